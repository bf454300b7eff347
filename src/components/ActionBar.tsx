import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './ActionBar.scss'

/** Buttons side by side, stacked in the large-font mode. `note` is a quiet line before them (已自动保存在本机). */
export function ActionBar({ children, note }: { children: ReactNode; note?: string }) {
  return (
    <View className="kit-acts">
      {note && <View className="kit-acts-note">{note}</View>}
      <View className="kit-acts-buttons">{children}</View>
    </View>
  )
}
