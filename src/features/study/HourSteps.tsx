import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { TextField } from '../../components/TextField'
import type { TableForm } from './presentTable'
import './study.scss'

type Step = TableForm['kinds'][number]['steps'][number]

/** The steps of one kind: from so many minutes on, so many hours; each lasts until the next. */
export function HourSteps({
  name,
  steps,
  onChange,
}: {
  name: string
  steps: Step[]
  onChange: (steps: Step[]) => void
}) {
  const put = (at: number, part: Partial<Step>) =>
    onChange(steps.map((step, place) => (place === at ? { ...step, ...part } : step)))
  return (
    <Card
      title={name}
      aside={
        <Button small label={`${name}加一档`} onClick={() => onChange([...steps, { from: '', hours: '' }])}>
          加一档
        </Button>
      }
    >
      {steps.map((step, at) => (
        <View key={at} className="study-step">
          <View className="study-step-field">
            <TextField
              label={`${at + 1}. 几分钟起`}
              type="number"
              maxLength={4}
              value={step.from}
              onChange={(from) => put(at, { from })}
            />
          </View>
          <View className="study-step-field">
            <TextField
              label={`${at + 1}. 计几学时`}
              type="digit"
              maxLength={4}
              value={step.hours}
              onChange={(hours) => put(at, { hours })}
            />
          </View>
          <Button
            small
            label={`去掉${name}第 ${at + 1} 档`}
            onClick={() => onChange(steps.filter((_, place) => place !== at))}
          >
            去掉
          </Button>
        </View>
      ))}
    </Card>
  )
}
