import { beijingClock, beijingDay, dayText, spanText } from '../../contract/days'
import { changedText } from '../../contract/meetingNotice'
import { boardTitle } from '../../contract/dutyBoardWords'
import type { Home } from '../../contract/home'
import type { Me } from '../../contract/session'
import { kindWords } from '../../contract/vocabulary'
import type { MeetingCardView, TodaysMeeting } from './presentMeeting'
import { comesHere, presentMeeting } from './presentMeeting'
import type { TodoView } from './presentTodo'
import { presentTodo } from './presentTodo'

export interface HomeView {
  lead: string
  title: string
  cards: MeetingCardView[]
  todos: TodoView[]
  next: { id: string; title: string; note: string; changed: string | null } | undefined
  /** What waits for this person's review, by branch, where it is more than one. */
  reviews: NonNullable<Home['reviews']>
  /** Who bound an account these days, in a sentence, and whom to look at. */
  newBindings: { text: string; memberId: string } | undefined
  /** This person still has to come in today and the phone holds no code. */
  needsDevice: boolean
}

/** The small line over the title: a Beijing day and the branch. */
export const presentLead = (today: string, me: Me): string =>
  [dayText(today), me.branchName].filter(Boolean).join(' · ')

const kindOf = (meeting: TodaysMeeting): string => kindWords(meeting)[0] ?? '会议'
export const isOver = ({ state }: TodaysMeeting) => !['draft', 'announced', 'open'].includes(state)

const numerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九']
const asText = (count: number) => numerals[count] ?? String(count)

/** Of a day without a meeting: what there is to do, for whoever has something to see to. */
function presentIdle({ duties, system, board }: Home, me: Me, todoCount: number): string {
  if (system && system.troubles.length > 0) return `系统有 ${system.troubles.length} 处需要处理`
  if (todoCount > 0) return `今天有${asText(todoCount)}件事待办`
  if (duties && duties.count > 0) return `本支部还差 ${duties.count} 件`
  if (board?.sum) return boardTitle(board.sum)
  if (system) return '系统运行正常'
  return me.can.seeAudit ? '审计记录随时可以看' : '今天没有安排'
}

/** The page's title: a sentence that says what today is. */
function presentTitle(home: Home, me: Me, todoCount: number): string {
  const { meetings } = home
  const held = meetings.filter(({ state }) => state !== 'cancelled')
  if (held.length === 0) return meetings.length > 0 ? '今天的会议取消了' : presentIdle(home, me, todoCount)
  if (held.every(isOver)) return held.length === 1 && held[0] ? `今天的${kindOf(held[0])}开完了` : '今天的会议都开完了'
  const left = held.filter((meeting) => !isOver(meeting))
  if (left.length === 1 && left[0]) {
    const [meeting] = left
    if (meeting.checkedInAt) return `${kindOf(meeting)}已签到`
    return meeting.state === 'open' ? `${kindOf(meeting)}正在进行` : `今天有一场${kindOf(meeting)}`
  }
  return `今天有${asText(left.length)}场会议`
}

/** What today's cards do not already ask for, and the lines of the branches and of one's own do not say. */
const beyondCards = ({ todos, duties }: Home, me: Me, cards: readonly MeetingCardView[], byBranch: boolean) => {
  const acting = new Set(cards.filter(({ acts }) => acts.length > 0).map(({ id }) => id))
  return todos.filter(
    ({ kind, params }) =>
      !(kind === 'openMeeting' && acting.has(params.meetingId ?? '')) &&
      !(kind === 'reviewMeeting' && byBranch) &&
      !(kind === 'dutiesOwed' && duties && params.nodeId === me.branchId),
  )
}

/** One is led to; of several the names are said, and the roster shows each. */
const presentBindings = (bound: NonNullable<Home['newBindings']>): HomeView['newBindings'] => {
  const [latest] = bound
  if (!latest) return undefined
  const names = bound.slice(0, 3).map(({ name }) => name)
  const who = names.join('、') + (bound.length > 3 ? `等 ${bound.length} 位同志` : '')
  return { text: `${who}新绑定了微信。不是本人的，请告诉机关党委。`, memberId: latest.memberId }
}

const sumOf = (reviews: NonNullable<Home['reviews']>): number => reviews.reduce((sum, { count }) => sum + count, 0)
export const reviewsTitle = (reviews: NonNullable<Home['reviews']>): string => `等您审核 ${sumOf(reviews)} 份`

/** The home page as a person reads it. */
export function presentHome(home: Home, me: Me, deviceLive: boolean, now: number): HomeView {
  const { today, meetings, next } = home
  const cards = meetings.map((meeting) => presentMeeting(meeting, now))
  // One record is a to-do like any other.
  const waiting = sumOf(home.reviews ?? [])
  const reviews = waiting > 1 ? (home.reviews ?? []) : []
  const todos = beyondCards(home, me, cards, reviews.length > 0)
  return {
    lead: presentLead(today, me),
    title: presentTitle(home, me, todos.length + sumOf(reviews)),
    cards,
    todos: todos.map((todo) => presentTodo(todo, today)),
    next: next
      ? {
          id: next.id,
          title: next.title,
          note: `${dayText(beijingDay(next.startAt), Number(today.slice(0, 4)))} ${spanText(next.startAt, next.endAt)} · ${next.place}`,
          changed: changedText(next, Number(today.slice(0, 4))),
        }
      : undefined,
    reviews,
    newBindings: presentBindings(home.newBindings ?? []),
    needsDevice: !deviceLive && meetings.some((each) => comesHere(each) && !each.checkedInAt && !isOver(each)),
  }
}

/** `下午 2:30`. */
const spokenClock = (at: string): string => {
  const [hour = 0, minute = 0] = beijingClock(at).split(':').map(Number)
  const part = hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上'
  const hours = hour > 12 ? hour - 12 : hour
  return `${part} ${hours} 点${minute === 0 ? '' : minute === 30 ? '半' : ` ${minute} 分`}`
}

export interface PlainView {
  title: string
  /** Where, and what is not as it was told. */
  place: string | undefined
  changed: string | null
  done: string | undefined
  /** The meeting that one may ask leave from; undefined where there is none to come. */
  leaveFrom: string | undefined
  exempt: boolean
}
/** The home of three buttons: the one meeting that is next, in words as they are spoken. */
export function presentPlain(home: Home, view: HomeView): PlainView {
  const left = home.meetings.filter(
    (meeting) => meeting.state !== 'cancelled' && !isOver(meeting) && comesHere(meeting),
  )
  const [meeting] = left
  const ahead = left.find(({ checkedInAt }) => checkedInAt === null)?.id ?? home.next?.id
  return {
    title: meeting?.state === 'announced' ? `今天${spokenClock(meeting.startAt)}开${kindOf(meeting)}` : view.title,
    place: meeting?.place || undefined,
    changed: view.cards.find(({ id }) => id === meeting?.id)?.changed ?? null,
    done: view.cards.find(({ id }) => id === meeting?.id)?.done,
    leaveFrom: ahead,
    exempt: home.year?.exempt ?? false,
  }
}
