import { Card } from '../../components/Card'
import { PickerField } from '../../components/PickerField'
import type { PlanParts } from './planParts'
import { endsNextDay } from './presentPlan'

/** When, in Beijing time. */
export function WhenCard({ form, change, errorOf }: PlanParts) {
  return (
    <Card title="时间">
      <PickerField
        mode="date"
        label="日期"
        value={form.day}
        onChange={(day) => change({ day })}
        error={errorOf('startAt')}
        hint="北京时间"
      />
      <PickerField mode="time" label="开始" value={form.start} onChange={(start) => change({ start })} />
      <PickerField
        mode="time"
        label="结束"
        value={form.end}
        onChange={(end) => change({ end })}
        error={errorOf('endAt')}
        hint={endsNextDay(form) ? '到第二天结束' : undefined}
      />
    </Card>
  )
}
