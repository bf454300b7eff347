import { useState } from 'react'
import { Button } from '../../components/Button'
import { Chip } from '../../components/Chip'
import { DataTable } from '../../components/DataTable'
import { useOpenRow } from '../../components/Desk'
import { DraftsCard } from '../../components/note/DraftsCard'
import { Page } from '../../components/Page'
import { TakeAwayCard } from '../../components/papers/TakeAwayCard'
import { foundBy, List } from '../../components/List'
import { NarrowBy } from '../../components/NarrowBy'
import { beijingYear } from '../../contract/days'
import type { CourtyardRow } from '../../contract/courtyard'
import type { CourtyardView } from '../../contract/courtyardWords'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useMe } from '../../platform/session'
import { usePages } from '../../platform/usePages'
import { askNotes, useCompanions, type NotesAsked } from './api'
import { courtyardKit } from './kit'
import { demandsText, emptyWords, rowNote, viewLabels, whenText } from './presentNote'
import './courtyard.scss'

/** Courtyard meetings: what is on this phone, one's own, the branch's and those below. */
export function Notes() {
  const [view, setView] = useState<CourtyardView>('mine')
  const me = useMe()
  const [views, setViews] = useState<CourtyardView[]>(['mine'])
  const [asked, setAsked] = useState<NotesAsked>({})
  const below = view === 'below'
  const narrowed = below ? asked : {}
  const pages = usePages(`courtyard.notes.${view}.${JSON.stringify(narrowed)}`, async (cursor) => {
    const page = await askNotes(view, narrowed, cursor)
    setViews(page.views)
    return page
  })
  // Asked for here, where there is a network, so that the form has the names where there is none.
  useCompanions()
  const refresh = () => void pages.refresh()
  return (
    <Page
      title="开一次院坝会，记一次"
      note="没有信号也能写，回来自动上传"
      acts={
        <Button kind="primary" onClick={() => openPage(routes.courtyardForm)}>
          记一次院坝会
        </Button>
      }
    >
      <DraftsCard kit={courtyardKit} onSent={refresh} />
      <List
        label="院坝会"
        answer={pages}
        filter={{ value: view, onChange: setView, choices: views.map((value) => ({ value, text: viewLabels[value] })) }}
        narrow={below && <NarrowBy what="院坝会" asked={asked} onChange={setAsked} />}
        find={foundBy(({ topic, place, authorName, branchName }) => `${topic} ${place} ${authorName} ${branchName}`)}
        unit="次"
        hint="主题、地点、记录人"
        empty={emptyWords[view]}
      >
        {(rows) => <Lines rows={rows} view={view} />}
      </List>
      {view === 'branch' && me && (
        <TakeAwayCard
          kinds={['courtyardRegister', 'visitRegister']}
          of={{ nodeId: me.branchId, year: beijingYear(serverNow()) }}
        />
      )}
    </Page>
  )
}

const branchColumn = {
  key: 'branch',
  head: '党支部',
  width: '160px',
  cell: ({ branchName }: CourtyardRow) => branchName,
}

function Lines({ rows, view }: { rows: CourtyardRow[]; view: CourtyardView }) {
  const openRow = useOpenRow()
  const now = serverNow()
  const below = view === 'below'
  return (
    <DataTable
      label="院坝会"
      items={rows}
      itemKey={({ id }) => id}
      onItem={({ id }) => openRow(routes.courtyardNote, { noteId: id })}
      called={below ? ({ branchName, topic }) => `${branchName} ${topic}` : undefined}
      asRow={(row) => ({
        ...(below
          ? { title: row.branchName, note: `${row.topic} · ${rowNote(row, view, now)}` }
          : { title: row.topic, note: rowNote(row, view, now) }),
        after: row.demands.toLedger > 0 && <Chip tone="amber">{`转台账 ${row.demands.toLedger}`}</Chip>,
      })}
      columns={[
        ...(below ? [branchColumn] : []),
        { key: 'topic', head: '主题', cell: ({ topic }) => topic },
        { key: 'when', head: '时间', width: '190px', cell: ({ startAt }) => whenText(startAt, now) },
        { key: 'place', head: '地点', width: '150px', cell: ({ place }) => place },
        {
          key: 'who',
          head: '记录人',
          width: '150px',
          cell: ({ authorName }) => authorName,
        },
        { key: 'headcount', head: '到场', width: '80px', align: 'right', cell: ({ headcount }) => `${headcount} 人` },
        { key: 'demands', head: '诉求', width: '190px', cell: ({ demands }) => demandsText(demands) },
      ]}
    />
  )
}
