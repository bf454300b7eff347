import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { StateMark } from '../../components/StateMark'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import type { PlainView } from './presentHome'
import './reminder.scss'

/** The home of whoever reads large and holds no post: where, and 签到、请假、我的. */
export function ThreeButtons({ view }: { view: PlainView }) {
  const { place, changed, done, leaveFrom, exempt } = view
  const leave = () =>
    void (leaveFrom === undefined
      ? openPage(routes.meetings)
      : openPage(routes.meeting, { meetingId: leaveFrom, act: 'leave' }))
  return (
    <>
      {(place || done || exempt) && (
        <Card>
          {place && <View className="reminder-title">{place}</View>}
          {changed && <Notice tone="amber">{changed}</Notice>}
          {done && <StateMark state="done">{done}</StateMark>}
          {exempt && <View className="reminder-done">方便就来，不作硬性要求。来了就算到会，能表决。</View>}
        </Card>
      )}
      <View className="reminder-three">
        <Button kind={done ? 'secondary' : 'primary'} onClick={() => void openPage(routes.scan)}>
          签到
        </Button>
        <Button onClick={leave}>请假</Button>
        <Button onClick={() => void openPage(routes.mine)}>我的</Button>
      </View>
      <View className="reminder-call">有事请打电话给支部书记</View>
    </>
  )
}
