import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DutyBoard } from '../../contract/duty'
import { beijingDay, beijingYear, countedText, dayText } from '../../contract/days'
import { boardTitle } from '../../contract/dutyBoardWords'
import { Answered } from '../../components/Answered'
import { List, type Listed } from '../../components/List'
import { Page } from '../../components/Page'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useMore } from '../../platform/usePages'
import { useWide } from '../../platform/viewport'
import { askBranches } from './api'
import { Beside } from './Beside'
import { ChosenCell } from './ChosenCell'
import { Matrix, type MatrixProps } from './Matrix'
import { PhoneBoard } from './PhoneBoard'
import { RemindOwed } from './RemindOwed'
import {
  columnsShown,
  owedMatters,
  rowsIn,
  rowsOf,
  viewsOf,
  withReminded,
  type BoardView,
  type JustReminded,
  type RowShown,
} from './presentBoard'
import './board.scss'

/** Branches and what is asked of them: who still owes what, by which article. A row above the branches opens its own board. */
export function Board({ nodeId }: { nodeId: string | undefined }) {
  const [year] = useState(() => beijingYear(serverNow()))
  const [view, setView] = useState<BoardView>('all')
  const answer = useAnswer(`duty.branches.${nodeId ?? 'own'}.${year}`, () => askBranches(nodeId, year))
  const found = answer.data
  const { rows, pages, remind } = useRows(found, nodeId, year)
  const today = beijingDay(serverNow())
  const owed = found ? owedMatters(found.columns, rows) : []
  return (
    <Page
      title={found && found.asOf !== null ? boardTitle(found) : '各支部应完成的事项'}
      lead={found && `${found.nodeName} · ${dayText(today)}`}
      note={found && `${countedText(found.asOf, today)}，从会议记录和名册算出，不用填报`}
      acts={owed.length > 0 && <RemindOwed owed={owed} onReminded={remind} />}
    >
      <Answered answer={answer} rows={6}>
        {(board) => (
          <Branches board={board} answer={{ ...pages, data: rows }} view={view} onView={setView} onReminded={remind} />
        )}
      </Answered>
      {found && <Beside nodeId={found.nodeId} />}
    </Page>
  )
}

/** The first forty come with the page, the others when they are asked for; who was reminded here says so before it is counted. */
function useRows(board: DutyBoard | undefined, nodeId: string | undefined, year: number) {
  const [just, setJust] = useState<readonly JustReminded[]>([])
  const first = { rows: board ? rowsOf(board) : [], next: board?.next ?? null, left: board?.left }
  const pages = useMore(`duty.branches.${nodeId ?? 'own'}.${year}`, first, async (cursor) => {
    const more = await askBranches(nodeId, year, cursor)
    return { rows: rowsOf(more), next: more.next }
  })
  const remind = (ruleId: string, nodeIds: readonly string[]) => setJust([...just, { ruleId, nodeIds }])
  return { rows: withReminded(pages.data, just), pages, remind }
}

type Reminding = (ruleId: string, nodeIds: readonly string[]) => void

/** A branch opens what it still owes and why, a node above it its own board. */
const open = ({ nodeId, isBranch }: Pick<RowShown, 'nodeId' | 'isBranch'>) =>
  void openPage(isBranch ? routes.branchDuties : routes.dutyBoard, { nodeId })

interface BranchesProps {
  board: DutyBoard
  answer: Listed<RowShown>
  view: BoardView
  onView: (view: BoardView) => void
  onReminded: Reminding
}
function Branches({ board, answer, view, onView, onReminded }: BranchesProps) {
  const { shown, quiet } = columnsShown(board)
  const places = shown.map((column) => board.columns.indexOf(column))
  const rows = (answer.data ?? []).map((row) => ({ ...row, cells: places.map((at) => row.cells[at]!) }))
  return (
    <>
      <List
        label="各支部应完成的事项"
        unit="个"
        answer={{ ...answer, data: rowsIn(rows, view) }}
        filter={{ value: view, choices: viewsOf(board), onChange: onView }}
        empty={{ title: '没有这样的支部', text: board.asOf === null ? '刚建好，稍后再看。' : '换个条件再看。' }}
      >
        {(some) => <Rows columns={shown} rows={some} view={view} onReminded={onReminded} />}
      </List>
      {quiet.length > 0 && (
        <View className="board-quiet">{`各支部现在都不作要求：${quiet.map(({ title }) => title).join('、')}`}</View>
      )}
    </>
  )
}

interface RowsProps extends Omit<MatrixProps, 'onOpen'> {
  onReminded: Reminding
}
/** A table with one of its cells in whole on a wide screen, a branch after the other on a phone. */
function Rows({ onReminded, ...of }: RowsProps) {
  const [chosen, setChosen] = useState<{ nodeId: string; ruleId: string } | null>(null)
  if (!useWide()) return <PhoneBoard {...of} onOpen={open} />
  const row = of.rows.find(({ nodeId }) => nodeId === chosen?.nodeId)
  const cell = row?.cells.find(({ ruleId }) => ruleId === chosen?.ruleId)
  const column = of.columns.find(({ ruleId }) => ruleId === chosen?.ruleId)
  return (
    <>
      <Matrix
        {...of}
        chosen={chosen}
        onChoose={({ nodeId }, { ruleId }) => setChosen({ nodeId, ruleId })}
        onOpen={open}
      />
      {row && cell && column && (
        <ChosenCell row={row} cell={cell} column={column} onOpen={() => open(row)} onReminded={onReminded} />
      )}
    </>
  )
}
