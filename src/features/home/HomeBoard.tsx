import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { beijingDay } from '../../contract/days'
import { doorOpens, doorOpensAt } from '../../contract/meetingDoor'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { openPage } from '../../platform/navigate'
import { useDrawnOf } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer, type Answer } from '../../platform/serverState'
import { useNow } from '../../platform/useNow'
import { useMe, useSession } from '../../platform/session'
import { useWide } from '../../platform/viewport'
import type { Home } from '../../contract/home'
import { MeetingCard } from './MeetingCard'
import { presentHome, presentLead, type HomeView } from './presentHome'
import { ask } from '../../platform/callAction'
import './reminder.scss'

/** Everything the home page shows, in one call. */
const askHome = () => ask('home.show', {})

/** A meeting is open or opens soon, and there is something left to do at its door: what the page offers changes by itself. */
const nearMeeting = {
  everyMs: 30_000,
  goesOn: ({ meetings }: Home): boolean =>
    meetings.some(
      (meeting) =>
        (meeting.canRun || meeting.checkedInAt === null) &&
        (meeting.state === 'open' ||
          (meeting.state === 'announced' && doorOpens(meeting, new Date(serverNow()).toISOString()))),
    ),
}

/** Yesterday's answer says nothing of today: as if none had been kept. */
const ofToday = (answer: Answer<Home>, today: string): Answer<Home> =>
  answer.data?.today === today
    ? answer
    : { ...answer, data: undefined, state: answer.state === 'ready' ? 'loading' : answer.state }

/** What today asks of this person, and the way straight to it. `study`: the card of another feature, below what is next. */
export function HomeBoard({ study }: { study?: ReactNode }) {
  const me = useMe()
  const deviceLive = useSession((session) => session.deviceLive)
  // The code belongs on the phone that goes along; enabling it here on a PC would take it from there.
  const wide = useWide()
  const asked = useAnswer('home', askHome, { keep: true, live: nearMeeting })
  // From then on the page is live, and the code may be shown.
  const now = useNow(asked.data?.meetings.map(doorOpensAt) ?? [])
  if (!me) return null
  const today = beijingDay(now)
  const answer = ofToday(asked, today)
  const view = answer.data && presentHome(answer.data, me, deviceLive, now)
  return (
    <Page
      lead={view?.lead ?? presentLead(today, me)}
      title={view?.title ?? (answer.state === 'loading' ? '正在看今天的安排' : '暂时看不到今天的安排')}
      acts={view && me.can.planMeeting && view.cards.length === 0 ? <PlanAct /> : undefined}
    >
      {view?.needsDevice && !wide && (
        <Notice tone="blue" action={{ text: '启用', onClick: () => openPage(routes.device) }}>
          这部手机还没有您的签到码，启用后没有网络也能签到。
        </Notice>
      )}
      {me.can.seeAudit && (
        <Card>
          <Row title="审计记录" note="谁对哪份记录做了什么，没有内容" onClick={() => openPage(routes.audit)} />
        </Card>
      )}
      <Answered answer={answer} rows={4}>
        {() => view && <Board view={view} canPlan={me.can.planMeeting} study={study} />}
      </Answered>
      {me.can.seeDuties && (
        <Card>
          <Row
            title="本支部还差什么"
            note="支委会、主题党日这些，哪期开了、哪期还没有"
            onClick={() => openPage(routes.branchDuties)}
          />
        </Card>
      )}
      {answer.data === undefined && answer.state !== 'loading' && deviceLive && (
        <Card>
          <Row title="出示我的码" note="没有网络也能请书记扫码签到" onClick={() => openPage(routes.myCode)} />
        </Card>
      )}
    </Page>
  )
}

const PlanAct = () => (
  <ActionBar>
    <Button kind="primary" onClick={() => openPage(routes.planMeeting)}>
      安排会议
    </Button>
  </ActionBar>
)

/** A message to the page holds so many, however long their words are; on a usual day that is all of them. */
const cardsAtOnce = 4
const todosAtOnce = 6

function Board({ view, canPlan, study }: { view: HomeView; canPlan: boolean; study: ReactNode }) {
  const main = view.cards.find((card) => card.acts.length > 0)?.id
  return (
    <View className={view.cards.length > 0 ? 'reminder-columns' : undefined}>
      <View>
        {useDrawnOf(view.cards, cardsAtOnce).map((card) => (
          <MeetingCard key={card.id} meeting={card} main={card.id === main} />
        ))}
        {view.cards.length === 0 && view.todos.length === 0 && !view.next && (
          <Card>
            <EmptyState
              title="近期还没有安排会议"
              text={
                canPlan ? '安排好的会议，当天会出现在这里。' : '书记安排了会议，当天会出现在这里，开始后一点就能签到。'
              }
            />
          </Card>
        )}
      </View>
      <View>
        {view.todos.length > 0 && <Todos todos={view.todos} />}
        {view.newBindings && <Bindings {...view.newBindings} />}
        {view.next && <Next {...view.next} />}
        {study}
      </View>
    </View>
  )
}

function Todos({ todos }: Pick<HomeView, 'todos'>) {
  return (
    <Card title="待办">
      {useDrawnOf(todos, todosAtOnce).map((todo) => (
        <Row
          key={todo.key}
          title={todo.title}
          note={todo.note}
          after={<Chip tone={todo.chip.tone}>{todo.chip.text}</Chip>}
          onClick={() => openPage(todo.path, todo.params)}
        />
      ))}
    </Card>
  )
}

function Bindings({ text, memberId }: NonNullable<HomeView['newBindings']>) {
  return <Notice action={{ text: '查看', onClick: () => openPage(routes.member, { memberId }) }}>{text}</Notice>
}

function Next({ id, title, note, changed }: NonNullable<HomeView['next']>) {
  return (
    <Card title="下一场">
      {changed && <Notice tone="amber">{changed}</Notice>}
      <Row title={title} note={note} onClick={() => openPage(routes.meeting, { meetingId: id })} />
    </Card>
  )
}
