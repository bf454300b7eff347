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
import { AgendaCard } from './AgendaCard'
import { PeopleCard } from './PeopleCard'
import { WhatCard } from './WhatCard'
import { WhenCard } from './WhenCard'
import { askMeeting, askPlanChoices, planMeeting, reviseMeeting } from './api'
import { planInput, type PlanWish } from './presentPlan'
import { usePlanForm } from './usePlanForm'

interface Asked {
  choices: PlanChoices
  meeting: MeetingDetail | undefined
}

/** Plan a meeting, or change one that has not begun. */
export function Plan() {
  const { meetingId, title, kind, studyItemId } = pageParams()
  const me = useMe()
  const answer = useAnswer<Asked>(`plan.${meetingId ?? 'new'}`, async () => {
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

function PlanPage({ choices, meeting, me, wish }: Asked & { me: Me; wish: PlanWish | undefined }) {
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
