import { View } from '@tarojs/components'
import { Answered } from '../../components/Answered'
import { Notice } from '../../components/Notice'
import { Button } from '../../components/Button'
import { Page } from '../../components/Page'
import type { MeetingDetail, PlanChoices } from '../../contract/meeting'
import type { Me } from '../../contract/session'
import { goBack, pageParams, replacePage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { problemAt, problemElsewhere } from '../../platform/problemAt'
import { useAnswer } from '../../platform/serverState'
import { useMe } from '../../platform/session'
import { useAct } from '../../platform/useAct'
import { PeopleCard } from './PeopleCard'
import { askMeeting, askPlanChoices, planMeeting, reviseMeeting } from './api'
import { planInput, kindsOffered, endsNextDay, type PlanWish, type PlanParts, type AgendaLine } from './presentPlan'
import { usePlanForm } from './usePlanForm'
import { Card } from '../../components/Card'
import { Field } from '../../components/Field'
import { TextField } from '../../components/TextField'
import { spoken } from '../../components/spoken'
import { meetingKindLabels, type MeetingKind } from '../../contract/vocabulary'
import { PickerField } from '../../components/PickerField'
import './meeting.scss'

interface PlanData {
  choices: PlanChoices
  meeting: MeetingDetail | undefined
}

/** Plan a meeting, or change one that has not begun. */
export function Plan() {
  const { meetingId, title, kind, studyItemId } = pageParams()
  const me = useMe()
  const answer = useAnswer<PlanData>(`plan.${meetingId ?? 'new'}`, async () => {
    const [choices, meeting] = await Promise.all([askPlanChoices(), meetingId ? askMeeting(meetingId) : undefined])
    return { choices, meeting }
  })
  if (!me || !answer.data)
    return (
      <Page title={meetingId ? '修改会议安排' : '安排一场会议'}>
        <Answered answer={answer} rows={6}>
          {() => null}
        </Answered>
      </Page>
    )
  return (
    <PlanPage
      {...answer.data}
      me={me}
      wish={studyItemId ? { title: title ?? '', kind: kind ?? '', studyItemId } : undefined}
    />
  )
}

const ownFields = [
  'kinds',
  'hostIds',
  'audience',
  'namedMemberIds',
  'title',
  'place',
  'startAt',
  'endAt',
  'agenda',
  'chairId',
  'recorderId',
]

function PlanPage({ choices, meeting, me, wish }: PlanData & { me: Me; wish: PlanWish | undefined }) {
  const { form, version, restored, change, startAgain, drop } = usePlanForm(choices, me, meeting, wish)
  const { busy, problem, run } = useAct()
  const errorOf = (field: string) => problemAt(problem, field)
  const elsewhere = problemElsewhere(problem, ownFields)
  const saved = (meetingId: string) => {
    drop()
    if (meeting) goBack()
    else void replacePage(routes.meeting, { meetingId })
  }
  const save = () =>
    void run(
      () =>
        meeting
          ? reviseMeeting({ ...planInput(form), meetingId: meeting.id, version })
          : planMeeting({ ...planInput(form), clientId: form.clientId, studyItemId: wish?.studyItemId }),
      (value) => saved(value.meetingId),
    )
  const parts = { form, change, choices, errorOf }
  return (
    <Page
      title={meeting ? '修改会议安排' : '安排一场会议'}
      acts={
        <Button kind="primary" loading={busy} onClick={save}>
          {meeting ? '保存修改' : '保存为草稿'}
        </Button>
      }
    >
      {restored && (
        <Notice tone="blue" action={{ text: '重新填写', onClick: startAgain }}>
          已接着上次没写完的内容。
        </Notice>
      )}
      {problem?.code === 'changedElsewhere' && (
        <Notice tone="amber" action={{ text: '看最新的', onClick: startAgain }}>
          {problem.message}
        </Notice>
      )}
      {elsewhere && problem?.code !== 'changedElsewhere' && <Notice tone="amber">{elsewhere}</Notice>}
      {problem && !elsewhere && <Notice tone="amber">有一处需要改，见下面标红的地方。</Notice>}
      <View className="meeting-halves">
        <View>
          <WhatCard {...parts} />
          <WhenCard {...parts} />
        </View>
        <View>
          <PeopleCard {...parts} />
          <AgendaCard {...parts} />
        </View>
      </View>
    </Page>
  )
}

const kindsMax = 4

/** What kind of meeting, and what it is called. Several kinds make one meeting that counts for each. */
function WhatCard({ form, change, choices, errorOf }: PlanParts) {
  const offered = kindsOffered(choices, form.hostIds)
  const shown = [...offered, ...form.kinds.filter((kind) => !offered.includes(kind))]
  const toggle = (kind: MeetingKind) => {
    const on = form.kinds.includes(kind)
    if (!on && form.kinds.length >= kindsMax) return
    change({ kinds: on ? form.kinds.filter((each) => each !== kind) : [...form.kinds, kind] })
  }
  return (
    <Card>
      <Field label="会议类型" hint="可选几种：一场会写一次，各项都计入。" error={errorOf('kinds')}>
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
      <TextField
        label="名称"
        value={form.title}
        onChange={(title) => change({ title })}
        maxLength={60}
        error={errorOf('title')}
      />
      <TextField
        label="地点"
        value={form.place}
        onChange={(place) => change({ place })}
        maxLength={60}
        placeholder="例如：机关三楼党员活动室"
        error={errorOf('place')}
      />
    </Card>
  )
}

/** When, in Beijing time. */
function WhenCard({ form, change, errorOf }: PlanParts) {
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

const agendaMax = 20

/** What will be done, item by item; may stay empty. */
function AgendaCard({ form: { agenda }, change, errorOf }: PlanParts) {
  const set = (at: number, part: Partial<AgendaLine>) =>
    change({ agenda: agenda.map((item, index) => (index === at ? { ...item, ...part } : item)) })
  const error = errorOf('agenda')
  return (
    <Card
      title="议程"
      aside={
        agenda.length < agendaMax && (
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
