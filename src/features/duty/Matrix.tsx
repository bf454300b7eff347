import { ScrollView, View } from '@tarojs/components'
import type { BoardColumn } from '../../contract/dutyBoardWords'
import { spoken } from '../../components/spoken'
import { StateMark } from '../../components/StateMark'
import { moveFocus, useKeys } from '../../platform/keys'
import type { BoardView, CellShown, RowShown } from './presentBoard'

export interface MatrixProps {
  columns: readonly BoardColumn[]
  rows: readonly RowShown[]
  /** Cells that do not show what was asked for stand back. */
  view: BoardView
  onOpen: (row: RowShown) => void
}
interface WideProps extends MatrixProps {
  /** The cell that is shown in whole. */
  chosen: { nodeId: string; ruleId: string } | null
  onChoose: (row: RowShown, cell: CellShown) => void
}

const cells = '.board [role="button"]'

/** The table of a wide screen: its head and the names stay, each cell says its state by word, shape and colour, and arrow keys go from one to the next. */
export function Matrix({ columns, rows, view, chosen, onChoose, onOpen }: WideProps) {
  const across = columns.length + 1
  useKeys({
    arrowleft: () => moveFocus(cells, -1),
    arrowright: () => moveFocus(cells, 1),
    arrowup: () => moveFocus(cells, -across),
    arrowdown: () => moveFocus(cells, across),
  })
  return (
    <ScrollView className="board" scrollX scrollY {...spoken({ role: 'table', label: '支部和应完成的事项' })}>
      <View className="board-line board-head" {...spoken({ role: 'row' })}>
        <View className="board-name" {...spoken({ role: 'columnheader' })}>
          支部
        </View>
        {columns.map(({ ruleId, title, window }) => (
          <View key={ruleId} className="board-cell" {...spoken({ role: 'columnheader' })}>
            <View className="board-title">{title}</View>
            <View className="board-note">{window}</View>
          </View>
        ))}
      </View>
      {rows.map((row) => (
        <View key={row.nodeId} className="board-line" {...spoken({ role: 'row' })}>
          <View className="board-name" {...spoken({ role: 'cell' })}>
            <View
              className="board-open"
              hoverClass="pressed"
              onClick={() => onOpen(row)}
              {...spoken({ role: 'button' })}
            >
              {row.name}
            </View>
          </View>
          {row.cells.map((cell) => (
            <View key={cell.ruleId} className="board-cell" {...spoken({ role: 'cell' })}>
              <Cell
                cell={cell}
                back={view !== 'all' && !cell.shows.includes(view)}
                chosen={chosen?.nodeId === row.nodeId && chosen.ruleId === cell.ruleId}
                onChoose={() => onChoose(row, cell)}
              />
            </View>
          ))}
        </View>
      ))}
    </ScrollView>
  )
}

interface CellProps {
  cell: CellShown
  back: boolean
  chosen: boolean
  onChoose: () => void
}
function Cell({ cell, back, chosen, onChoose }: CellProps) {
  const classes = ['board-open', back && 'board-back', chosen && 'board-on']
  return (
    <View
      className={classes.filter(Boolean).join(' ')}
      hoverClass="pressed"
      onClick={onChoose}
      {...spoken({ role: 'button', label: cell.spoken })}
    >
      <StateMark state={cell.mark}>{cell.word}</StateMark>
      {cell.notes.map((note) => (
        <View key={note} className="board-note">
          {note}
        </View>
      ))}
    </View>
  )
}
