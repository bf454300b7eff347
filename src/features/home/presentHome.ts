import { beijingDay, dayText, spanText } from '../../contract/days'
import { changedText } from '../../contract/meetingNotice'
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
  /** Who bound an account these days, in a sentence, and whom to look at. */
  newBindings: { text: string; memberId: string } | undefined
  /** This person still has to come in today and the phone holds no code. */
  needsDevice: boolean
}

/** The small line over the title: a Beijing day and the branch. */
export const presentLead = (today: string, me: Me): string =>
  [dayText(today), me.branchName].filter(Boolean).join(' · ')

const kindOf = (meeting: TodaysMeeting): string => kindWords(meeting)[0] ?? '会议'
const isOver = ({ state }: TodaysMeeting) => !['draft', 'announced', 'open'].includes(state)

const numerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九']
const asText = (count: number) => numerals[count] ?? String(count)

/** The page's title: a sentence that says what today is. */
function presentTitle(meetings: readonly TodaysMeeting[], todoCount: number): string {
  const held = meetings.filter(({ state }) => state !== 'cancelled')
  if (held.length === 0) {
    if (meetings.length > 0) return '今天的会议取消了'
    return todoCount > 0 ? `今天有${asText(todoCount)}件事待办` : '今天没有安排'
  }
  if (held.every(isOver)) return held.length === 1 && held[0] ? `今天的${kindOf(held[0])}开完了` : '今天的会议都开完了'
  const left = held.filter((meeting) => !isOver(meeting))
  if (left.length === 1 && left[0]) {
    const [meeting] = left
    if (meeting.checkedInAt) return `${kindOf(meeting)}已签到`
    return meeting.state === 'open' ? `${kindOf(meeting)}正在进行` : `今天有一场${kindOf(meeting)}`
  }
  return `今天有${asText(left.length)}场会议`
}

/** What today's cards do not already ask for. */
const beyondCards = (todos: Home['todos'], cards: readonly MeetingCardView[]) => {
  const acting = new Set(cards.filter(({ acts }) => acts.length > 0).map(({ id }) => id))
  return todos.filter(({ kind, params }) => !(kind === 'openMeeting' && acting.has(params.meetingId ?? '')))
}

/** One is led to; of several the names are said, and the roster shows each. */
const presentBindings = (bound: NonNullable<Home['newBindings']>): HomeView['newBindings'] => {
  const [latest] = bound
  if (!latest) return undefined
  const names = bound.slice(0, 3).map(({ name }) => name)
  const who = names.join('、') + (bound.length > 3 ? `等 ${bound.length} 位同志` : '')
  return { text: `${who}新绑定了微信。不是本人的，请告诉机关党委。`, memberId: latest.memberId }
}

/** The home page as a person reads it. */
export function presentHome(home: Home, me: Me, deviceLive: boolean, now: number): HomeView {
  const { today, meetings, next } = home
  const cards = meetings.map((meeting) => presentMeeting(meeting, now))
  const todos = beyondCards(home.todos, cards)
  return {
    lead: presentLead(today, me),
    title: presentTitle(meetings, todos.length),
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
    newBindings: presentBindings(home.newBindings ?? []),
    needsDevice: !deviceLive && meetings.some((each) => comesHere(each) && !each.checkedInAt && !isOver(each)),
  }
}
