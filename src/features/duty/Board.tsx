import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DutyBoard } from '../../contract/duty'
import { beijingDay, beijingYear, countedText, dayText } from '../../contract/days'
import { boardTitle } from '../../contract/dutyBoardWords'
import { Answered } from '../../components/Answered'
import { List } from '../../components/List'
import { Page } from '../../components/Page'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useMore } from '../../platform/usePages'
import { useWide } from '../../platform/viewport'
import { askBranches } from './api'
import { Beside } from './Beside'
import { Matrix } from './Matrix'
import { PhoneBoard } from './PhoneBoard'
import { columnsShown, rowsIn, rowsOf, viewsOf, type BoardView, type RowShown } from './presentBoard'
import './board.scss'

/** Branches and what is asked of them: who still owes what, by which article. A row above the branches opens its own board. */
export function Board({ nodeId }: { nodeId: string | undefined }) {
  const [year] = useState(() => beijingYear(serverNow()))
  const [view, setView] = useState<BoardView>('all')
  const answer = useAnswer(`duty.branches.${nodeId ?? 'own'}.${year}`, () => askBranches(nodeId, year))
  const found = answer.data
  const today = beijingDay(serverNow())
  return (
    <Page
      title={found && found.asOf !== null ? boardTitle(found) : '各支部应完成的事项'}
      lead={found && `${found.nodeName} · ${dayText(today)}`}
      note={found && `${countedText(found.asOf, today)}，从会议记录和名册算出，不用填报`}
    >
      <Answered answer={answer} rows={6}>
        {(board) => <Branches board={board} view={view} onView={setView} />}
      </Answered>
      {found && <Beside nodeId={found.nodeId} />}
    </Page>
  )
}

/** A branch opens what it still owes and why, a node above it its own board. */
const open = ({ nodeId, isBranch }: Pick<RowShown, 'nodeId' | 'isBranch'>) =>
  void openPage(isBranch ? routes.branchDuties : routes.dutyBoard, { nodeId })

interface BranchesProps {
  board: DutyBoard
  view: BoardView
  onView: (view: BoardView) => void
}
/** The first forty come with the page, the others when they are asked for. */
function Branches({ board, view, onView }: BranchesProps) {
  const wide = useWide()
  const { nodeId, year, next } = board
  const pages = useMore(`duty.branches.${nodeId}.${year}`, { rows: rowsOf(board), next }, async (cursor) => {
    const more = await askBranches(nodeId, year, cursor)
    return { rows: rowsOf(more), next: more.next }
  })
  const { shown, quiet } = columnsShown(board)
  const places = shown.map((column) => board.columns.indexOf(column))
  const rows = pages.data.map((row) => ({ ...row, cells: places.map((at) => row.cells[at]!) }))
  return (
    <>
      <List
        label="各支部应完成的事项"
        answer={{ ...pages, data: rowsIn(rows, view) }}
        filter={{ value: view, choices: viewsOf(board), onChange: onView }}
        empty={{ title: '没有这样的支部', text: board.asOf === null ? '刚建好，稍后再看。' : '换个条件再看。' }}
      >
        {(some) =>
          wide ? (
            <Matrix columns={shown} rows={some} view={view} onOpen={open} />
          ) : (
            <PhoneBoard columns={shown} rows={some} view={view} onOpen={open} />
          )
        }
      </List>
      {quiet.length > 0 && (
        <View className="board-quiet">{`各支部现在都不作要求：${quiet.map(({ title }) => title).join('、')}`}</View>
      )}
    </>
  )
}
