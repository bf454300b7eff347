import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { TextField } from '../../components/TextField'
import type { PlanParts } from './planParts'
import type { AgendaLine } from './presentPlan'
import './meeting.scss'

const max = 20

/** What will be done, item by item; may stay empty. */
export function AgendaCard({ form: { agenda }, change, errorOf }: PlanParts) {
  const set = (at: number, part: Partial<AgendaLine>) =>
    change({ agenda: agenda.map((item, index) => (index === at ? { ...item, ...part } : item)) })
  const error = errorOf('agenda')
  return (
    <Card
      title="议程"
      aside={
        agenda.length < max && (
          <Button
            kind="quiet"
            label="添加一项议程"
            onClick={() => change({ agenda: [...agenda, { title: '', minutes: '' }] })}
          >
            ＋ 添加
          </Button>
        )
      }
    >
      {agenda.length === 0 && <View>选填。写几项议程，会上照着开，记录里也有。</View>}
      {error && <View className="meeting-problem">{error}</View>}
      {agenda.map((item, index) => (
        <View key={index} className="meeting-agenda">
          <View className="meeting-agenda-title">
            <TextField
              label={`第 ${index + 1} 项`}
              value={item.title}
              onChange={(title) => set(index, { title })}
              maxLength={80}
            />
          </View>
          <View className="meeting-agenda-minutes">
            <TextField
              label="分钟"
              required={false}
              type="number"
              value={item.minutes}
              onChange={(minutes) => set(index, { minutes })}
              maxLength={3}
            />
          </View>
          <Button
            kind="quiet"
            label={`删去第 ${index + 1} 项`}
            onClick={() => change({ agenda: agenda.filter((_, at) => at !== index) })}
          >
            删去
          </Button>
        </View>
      ))}
    </Card>
  )
}
