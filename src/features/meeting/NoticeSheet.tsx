import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { Sheet } from '../../components/Sheet'
import type { MeetingDetail } from '../../contract/meeting'
import { reachText } from '../../contract/messageWords'
import { copyText } from '../../platform/copy'
import { failureText } from '../../platform/errors'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { shareButton } from '../../platform/shareButton'
import { askReach } from './api'
import { noticeText, noticeTitles, tidings } from './presentNotice'

/** How many find it in the app, and how many of them a message reaches: nobody else is told by the product. */
export function ReachLine({ meetingId, messages = true }: { meetingId: string; messages?: boolean }) {
  const { data, error } = useAnswer(`meeting.reach.${meetingId}`, () => askReach(meetingId))
  if (error) return <Notice tone="amber">{failureText(error)}</Notice>
  if (!data) return <Notice>正在看有多少位同志能看到…</Notice>
  return <Notice tone="blue">{`${reachText(messages ? data : { ...data, reachable: 0 })}。`}</Notice>
}

/** What has been published, changed or cancelled, to pass on in a chat: as a card, and as text. */
export function NoticeSheet({ meeting, onClose }: { meeting: MeetingDetail; onClose: () => void }) {
  const what = tidings(meeting)
  if (!what) return null
  const text = noticeText(meeting, serverNow())
  return (
    <Sheet title={noticeTitles[what]} onClose={onClose}>
      <ReachLine meetingId={meeting.id} messages={what === 'published'} />
      <View className="meeting-notice-lead">没有打开小程序的同志，可以这样告诉他们：</View>
      <View className="meeting-notice">{text}</View>
      <View className="meeting-notice-ways">
        {shareButton && <Button native={shareButton}>转发到微信</Button>}
        <Button onClick={() => void copyText(text, '已复制，可以贴到群里')}>复制文字</Button>
      </View>
    </Sheet>
  )
}
