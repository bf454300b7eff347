import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Figures } from '../../components/Figures'
import { PeopleField, PersonField } from '../../components/PersonField'
import { PickerField } from '../../components/PickerField'
import type { AfterwardsSheet } from '../../contract/meetingAfterwards'
import { absentText, paperFigures, usualClock, withCame, type AfterwardsForm } from './presentAfterwards'

/** What each card of the paper is given. */
export interface PaperParts {
  form: AfterwardsForm
  sheet: AfterwardsSheet
  fill: (part: Partial<AfterwardsForm>) => void
  locked: boolean
}

/** Who came, by one tick each, and at what time where it was not for the start. */
export function CameCard({ form, sheet: { people }, fill, locked }: PaperParts) {
  const figures = paperFigures(form, people)
  const all = people.filter(({ expected, onLeave }) => expected && !onLeave).map(({ memberId }) => memberId)
  return (
    <Card title="到会的同志">
      <Figures
        items={[
          { label: '应到', value: figures.expected },
          { label: '实到', value: figures.present, tone: 'green' },
          { label: '请假', value: figures.onLeave },
          { label: '缺席', value: figures.absent },
          { label: '列席', value: figures.guests },
        ]}
      />
      <PeopleField
        label="到会的同志"
        hint={`照签到表勾选；没有另填时间的，按 ${usualClock(form)} 到会。`}
        people={people}
        values={form.came}
        onChange={(came) => fill(withCame(form, came))}
        disabled={locked}
      />
      {form.came.length < all.length && (
        <Button small disabled={locked} onClick={() => fill(withCame(form, all))}>
          应到的都到了
        </Button>
      )}
      <Times form={form} people={people} fill={fill} locked={locked} />
      <View className="meeting-quiet">{absentText(figures)}</View>
    </Card>
  )
}

function Times({
  form,
  people,
  fill,
  locked,
}: Pick<PaperParts, 'form' | 'fill' | 'locked'> & { people: AfterwardsSheet['people'] }) {
  const timed = new Set(form.times.map(({ memberId }) => memberId))
  const others = people.filter(({ memberId }) => form.came.includes(memberId) && !timed.has(memberId))
  const nameOf = (id: string) => people.find(({ memberId }) => memberId === id)?.name ?? ''
  const put = (memberId: string, clock: string) =>
    fill({ times: form.times.map((each) => (each.memberId === memberId ? { memberId, clock } : each)) })
  return (
    <>
      {form.times.map(({ memberId, clock }) => (
        <TimeLine
          key={memberId}
          who={nameOf(memberId)}
          clock={clock}
          locked={locked}
          onChange={(next) => put(memberId, next)}
          onRemove={() => fill({ times: form.times.filter((each) => each.memberId !== memberId) })}
        />
      ))}
      {others.length > 0 && (
        <PersonField
          label="另有到会时间的同志"
          hint="迟到、早到的，在这里选出来再填时间。"
          required={false}
          none="都按开始时间"
          people={others}
          value=""
          onChange={(memberId) => memberId && fill({ times: [...form.times, { memberId, clock: usualClock(form) }] })}
          disabled={locked}
        />
      )}
    </>
  )
}

/** Of one person: when they came, by the paper. */
function TimeLine({
  who,
  clock,
  locked,
  onChange,
  onRemove,
}: {
  who: string
  clock: string
  locked: boolean
  onChange: (clock: string) => void
  onRemove: () => void
}) {
  return (
    <View className="meeting-agenda">
      <View className="meeting-agenda-title">
        <PickerField mode="time" label={`${who}的到会时间`} value={clock} onChange={onChange} disabled={locked} />
      </View>
      <Button kind="quiet" label={`${who}按开始时间到会`} disabled={locked} onClick={onRemove}>
        去掉
      </Button>
    </View>
  )
}
