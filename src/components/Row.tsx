import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './spoken'
import './Row.scss'

export interface RowProps {
  title: string
  note?: string
  /** One character in a circle, for a person. */
  initial?: string
  /** A chip, a mark or a small button at the right. */
  after?: ReactNode
  onClick?: () => void
  /** Said in place of the row's own words when it can be pressed; rarely better than them, and it must hold them all. */
  label?: string
  /** Of a row at a desk: whether its record lies beside the list, and the classes that show it. */
  mark?: { chosen: boolean; classes: string }
  children?: ReactNode
}

/**
 * One line of a list; rows that follow each other are parted by a hairline. Few nodes with short names: a list of twenty
 * crosses to the mini-program's view in one message, where each of them would stand twenty times.
 */
export function Row({ title, note, initial, after, onClick, label, mark, children }: RowProps) {
  return (
    <View
      className={`kit-row${mark?.classes ?? ''}`}
      hoverClass={onClick ? 'pressed' : 'none'}
      onClick={onClick}
      {...(onClick ? spoken({ role: 'button', label, current: mark?.chosen }) : {})}
    >
      {initial && (
        <View className="row-initial" {...spoken({ hidden: true })}>
          {initial}
        </View>
      )}
      <View className="row-text">
        <View className="row-title">{title}</View>
        {note && <View className="row-note">{note}</View>}
        {children}
      </View>
      {after}
    </View>
  )
}
