import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { LimitScope } from './limit'
import { spoken } from './spoken'
import './Sheet.scss'

interface SheetProps {
  open: boolean
  title: string
  /** Pressing beside it, or 取消. */
  onClose: () => void
  children?: ReactNode
  /** An `ActionBar`. */
  acts?: ReactNode
}

/** A sheet over the page: from below on a phone, in the middle on a wide screen. */
export function Sheet({ open, title, onClose, children, acts }: SheetProps) {
  if (!open) return null
  return (
    <LimitScope>
      <View className="kit-sheet">
        <View className="kit-sheet-veil" onClick={onClose} {...spoken({ role: 'button', label: '关闭' })} />
        <View className="kit-sheet-body" {...spoken({ role: 'dialog', label: title })}>
          <View className="kit-sheet-title" {...spoken({ role: 'heading', level: 2 })}>
            {title}
          </View>
          <View className="kit-sheet-content">{children}</View>
          {acts}
        </View>
      </View>
    </LimitScope>
  )
}
