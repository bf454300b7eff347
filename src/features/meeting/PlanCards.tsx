import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field } from '../../components/Field'
import { PickerField } from '../../components/PickerField'
import { useProblemAt } from '../../components/problem'
import { SwitchField } from '../../components/SwitchField'
import { TextField } from '../../components/TextField'
import { spoken } from '../../components/spoken'
import { meetingKindLabels, type MeetingKind } from '../../contract/vocabulary'
import { randomId } from '../../platform/random'
import { hasTopicKind, topicKindLabels, topicKinds, type TopicKind } from '../../contract/meetingTopic'
import { byVideo, hasVideo, meetingFormLabels, meetingForms } from '../../contract/meetingForm'
import { MaterialsChoice } from './ItemMaterials'
import { yearChoices, yearChosen } from './presentPlanGuests'
import { endsNextDay, kindsOffered, type AgendaLine, type PlanParts } from './presentPlan'

const topicChoices: { value: TopicKind | 'unsaid'; text: string }[] = [
  { value: 'unsaid', text: '不注明' },
  ...topicKinds.map((value) => ({ value, text: topicKindLabels[value] })),
]

const kindsMax = 4

/** What kind of meeting, and what it is called. Several kinds make one meeting that counts for each. */
export function WhatCard({ form, change, choices }: PlanParts) {
  const offered = kindsOffered(choices, form.hostIds)
  const shown = [...offered, ...form.kinds.filter((kind) => !offered.includes(kind))]
  const toggle = (kind: MeetingKind) => {
    const on = form.kinds.includes(kind)
    if (!on && form.kinds.length >= kindsMax) return
    change({ kinds: on ? form.kinds.filter((each) => each !== kind) : [...form.kinds, kind] })
  }
  return (
    <Card>
      <Field label="会议类型" hint="可选几种：一场会写一次，各项都计入。" at="kinds">
        <View className="meeting-kinds" {...spoken({ role: 'group', label: '会议类型' })}>
          {shown.map((kind) => {
            const on = form.kinds.includes(kind)
            return (
              <View
                key={kind}
                className={on ? 'meeting-kind meeting-kind-on' : 'meeting-kind'}
                onClick={() => toggle(kind)}
                {...spoken({ role: 'checkbox', label: meetingKindLabels[kind], checked: on })}
              >
                {on ? `✓ ${meetingKindLabels[kind]}` : meetingKindLabels[kind]}
              </View>
            )
          })}
        </View>
      </Field>
      {form.kinds.includes('otherMeeting') && (
        <TextField
          label="会议名目"
          hint="类型选了“其他”，写明是什么会，例如：青年座谈"
          value={form.otherLabel ?? ''}
          onChange={(otherLabel) => change({ otherLabel })}
          maxLength={12}
          at="otherLabel"
        />
      )}
      <TextField label="名称" value={form.title} onChange={(title) => change({ title })} maxLength={60} at="title" />
      <TextField
        label="地点"
        value={form.place}
        onChange={(place) => change({ place })}
        maxLength={60}
        placeholder="例如：机关三楼党员活动室"
        at="place"
      />
      <PickerField
        mode="selector"
        label="形式"
        choices={meetingForms.map((value) => ({ value, text: meetingFormLabels[value] }))}
        value={form.meetingForm ?? 'inPerson'}
        onChange={(meetingForm) => change({ meetingForm })}
        at="form"
        hint={hasVideo(form.meetingForm) ? `在别处参加的，由书记现场确认，理由选“${byVideo}”。` : undefined}
      />
      {hasTopicKind(form.kinds) && (
        <PickerField
          mode="selector"
          label="学习内容"
          required={false}
          choices={topicChoices}
          value={form.topicKind || 'unsaid'}
          onChange={(chosen) => change({ topicKind: chosen === 'unsaid' ? '' : chosen })}
          at="topicKind"
          hint="都计学时；支部的学时页按内容分开列，不分到个人。"
        />
      )}
    </Card>
  )
}

/** When, in Beijing time. */
export function WhenCard({ form, change }: PlanParts) {
  const years = yearChoices(form)
  const year = yearChosen(form)
  return (
    <Card title="时间">
      <PickerField
        mode="date"
        label="日期"
        value={form.day}
        onChange={(day) => change({ day })}
        at="startAt"
        hint="北京时间"
      />
      <PickerField mode="time" label="开始" value={form.start} onChange={(start) => change({ start })} />
      <PickerField
        mode="time"
        label="结束"
        value={form.end}
        onChange={(end) => change({ end })}
        at="endAt"
        hint={endsNextDay(form) ? '到第二天结束' : undefined}
      />
      {years.length > 0 && (
        <PickerField
          mode="selector"
          label="年度"
          placeholder={`这是${years.map(({ text }) => text).join('还是')}？`}
          choices={years}
          value={year === undefined ? undefined : String(year)}
          onChange={(chosen) => change({ forYear: Number(chosen) })}
          at="forYear"
          hint="按记录里写明的年度算，不按开会的日期。"
        />
      )}
    </Card>
  )
}

const agendaMax = 20

/** What will be done, item by item; may stay empty. */
export function AgendaCard({ form: { agenda }, change }: PlanParts) {
  const set = (at: number, part: Partial<AgendaLine>) =>
    change({ agenda: agenda.map((item, index) => (index === at ? { ...item, ...part } : item)) })
  const error = useProblemAt('agenda', undefined)
  return (
    <Card
      title="议程"
      aside={
        agenda.length < agendaMax && (
          <Button
            kind="quiet"
            label="添加一项议程"
            onClick={() => change({ agenda: [...agenda, { id: randomId(), title: '', minutes: '' }] })}
          >
            ＋ 添加
          </Button>
        )
      }
    >
      {agenda.length === 0 && <View>选填。写几项议程，会上照着开，记录里也有。</View>}
      {error && <View className="meeting-problem">{error}</View>}
      {agenda.map((item, index) => (
        <View key={item.id ?? index} className="meeting-agenda">
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
          {index === 0 && (
            <SwitchField
              label="作为第一议题"
              hint="第一项学习习近平新时代中国特色社会主义思想等的，标明第一议题。"
              checked={item.firstTopic === true}
              onChange={(firstTopic) => set(0, { firstTopic })}
            />
          )}
          <MaterialsChoice
            place={index + 1}
            chosen={item.materials ?? []}
            onChange={(materials) => set(index, { materials })}
          />
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
