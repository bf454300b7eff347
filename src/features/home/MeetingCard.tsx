import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { Notice } from '../../components/Notice'
import { StateMark } from '../../components/StateMark'
import { spoken } from '../../components/spoken'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import type { MeetingCardView } from './presentMeeting'
import './reminder.scss'

/** One of today's meetings; its face opens it. `main`: its first act is the page's one main act. */
export function MeetingCard({ meeting, main }: { meeting: MeetingCardView; main: boolean }) {
  const { id, title, chip, when, who, count, changed, done, hint, acts, mayAskLeave } = meeting
  return (
    <Card>
      <View
        className="reminder-face"
        hoverClass="reminder-pressed"
        onClick={() => openPage(routes.meeting, { meetingId: id })}
        {...spoken({ role: 'button', label: [title, chip.text, when, who].join('，') })}
      >
        <View className="reminder-head">
          <View className="reminder-title">{title}</View>
          <Chip tone={chip.tone}>{chip.text}</Chip>
        </View>
        <View>{when}</View>
        <View>{who}</View>
      </View>
      {count && (
        <View className="reminder-count">
          <Text className="reminder-came">{`已到 ${count.came}`}</Text>
          <Text>{` ／ 应到 ${count.expected}`}</Text>
        </View>
      )}
      {changed && <Notice tone="amber">{changed}</Notice>}
      {done && (
        <View className="reminder-done">
          <StateMark state="done">{done}</StateMark>
        </View>
      )}
      {hint && <View className="reminder-hint">{hint}</View>}
      {acts.length > 0 && (
        <ActionBar>
          {acts.map((act, index) => (
            <Button
              key={act.text}
              kind={main && index === 0 ? 'primary' : 'secondary'}
              onClick={() => openPage(act.path, act.params)}
            >
              {act.text}
            </Button>
          ))}
        </ActionBar>
      )}
      {mayAskLeave && (
        <Button kind="quiet" onClick={() => openPage(routes.meeting, { meetingId: id, act: 'leave' })}>
          来不了，请假
        </Button>
      )}
    </Card>
  )
}
