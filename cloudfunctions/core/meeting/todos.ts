import { addMinutes, beijingClock, beijingDay, dayEnd, dayText } from '../../../src/contract/days'
import type { HomeReviews, Todo } from '../../../src/contract/home'
import { amendmentSubjectLabels } from '../../../src/contract/vocabulary'
import { addWorkingDays, type DaySpan } from '../../../src/contract/workdays'
import { organ } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { may } from '../policy'
import { returnOf } from './present'
import { notOwnWork, reviewKeys, runKeys } from './readers'
import { approverOf, isAskOpen, lastAsk } from './afterwards/asks'
import { askedOf } from './reviewers'
import { isPast, stateAt } from './rules'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

/** What waits for others further down is found with the rest: `mayReview` is looked through for `reviews` that wait for the caller. */
const max = { runs: 20, mayReview: 50, reviews: 10 }

/** What a to-do reads of a meeting; of the minutes only that there are some. */
const todoFields = [
  'title',
  'kinds',
  'hosts',
  'startAt',
  'endAt',
  'state',
  'chair',
  'chairStandsIn',
  'recorder',
  'minutes.savedAt',
  'partsWritten',
  'log',
  'amending',
  'workedBy',
  'afterwardsAsks',
  'returnAsk',
]
export type TodoMeeting = Pick<
  Meeting,
  | '_id'
  | 'title'
  | 'kinds'
  | 'hosts'
  | 'startAt'
  | 'endAt'
  | 'state'
  | 'recorder'
  | 'log'
  | 'amending'
  | 'workedBy'
  | 'afterwardsAsks'
  | 'partsWritten'
  | 'returnAsk'
> &
  Partial<Pick<Meeting, 'chair' | 'chairStandsIn'>> & { minutes?: { savedAt: string } | null }

/** What archives itself waits for nobody, unless it is asked back. */
const waits = () => command.or([{ archivesItself: command.neq(true) }, { 'returnAsk.state': 'waiting' }])

const about = (meeting: TodoMeeting, kind: Todo['kind'], title: string, note: string): Todo => ({
  kind,
  title,
  note,
  params: { meetingId: meeting._id },
  dueOn: beijingDay(meeting.startAt),
})
const when = (startAt: string): string => `${dayText(beijingDay(startAt))} ${beijingClock(startAt)}`

/** Working days in which what was written is to be submitted. */
const submitDays = 2
/** Later than this nobody merely waits for the last to come, or for the last word. */
const graceMinutes = 30
const isLate = (since: string, at: string): boolean => at > addMinutes(since, graceMinutes)
const toOpen = (meeting: TodoMeeting, at: string): Todo => {
  const note = isLate(meeting.startAt, at)
    ? '已过开始时间：开始签到，或者结束以后补记'
    : '到场后点“开始签到”，大家就能签到'
  return about(meeting, 'openMeeting', `开始“${meeting.title}”`, `${when(meeting.startAt)}，${note}`)
}
const toEnter = (meeting: TodoMeeting): Todo => {
  const approver = approverOf(meeting)
  const note = approver ? `${approver.name}同意逾期补记` : '开过的请补记，没有开的请取消'
  return about(meeting, 'recordAfterwards', `补记“${meeting.title}”`, `${when(meeting.startAt)}，${note}`)
}
/** Before the meeting nothing; on its day its opening; once it is past, what was held on paper, unless that waits above. */
const toHold = (actor: Actor, meeting: TodoMeeting, at: string): Todo | null => {
  if (!isPast(meeting, at)) {
    const announced = meeting.state === 'announced'
    return announced && beijingDay(meeting.startAt) <= beijingDay(at) ? toOpen(meeting, at) : null
  }
  const enters = may(actor, 'meeting.recordAfterwards', meetingSubject(meeting))
  return enters && !isAskOpen(meeting) ? toEnter(meeting) : null
}

