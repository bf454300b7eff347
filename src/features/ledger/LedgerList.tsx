import { useState } from 'react'
import { Button } from '../../components/Button'
import { Chip } from '../../components/Chip'
import { DataTable } from '../../components/DataTable'
import { useOpenRow } from '../../components/Desk'
import { Page } from '../../components/Page'
import { TakeAwayCard } from '../../components/papers/TakeAwayCard'
import { foundBy, List } from '../../components/List'
import { NarrowBy } from '../../components/NarrowBy'
import { beijingDay, beijingYear } from '../../contract/days'
import type { LedgerList as LedgerPage, LedgerRow } from '../../contract/ledger'
import { allOf } from '../../contract/paged'
import type { LedgerView } from '../../contract/ledgerWords'
import { ledgerViews } from '../../contract/ledgerWords'
import { useSeesSeveral } from '../../platform/branches'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useMe } from '../../platform/session'
import { usePages } from '../../platform/usePages'
import { askEntries, type EntriesAsked } from './api'
import { emptyWords, entryLine, ledgerFields, listTitle, viewLabels, type EntryLine } from './presentRow'
import './ledger.scss'

/** The ledger: what waits for one, what one may verify, everything one may see. */
export function LedgerList({ opened = {} }: { opened?: { view?: LedgerView; nodeId?: string } }) {
  const me = useMe()
  const [view, setView] = useState<LedgerView>(opened.view ?? 'mine')
  const [recordFor, setRecordFor] = useState<LedgerPage['recordFor']>([])
  const [asked, setAsked] = useState<EntriesAsked>({ nodeId: opened.nodeId })
  const several = useSeesSeveral()
  const pages = usePages(`ledger.list.${view}.${JSON.stringify(asked)}`, async (cursor) => {
    const page = await askEntries(view, asked, cursor)
    setRecordFor(page.recordFor)
    return page
  })
  const today = beijingDay(serverNow())
  return (
    <Page
      lead={me?.branchName}
      title={listTitle(view, pages.data, allOf(pages.data ?? [], pages.left, pages.more !== undefined), today)}
      acts={
        recordFor.length > 0 && (
          <Button kind="primary" onClick={() => openPage(routes.ledgerForm)}>
            登记问题
          </Button>
        )
      }
    >
      <List
        label="问题台账"
        answer={pages}
        filter={{
          value: view,
          onChange: (next) => {
            setView(next)
            setAsked({ nodeId: asked.nodeId, source: asked.source })
          },
          choices: ledgerViews.map((value) => ({ value, text: viewLabels[value] })),
        }}
        narrow={several && <NarrowBy what="台账" asked={asked} fields={ledgerFields(view)} onChange={setAsked} />}
        find={foundBy((row) => Object.values(entryLine(row, today)).join(' '))}
        hint="事项、编号、责任人"
        unit="件"
        empty={emptyWords[view]}
      >
        {(rows) => <Lines rows={rows} today={today} several={several} />}
      </List>
      {recordFor.map(({ nodeId, name }) => (
        <TakeAwayCard
          key={nodeId}
          {...(recordFor.length > 1 && { title: name })}
          kinds={['ledgerRegister']}
          of={{ nodeId, year: beijingYear(today) }}
        />
      ))}
    </Page>
  )
}

const branchColumn = { key: 'branch', head: '党支部', width: '150px', cell: ({ branch }: EntryLine) => branch }

function Lines({ rows, today, several }: { rows: LedgerRow[]; today: string; several: boolean }) {
  const openRow = useOpenRow()
  return (
    <DataTable
      label="问题台账"
      items={rows.map((row) => entryLine(row, today))}
      itemKey={({ id }) => id}
      onItem={({ id }) => openRow(routes.ledgerEntry, { entryId: id })}
      called={several ? ({ branch, matter }) => `${branch} ${matter}` : undefined}
      asRow={({ branch, matter, note, chip }) => ({
        ...(several ? { title: branch, note: `${matter} · ${note}` } : { title: matter, note }),
        after: <Chip tone={chip.tone}>{chip.word}</Chip>,
      })}
      columns={[
        ...(several ? [branchColumn] : []),
        { key: 'matter', head: '事项', cell: ({ matter }) => matter },
        { key: 'number', head: '编号', width: '130px', cell: ({ number }) => number },
        { key: 'source', head: '来源', width: '170px', cell: ({ source }) => source },
        { key: 'who', head: '责任部门和责任人', width: '150px', cell: ({ who }) => who },
        { key: 'due', head: '期限', width: '120px', cell: ({ due }) => due },
        { key: 'state', head: '状态', width: '110px', cell: ({ chip }) => <Chip tone={chip.tone}>{chip.word}</Chip> },
      ]}
    />
  )
}
