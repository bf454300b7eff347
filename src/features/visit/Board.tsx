import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { DataTable } from '../../components/DataTable'
import { Page } from '../../components/Page'
import { TakeAwayCard } from '../../components/papers/TakeAwayCard'
import { foundBy, List } from '../../components/List'
import { StateMark } from '../../components/StateMark'
import type { ContactPair, PairPage, PairView } from '../../contract/visitPairs'
import { beijingDay, beijingYear } from '../../contract/days'
import { pairKindLabels } from '../../contract/visitWords'
import { serverNow } from '../../platform/serverClock'
import { usePages } from '../../platform/usePages'
import { askPairs } from './api'
import { PairForm } from './PairForm'
import { PairSheet } from './PairSheet'
import { carrierText, frequencyText, lastVisitText, pairMark } from './presentPair'
import './visit.scss'

const empty: Record<PairView, { title: string; text: string }> = {
  standing: { title: '还没有登记联系对象', text: '支部联系的基层单位、党员联系的群众户，登记以后党员手机上就能看到。' },
  owing: { title: '没有超期的，也没有 14 天内到期的', text: '到期前 14 天会出现在这里，也会出现在党员的待办里。' },
  ended: { title: '没有结束的联系', text: '结束的联系留在这里，走访记录都在。' },
}

/** A branch's pairs for whoever keeps or oversees them: who owes a visit, and the ones that ended. */
export function Board({ branchId }: { branchId: string }) {
  const [view, setView] = useState<PairView>('standing')
  const [head, setHead] = useState<Omit<PairPage, 'rows' | 'next'>>()
  const [adding, setAdding] = useState(false)
  const pages = usePages(`visit.pairs.${branchId}.${view}`, async (cursor) => {
    const { rows, next, ...rest } = await askPairs(branchId, view, cursor)
    setHead(rest)
    return { rows, next }
  })
  const refresh = () => void pages.refresh()
  return (
    <Page
      title={head ? `${head.branchName}的联系对象` : '联系对象'}
      note={head && frequencyText(head.frequency)}
      acts={
        head?.can.keep && (
          <ActionBar>
            <Button kind="primary" onClick={() => setAdding(true)}>
              登记联系对象
            </Button>
          </ActionBar>
        )
      }
    >
      <List
        label="联系对象"
        unit="户（个）"
        answer={pages}
        filter={{
          value: view,
          onChange: setView,
          choices: [
            { value: 'standing', text: '全部' },
            { value: 'owing', text: '该去了' },
            { value: 'ended', text: '已结束' },
          ],
        }}
        find={foundBy((pair) => `${pair.whom} ${pair.village} ${carrierText(pair)}`)}
        hint="联系对象、村、谁联系"
        empty={empty[view]}
      >
        {(rows) => <Pairs rows={rows} canEnd={Boolean(head?.can.keep)} onChange={refresh} />}
      </List>
      {head && <TakeAwayCard kinds={['visitRegister']} of={{ nodeId: branchId, year: beijingYear(serverNow()) }} />}
      {adding && (
        <PairForm
          branchId={branchId}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false)
            refresh()
          }}
        />
      )}
    </Page>
  )
}

function Pairs({ rows, canEnd, onChange }: { rows: ContactPair[]; canEnd: boolean; onChange: () => void }) {
  const [open, setOpen] = useState<ContactPair>()
  const today = beijingDay(serverNow())
  const mark = (pair: ContactPair) => {
    const { mark: state, word } = pairMark(pair, today)
    return <StateMark state={state}>{word}</StateMark>
  }
  return (
    <>
      <DataTable
        label="联系对象"
        items={rows}
        itemKey={({ id }) => id}
        onItem={setOpen}
        asRow={(pair) => ({
          title: pair.whom,
          note: [pair.village, carrierText(pair), lastVisitText(pair, today)].join(' · '),
          after: mark(pair),
        })}
        columns={[
          { key: 'whom', head: '联系对象', cell: ({ whom }) => whom },
          { key: 'village', head: '村（社区）', width: '150px', cell: ({ village }) => village },
          { key: 'kind', head: '类型', width: '110px', cell: ({ kind }) => pairKindLabels[kind] },
          { key: 'carrier', head: '谁联系', width: '140px', cell: ({ memberName }) => memberName ?? '全支部' },
          {
            key: 'last',
            head: '上次走访',
            width: '170px',
            cell: (pair) => lastVisitText(pair, today).replace('上次走访 ', ''),
          },
          { key: 'state', head: '情况', width: '170px', cell: mark },
        ]}
      />
      {open && (
        <PairSheet
          pair={open}
          canEnd={canEnd}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined)
            onChange()
          }}
        />
      )}
    </>
  )
}