/** The one next thing to do about a meeting the caller runs; null when nothing is due or it is another's to do. */
export const runTodo = (actor: Actor, meeting: TodoMeeting, at: string, own: readonly DaySpan[] = []): Todo | null => {
  const subject = meetingSubject(meeting)
  if (!may(actor, 'meeting.run', subject)) return null
  const state = stateAt(meeting, at)
  if (state === 'draft' || state === 'announced') return toHold(actor, meeting, at)
  if (state === 'open') {
    if (!isLate(meeting.endAt, at)) return null
    return about(
      meeting,
      'closeMeeting',
      `结束“${meeting.title}”`,
      `计划 ${beijingClock(meeting.endAt)} 结束，过后 6 小时会自动结束`,
    )
  }
  if (state !== 'closed' && state !== 'returned') return null
  const back = returnOf(meeting)
  if (back) return about(meeting, 'mendMeeting', `改好“${meeting.title}”再提交`, `${back.by}退回：${back.reason}`)
  if (!meeting.minutes && !meeting.partsWritten)
    return {
      ...about(meeting, 'writeMinutes', `写“${meeting.title}”的会议记录`, `${when(meeting.startAt)}，会议已结束`),
      dueOn: addWorkingDays(beijingDay(meeting.endAt), 1, own),
    }
  if (!may(actor, 'meeting.submit', subject)) return null
  const written = beijingDay(meeting.minutes?.savedAt ?? meeting.endAt)
  return {
    ...about(meeting, 'submitMeeting', `提交“${meeting.title}”`, '会议记录已写好，提交后由上级审核'),
    dueOn: addWorkingDays(written, submitDays, own),
  }
}

/** A submitted meeting to judge, or what others want amended in an archived one. */
export const reviewTodos = (actor: Actor, meeting: TodoMeeting): Todo[] => {
  if (meeting.state === 'draft' || meeting.state === 'announced') {
    const ask = isAskOpen(meeting) ? lastAsk(meeting) : null
    const note = `${meeting.hosts[0]?.name ?? ''} · ${when(meeting.startAt)}`
    return ask
      ? [{ ...about(meeting, 'approveAfterwards', `核准补记“${meeting.title}”`, note), dueOn: beijingDay(ask.at) }]
      : []
  }
  if (meeting.state !== 'archived') {
    const ask = meeting.returnAsk
    if (ask?.state === 'waiting') {
      const todo = about(
        meeting,
        'answerReturnAsk',
        `答复“${meeting.title}”的退回请求`,
        `${ask.by.name}：${ask.reason}`,
      )
      return [{ ...todo, dueOn: beijingDay(ask.at) }]
    }
    return [
      about(
        meeting,
        'reviewMeeting',
        `审核“${meeting.title}”`,
        `${meeting.hosts[0]?.name ?? ''} · ${when(meeting.startAt)}`,
      ),
    ]
  }
  const others = meeting.amending.filter(({ by }) => by.memberId !== actor.memberId)
  const [first] = others
  if (!first) return []
  const subjects = [...new Set(others.map(({ subject }) => amendmentSubjectLabels[subject]))].join('、')
  const todo = about(meeting, 'decideAmendment', `审核“${meeting.title}”的更正`, `${first.by.name}提出 · ${subjects}`)
  return [{ ...todo, dueOn: beijingDay(first.at) }]
}

/** What the caller runs and has not finished. */
export const runTodos = async (actor: Actor, today: string, at: string): Promise<Todo[]> => {
  const where = { visibleTo: command.in(runKeys(actor)), startAt: command.lt(dayEnd(today)) }
  const found = await find<TodoMeeting>('meetings', where, {
    order: [
      ['startAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit: max.runs,
    fields: todoFields,
  })
  // Only what is over is counted in working days.
  const over = found.some(({ state }) => state === 'closed')
  const { workdays = [] } = over ? await organ() : {}
  return found.flatMap((meeting) => runTodo(actor, meeting, at, workdays) ?? [])
}

/** How many wait of each branch, whose longest wait is first. */
const byBranch = (meetings: readonly TodoMeeting[]): HomeReviews[] => {
  const rows = new Map<string, HomeReviews>()
  for (const { _id: meetingId, hosts } of meetings) {
    const { nodeId = '', name = '' } = hosts[0] ?? {}
    const row = rows.get(nodeId) ?? { name, count: 0, meetingId }
    rows.set(nodeId, { ...row, count: row.count + 1 })
  }
  return [...rows.values()]
}

/** What waits for the caller’s review, and for nobody’s nearer to it who is free. */
export const toReview = async (actor: Actor): Promise<{ todos: Todo[]; reviews: HomeReviews[] }> => {
  const keys = reviewKeys(actor)
  if (keys.length === 0) return { todos: [], reviews: [] }
  const where = command.and([{ visibleTo: command.in(keys), ...notOwnWork(actor) }, waits()])
  const found = await find<TodoMeeting>('meetings', where, {
    order: [
      ['startAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit: max.mayReview,
    fields: todoFields,
  })
  const asked = await askedOf(actor.memberId, found)
  const todos = asked.slice(0, max.reviews).flatMap((meeting) => reviewTodos(actor, meeting))
  return { todos, reviews: byBranch(asked.filter(({ state }) => state === 'submitted')) }
}
