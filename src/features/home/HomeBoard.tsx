import { View } from '@tarojs/components'
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
import { StateMark } from '../../components/StateMark'
import { useDisplay } from '../../platform/display'
import { openPage } from '../../platform/navigate'
import { useDrawn, useDrawnOf } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer, type Answer } from '../../platform/serverState'
import { useNow } from '../../platform/useNow'
import { useMe, useSession } from '../../platform/session'
import { useWide } from '../../platform/viewport'
import type { Home } from '../../contract/home'
import type { Me } from '../../contract/session'
import { BoardCard } from './BoardCard'
import { DutiesCard } from './DutiesCard'
import { MeetingCard } from './MeetingCard'
import { presentHome, presentLead, presentPlain, reviewsTitle, type HomeView, type PlainView } from './presentHome'
import { ThreeButtons } from './ThreeButtons'
import { YearCard } from './YearCard'
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

/** What is the case and what today asks of this person, with the way straight to it. */
export function HomeBoard() {
  const me = useMe()
  const deviceLive = useSession((session) => session.deviceLive)
  const { large } = useDisplay()
  // The code belongs on the phone that goes along; enabling it here on a PC would take it from there.
  const wide = useWide()
  const asked = useAnswer('home', askHome, { keep: true, live: nearMeeting })
  // From then on the page is live, and the code may be shown.
  const now = useNow(asked.data?.meetings.map(doorOpensAt) ?? [])
  if (!me) return null
  const today = beijingDay(now)
  const answer = ofToday(asked, today)
  const view = answer.data && presentHome(answer.data, me, deviceLive, now)
  // Whoever has work that three buttons do not reach has a home of their own in large type.
  const plain = large && me.posts.length === 0 && answer.data && view ? presentPlain(answer.data, view) : undefined
  return (
    <Page
      lead={view?.lead ?? presentLead(today, me)}
      title={plain?.title ?? view?.title ?? (answer.state === 'loading' ? '正在看今天的安排' : '暂时看不到今天的安排')}
      acts={view && <MainAct me={me} view={view} />}
    >
      {view?.needsDevice && !wide && (
        <Notice tone="blue" action={{ text: '启用', onClick: () => openPage(routes.device) }}>
          这部手机还没有您的签到码，启用后没有网络也能签到。
        </Notice>
      )}
      <Answered answer={answer} rows={4}>
        {(home) => view && (plain ? <Plain plain={plain} view={view} /> : <Board view={view} home={home} me={me} />)}
      </Answered>
      {answer.data === undefined && answer.state !== 'loading' && deviceLive && (
        <Card>
          <Row title="出示我的码" note="没有网络也能请书记扫码签到" onClick={() => openPage(routes.myCode)} />
        </Card>
      )}
    </Page>
  )
}

/** On a day without a meeting: what this person is here for. */
function MainAct({ me, view }: { me: Me; view: HomeView }) {
  if (view.cards.length > 0) return null
  const [words, path] = me.can.planMeeting
    ? ['安排会议', routes.planMeeting]
    : me.can.seeAudit
      ? ['看审计记录', routes.audit]
      : ['', '']
  return words ? (
    <ActionBar>
      <Button kind="primary" onClick={() => openPage(path)}>
        {words}
      </Button>
    </ActionBar>
  ) : null
}

function Plain({ plain, view }: { plain: PlainView; view: HomeView }) {
  return (
    <>
      <ThreeButtons view={plain} />
      {view.todos.length > 0 && <Todos todos={view.todos} />}
    </>
  )
}

/** A message to the page holds so many, however long their words are; on a usual day that is all of them. */
const cardsAtOnce = 4
const todosAtOnce = 6

function Board({ view, home, me }: { view: HomeView; home: Home; me: Me }) {
  const main = view.cards.find((card) => card.acts.length > 0)?.id
  const { year, duties, system, board } = home
  // Whoever is here for more than their own meetings is told of that.
  const above = view.reviews.length > 0 || (me.can.reviewMeetings && !me.can.seeDuties)
  const more = duties || board || system || above || me.can.seeAudit
  const idle = view.cards.length === 0 && view.todos.length === 0 && !view.next && !more
  // What is read second goes in the second message.
  const drawn = useDrawn()
  return (
    <View className="reminder-columns">
      <View>
        {useDrawnOf(view.cards, cardsAtOnce).map((card) => (
          <MeetingCard key={card.id} meeting={card} main={card.id === main} />
        ))}
        {me.can.seeAudit && (
          <Card>
            <Row title="审计记录" note="谁对哪份记录做了什么，没有内容" onClick={() => openPage(routes.audit)} />
          </Card>
        )}
        {system && <SystemCard troubles={system.troubles} />}
        {view.todos.length > 0 && <Todos todos={view.todos} />}
        {drawn && board && <BoardCard board={board} />}
        {drawn && duties && <DutiesCard duties={duties} today={home.today} plans={me.can.planMeeting} />}
        {idle && (
          <Card>
            <EmptyState
              title="近期还没有安排会议"
              text={
                me.can.planMeeting
                  ? '安排好的会议，当天会出现在这里。'
                  : '书记安排了会议，当天会出现在这里，开始后一点就能签到。'
              }
            />
          </Card>
        )}
      </View>
      <View>
        {above && <Above reviews={view.reviews} asTodo={(home.reviews ?? []).length > 0} />}
        {view.newBindings && <Bindings {...view.newBindings} />}
        {view.next && <Next {...view.next} />}
        {drawn && year && <YearCard year={year} />}
      </View>
    </View>
  )
}

function Todos({ todos }: Pick<HomeView, 'todos'>) {
  return (
    <Card title={`待办 ${todos.length} 件`}>
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

/** For whoever stands above branches: of which branch something waits. */
function Above({ reviews, asTodo }: { reviews: HomeView['reviews']; asTodo: boolean }) {
  return (
    <Card title={reviews.length > 0 ? reviewsTitle(reviews) : '审核'}>
      {useDrawnOf(reviews, todosAtOnce).map(({ name, count, meetingId }) => (
        <Row
          key={meetingId}
          title={name}
          note={count > 1 ? '先看等得最久的一份' : undefined}
          after={<Chip tone="amber">{`${count} 份`}</Chip>}
          onClick={() => openPage(routes.meeting, { meetingId })}
        />
      ))}
      {reviews.length === 0 && (
        <Row
          title={asTodo ? '等您审核的记录在待办里' : '没有等您审核的记录'}
          note="审核过的和退回的，在“会议”里"
          onClick={() => openPage(routes.meetings)}
        />
      )}
    </Card>
  )
}

/** Does it run, and what is to be done about it; nothing of anybody's records. */
function SystemCard({ troubles }: { troubles: string[] }) {
  return (
    <Card title="系统状态">
      {troubles.map((each) => (
        <Notice key={each} tone="amber">
          {each}
        </Notice>
      ))}
      <Row
        title={troubles.length > 0 ? '看各部分的状态' : '各部分都正常'}
        note="版本、定时任务、存储和年度数据"
        after={
          <StateMark state={troubles.length > 0 ? 'due' : 'done'}>{troubles.length > 0 ? '要处理' : '正常'}</StateMark>
        }
        onClick={() => openPage(routes.health)}
      />
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
