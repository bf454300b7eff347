import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BoardColumn } from '../../contract/dutyBoardWords'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { StateMark } from '../../components/StateMark'
import { useKeys } from '../../platform/keys'
import { matterOf, type CellShown, type RowShown } from './presentBoard'
import { RemindSheet } from './RemindSheet'

interface ChosenCellProps {
  row: RowShown
  cell: CellShown
  column: BoardColumn
  onOpen: () => void
  onReminded: (ruleId: string, nodeIds: readonly string[]) => void
}

/** The cell that was pressed, in whole: by which article, how it stands, and what may be done about it. */
export function ChosenCell({ row, cell, column, onOpen, onReminded }: ChosenCellProps) {
  const [asking, setAsking] = useState(false)
  const matter = cell.remind ? matterOf(column) : null
  useKeys(matter ? { r: () => setAsking(true) } : {})
  return (
    <Card
      title={`${row.name} · ${column.title}`}
      aside={
        <Button kind="quiet" small label={`${row.name}，${row.isBranch ? '看依据' : '看各支部'}`} onClick={onOpen}>
          {row.isBranch ? '看依据 ›' : '各支部 ›'}
        </Button>
      }
    >
      <View className="board-chosen">
        <StateMark state={cell.mark}>{[column.window, cell.word, ...cell.notes].join(' · ')}</StateMark>
        <View className="board-note">{column.cite}</View>
      </View>
      {matter && (
        <View className="board-acts">
          <Button small onClick={() => setAsking(true)}>
            只提醒这一件
          </Button>
        </View>
      )}
      <View className="board-keys">方向键走格子 · Enter 看这一格{matter ? ' · R 只提醒这一件' : ''}</View>
      {matter && asking && (
        <RemindSheet
          matter={matter}
          branches={[row]}
          onClose={() => setAsking(false)}
          onReminded={(nodeIds) => onReminded(column.ruleId, nodeIds)}
        />
      )}
    </Card>
  )
}
