import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { focusOn, moveFocus, useKeys } from '../../platform/keys'
import { Console } from './Console'
import { JustCame } from './Door'
import { MeetingCode } from './MeetingCode'
import { RollStrip } from './RoomCount'
import './door.scss'

interface DeskProps {
  meetingId: string
  onCall: () => void
  now: ReactNode
  children: ReactNode
  suggested: (meetingId: string, onDone: () => void) => ReactNode
}

/** An open meeting on a wide screen: the roll, and beside it the count, the item under way and the code. */
export function Desk({ meetingId, onCall, now, children, suggested }: DeskProps) {
  useKeys({
    '/': () => focusOn('.door-desk-roll input'),
    d: onCall,
    arrowdown: () => moveFocus('.door-desk-roll .kit-table', 1),
    arrowup: () => moveFocus('.door-desk-roll .kit-table', -1),
  })
  return (
    <View className="door-desk">
      <View className="door-desk-roll">
        <Console meetingId={meetingId} onCall={onCall} suggested={suggested} />
        <View className="door-keys">/ 搜索 · ↑ ↓ 选人 · Enter 打开 · D 逐个点名 · N 下一项 · Esc 关闭</View>
      </View>
      <View className="door-desk-now">
        <RollStrip level={2} />
        {now}
        <MeetingCode meetingId={meetingId} />
        <JustCame />
      </View>
      <View className="door-desk-below">{children}</View>
    </View>
  )
}
