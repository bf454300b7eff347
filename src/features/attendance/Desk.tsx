import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { AsidePlace, AsideScope, useAsideTaken } from '../../components/aside'
import { Button } from '../../components/Button'
import { focusOn, moveFocus, useKeys } from '../../platform/keys'
import { openWindow } from '../../platform/ownWindow'
import { routes } from '../../platform/routes'
import { Console } from './Console'
import { JustCame } from './Door'
import { MeetingCode } from './MeetingCode'
import { RollStrip } from './RoomCount'
import './door.scss'

const lines = '.door-desk-roll .kit-table [role="button"]'

interface DeskProps {
  meetingId: string
  onCall: () => void
  /** Ends the meeting, which asks first; left out for whoever may not. */
  onEnd: (() => void) | undefined
  now: ReactNode
  children: ReactNode
  suggested: (meetingId: string, onDone: () => void) => ReactNode
}

/** An open meeting on a wide screen: the roll, and beside it the count, whoever is chosen, the item under way and the code. */
export function Desk({ meetingId, onCall, onEnd, now, children, suggested }: DeskProps) {
  const show = () => openWindow(routes.screen, { meetingId })
  useKeys({
    '/': () => focusOn('.door-desk-roll input'),
    d: onCall,
    p: show,
    arrowdown: () => moveFocus(lines, 1),
    arrowup: () => moveFocus(lines, -1),
  })
  const acts = (
    <ActionBar>
      <Button onClick={show}>投屏</Button>
      {onEnd && <Button onClick={onEnd}>结束会议</Button>}
    </ActionBar>
  )
  return (
    <AsideScope>
      <View className="door-desk">
        <View className="door-desk-roll">
          <Console meetingId={meetingId} onCall={onCall} acts={acts} suggested={suggested} />
          <View className="door-keys">/ 搜索 · ↑ ↓ 选人 · Enter 打开 · D 逐个点名 · P 投屏 · N 下一项 · Esc 关闭</View>
        </View>
        <View className="door-desk-now">
          <RollStrip level={2} />
          <AsidePlace />
          <Now>
            {now}
            <MeetingCode meetingId={meetingId} />
            <JustCame />
          </Now>
        </View>
        <View className="door-desk-below">{children}</View>
      </View>
    </AsideScope>
  )
}

/** Whoever is chosen on the roll takes its place below the count, unless there is room for both. */
const Now = ({ children }: { children: ReactNode }) => (
  <View className={useAsideTaken() ? 'door-desk-rest door-desk-rest-behind' : 'door-desk-rest'}>{children}</View>
)
