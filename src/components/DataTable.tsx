import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWide } from '../platform/viewport'
import { Card } from './Card'
import { useRowMarks } from './Desk'
import { Row, type RowProps } from './Row'
import { spoken } from './spoken'
import './DataTable.scss'

interface Column<Item> {
  key: string
  head: string
  /** The small second line of the head. */
  headNote?: string
  cell: (item: Item) => ReactNode
  /** CSS width; an equal share if not said. */
  width?: string
  align?: 'left' | 'right'
}

interface DataTableProps<Item> {
  /** Names the table to a screen reader. */
  label: string
  columns: readonly Column<Item>[]
  items: readonly Item[]
  itemKey: (item: Item) => string
  /** The same item as a line of a list, for a phone. */
  asRow: (item: Item) => RowProps
  onItem?: (item: Item) => void
  /** What a line that opens is called where its first cell, which this must begin with, stands in other lines too. */
  called?: (item: Item) => string
}

/** A table with a head that stays, on wide screens; a list of rows on a phone. */
export function DataTable<Item>(props: DataTableProps<Item>) {
  const wide = useWide()
  const { items, itemKey, asRow, onItem } = props
  const markOf = useRowMarks()
  if (wide) return <WideTable {...props} />
  return (
    <Card>
      {items.map((item) => (
        <Row
          key={itemKey(item)}
          onClick={onItem && (() => onItem(item))}
          mark={markOf(itemKey(item))}
          {...asRow(item)}
        />
      ))}
    </Card>
  )
}

const cellStyle = ({ width, align }: Column<never>) =>
  ({ flex: width ? `0 0 ${width}` : '1 1 0', textAlign: align ?? 'left' }) as const

/** A line opens by a press anywhere on it, and by the keyboard on its first cell; a table without such lines is scrolled itself. */
function WideTable<Item>({ label, columns, items, itemKey, onItem, called }: DataTableProps<Item>) {
  const markOf = useRowMarks()
  return (
    <ScrollView
      className="kit-table"
      scrollX
      scrollY
      {...spoken({ role: 'table', label })}
      {...(onItem ? {} : { tabindex: '0' })}
    >
      <View className="kit-table-line kit-table-head" {...spoken({ role: 'row' })}>
        {columns.map((column) => (
          <View
            key={column.key}
            className="kit-table-cell"
            style={cellStyle(column)}
            {...spoken({ role: 'columnheader' })}
          >
            <View>{column.head}</View>
            {column.headNote && <View>{column.headNote}</View>}
          </View>
        ))}
      </View>
      {items.map((item) => (
        // eslint-disable-next-line own/pressable -- a reader presses the button in its first cell
        <View
          key={itemKey(item)}
          className={`kit-table-line${onItem ? ' kit-table-open' : ''}${markOf(itemKey(item)).classes}`}
          onClick={onItem && (() => onItem(item))}
          {...spoken({ role: 'row' })}
        >
          {columns.map((column) => (
            <View key={column.key} className="kit-table-cell" style={cellStyle(column)} {...spoken({ role: 'cell' })}>
              {onItem && column === columns[0] ? (
                <View {...spoken({ role: 'button', label: called?.(item) })}>{column.cell(item)}</View>
              ) : (
                column.cell(item)
              )}
            </View>
          ))}
        </View>
      ))}
    </ScrollView>
  )
}
