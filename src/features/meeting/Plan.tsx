import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { DraftNotices } from '../../components/DraftNotices'
import { Later } from '../../components/Later'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Versions, type VersionsProps } from '../../components/Versions'
import type { MeetingDetail, PlanChoices } from '../../contract/meeting'
import type { Me } from '../../contract/session'
import { goBack, pageParams, replacePage } from '../../platform/navigate'
import { refusalOf, storedText, useDraft, useFinish } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { problemElsewhere } from '../../platform/errors'
import { useAnswer } from '../../platform/serverState'
import { useMe } from '../../platform/session'
import { toast } from '../../platform/tell'
import { beijingDay } from '../../contract/days'
import { PeopleCard } from './PeopleCard'
import { askMeeting, askPlanChoices } from './api'
import {
  changed,
  differences,
  formOf,
  heldForm,
  newForm,
  wished,
  withFound,
  type PlanForm,
  type PlanWish,
} from './presentPlan'
import { Card } from '../../components/Card'
import { copiedForm } from './presentCopy'
import { AgendaCard, WhatCard, WhenCard } from './PlanCards'
import { InvitedCard, LecturersCard } from './PlanGuests'
import './meeting.scss'

interface PlanData {
  choices: PlanChoices
  meeting: MeetingDetail | undefined
  /** The one it is arranged like. */
  copied: MeetingDetail | undefined
}

/** Plan a meeting, or change one that has not begun. */
export function Plan() {
  const { meetingId, draftId, title, kind, studyItemId, held, copyOf, day, hostId } = pageParams()
  const me = useMe()
  const answer = useAnswer<PlanData>(`plan.${meetingId ?? copyOf ?? 'new'}`, async () => {
    const [meeting, copied] = await Promise.all([meetingId, copyOf].map((each) => each && askMeeting(each)))
    const hostIds = (meeting || copied || undefined)?.hosts.map(({ nodeId }) => nodeId)
    return { choices: await askPlanChoices({ hostIds }), meeting: meeting || undefined, copied: copied || undefined }
  })
  if (!me || !answer.data)
    return (
      <Page title={planTitle(meetingId, held)}>
        <Answered answer={answer} rows={6}>
          {() => null}
        </Answered>
      </Page>
    )
  return (
    <PlanPage
      {...answer.data}
      me={me}
      draftId={draftId}
      held={held}
      day={day}
      wish={kind ? { title, kind, studyItemId, hostId, day } : undefined}
      refresh={answer.refresh}
    />
  )
}

/** `held`: it has been held already, on paper. */
const planTitle = (meetingId: string | undefined, held: string | undefined): string => {
  if (meetingId) return '修改会议安排'
  return held ? '补记一场会议' : '安排一场会议'
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
  'lecturers',
  'invited',
  'form',
  'otherLabel',
  'forYear',
]

interface PlanPageProps extends PlanData {
  me: Me
  draftId: string | undefined
  held: string | undefined
  /** On which day, of one like another. */
  day: string | undefined
  wish: PlanWish | undefined
  refresh: () => Promise<void>
}

const startOf = ({ choices, meeting, copied, day, me, wish, held }: PlanPageProps) => {
  if (meeting)
    return { fields: formOf(meeting), base: { recordId: meeting.id, version: meeting.version, photoIds: [] } }
  if (copied) return { fields: copiedForm(copied, day ?? beijingDay(serverNow())), slot: `copy.${copied.id}` }
  // What is due is another form each time it is another window or kind.
  const due = wish && [wish.kind, wish.hostId, wish.day].join('.')
  if (held)
    return { fields: wished(heldForm(choices, me, serverNow()), choices, wish), slot: due ? `held.${due}` : 'held' }
  const fields = wished(newForm(choices, me, serverNow()), choices, wish)
  return { fields, slot: wish?.studyItemId ?? due ?? 'new' }
}

function PlanPage(props: PlanPageProps) {
  const { choices, meeting, draftId, refresh, held } = props
  const form = useDraft<PlanForm>('plan', draftId, startOf(props))
  const { draft, fields } = form
  const refusal = refusalOf(draft)
  const published = meeting?.state === 'announced'
  const save = useFinish(form, {
    onSent: (meetingId) => {
      if (published) toast('更改已发布，参加的同志打开小程序就能看到')
      if (meeting) goBack()
      else void replacePage(held ? routes.afterwards : routes.meeting, { meetingId })
    },
    onStored: () => void replacePage(routes.meetings),
  })
  const parts = {
    form: fields,
    change: (part: Partial<PlanForm>) => form.fill(changed(fields, part)),
    choices: withFound(choices, fields),
  }
  return (
    <Page
      title={planTitle(meeting?.id, held)}
      problem={refusal}
      acts={
        <ActionBar note={storedText(draft.savedAt, form.storeState)}>
          <Button kind="primary" loading={form.locked} onClick={() => void save()}>
            {published ? '发布更改' : meeting ? '保存修改' : held ? '下一步：勾到会的同志' : '保存为草稿'}
          </Button>
        </ActionBar>
      }
    >
      {held && (
        <Notice tone="blue">
          先写清是哪天、几点到几点开的什么会，再照纸质签到表勾到会的同志。补记的会会标明“补记”。
        </Notice>
      )}
      <DraftNotices form={form} />
      {refusal && !problemElsewhere(refusal, ownFields) && (
        <Notice tone="amber">有一处需要改，见下面标红的地方。</Notice>
      )}
      {draft.state === 'conflict' && meeting && (
        <Conflict
          problem={draft.problem}
          differences={differences(fields, formOf(meeting), parts.choices)}
          refresh={refresh}
          onMine={() => void form.keepMine(meeting.version)}
          onTheirs={form.startAgain}
        />
      )}
      <View className="meeting-halves">
        <View>
          <WhatCard {...parts} />
          <WhenCard {...parts} />
          <LecturersCard {...parts} />
        </View>
        <View>
          <Later>
            <PeopleCard {...parts} />
            <Later>
              <AgendaCard {...parts} />
              <InvitedCard {...parts} />
            </Later>
          </Later>
        </View>
      </View>
    </Page>
  )
}

interface ConflictProps extends Pick<VersionsProps, 'differences' | 'onMine' | 'onTheirs'> {
  problem: string
  refresh: () => Promise<void>
}

/** The meeting was changed elsewhere meanwhile: both plans beside each other, as the other one is now. */
function Conflict({ problem, refresh, ...choice }: ConflictProps) {
  useEffect(() => {
    void refresh()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it is found out
  }, [])
  return (
    <Card title="会议安排在别处也改过">
      <Versions {...choice} note={problem} />
    </Card>
  )
}
