import { useState } from 'react'
import { Button } from '../../components/Button'
import { Chip } from '../../components/Chip'
import { DataTable } from '../../components/DataTable'
import { useOpenRow } from '../../components/Desk'
import { DraftsCard } from '../../components/note/DraftsCard'
import { textOf } from '../../components/note/form'
import { Page } from '../../components/Page'
import { foundBy, List } from '../../components/List'
import { NarrowBy } from '../../components/NarrowBy'
import { beijingDay } from '../../contract/days'
import type { VisitRow } from '../../contract/visit'
import { useSeesSeveral } from '../../platform/branches'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useMe } from '../../platform/session'
import { usePages } from '../../platform/usePages'
import { askVisits, useMyPairs, type VisitsAsked } from './api'
import { visitKit } from './kit'
import { promisesText, rowNote } from './presentVisit'
import { shortDay } from './presentPair'
import './visit.scss'

type Which = 'mine' | 'all'

/** Visits: one's own and those one may read, or those to one pair; the newest first. */
export function Visits({ pairId, whom }: { pairId: string | undefined; whom: string | undefined }) {
  const me = useMe()
  const [view, setView] = useState<Which>(pairId ? 'all' : 'mine')
  const [asked, setAsked] = useState<VisitsAsked>({})
  // Whoever sees several branches meets them here, but to one pair.
  const several = useSeesSeveral() && view === 'all' && !pairId
  const narrowed = several ? asked : {}
  const pages = usePages(`visit.list.${view}.${pairId ?? ''}.${JSON.stringify(narrowed)}`, (cursor) =>
    askVisits({ view, pairId, ...narrowed, cursor }),
  )
  const refresh = () => void pages.refresh()
  // Somebody without a post reads no more than what is theirs.
  const choosing = !pairId && Boolean(me?.posts.length)
  const mine = useMyPairs().data
  // To a pair of somebody else's one looks; whoever goes there writes.
  const goes = pairId ? mine?.pairs.some(({ id }) => id === pairId) : mine?.can.write
  return (
    <Page
      title={whom ? `走访${whom}的记录` : '走访记录，去一次记一次'}
      note="只列今年和去年的走访"
      acts={
        goes && (
          <Button kind="primary" onClick={() => openPage(routes.visitForm, { pairId })}>
            写走访
          </Button>
        )
      }
    >
      <DraftsCard kit={visitKit} only={(form) => !pairId || textOf(form, 'pairId') === pairId} onSent={refresh} />
      <List
        label="走访"
        answer={pages}
        filter={
          choosing && {
            value: view,
            onChange: setView,
            choices: [
              { value: 'mine', text: '我的' },
              { value: 'all', text: '全部' },
            ],
          }
        }
        narrow={several && <NarrowBy what="走访" asked={asked} onChange={setAsked} />}
        find={foundBy(({ whom, village, authorName, branchName }) => `${whom} ${village} ${authorName} ${branchName}`)}
        unit="篇"
        hint="走访对象、村、走访人"
        empty={{ title: '这里还没有走访记录', text: '没有信号也能写，回来自动上传。' }}
      >
        {(rows) => <Lines rows={rows} several={several} withBranch={view === 'all' && !pairId} />}
      </List>
    </Page>
  )
}

const branchColumn = {
  key: 'branch',
  head: '党支部',
  width: '180px',
  cell: ({ branchName }: VisitRow) => branchName,
}

function Lines({ rows, several, withBranch }: { rows: VisitRow[]; several: boolean; withBranch: boolean }) {
  const openRow = useOpenRow()
  const today = beijingDay(serverNow())
  return (
    <DataTable
      label="走访记录"
      items={rows}
      itemKey={({ id }) => id}
      onItem={({ id }) => openRow(routes.visit, { noteId: id })}
      called={({ branchName, whom, visitedOn }) =>
        `${several ? `${branchName} ` : ''}${whom} ${shortDay(visitedOn, today)}`
      }
      asRow={(row) => ({
        ...(several
          ? { title: row.branchName, note: `${row.whom} · ${rowNote(row, today, false)}` }
          : { title: row.whom, note: rowNote(row, today, withBranch) }),
        after: row.promises > 0 && <Chip tone="blue">{`${row.promises} 件`}</Chip>,
      })}
      columns={[
        ...(several ? [branchColumn] : []),
        { key: 'whom', head: '走访对象', cell: ({ whom }) => whom },
        { key: 'village', head: '村（社区）', width: '160px', cell: ({ village }) => village },
        { key: 'day', head: '日期', width: '140px', cell: ({ visitedOn }) => shortDay(visitedOn, today) },
        { key: 'author', head: '走访人', width: '120px', cell: ({ authorName }) => authorName },
        ...(several ? [] : [branchColumn]),
        { key: 'promises', head: '答应的事', width: '140px', cell: ({ promises }) => promisesText(promises) },
      ]}
    />
  )
}
