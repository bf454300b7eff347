import { addDays, beijingDay, beijingInstant } from '../../../../src/contract/days'
import { messagePages } from '../../../../src/contract/messageWords'
import { addWorkingDays, type DaySpan } from '../../../../src/contract/workdays'
import type { Leave } from '../../meeting/leaves'
import { askedReviewers } from '../../meeting/reviewers'
import { runnersOf } from '../../meeting/runners'
import type { Meeting } from '../../meeting/store'
import { toldOf } from '../../meeting/told'
import { command, findAll } from '../../platform/db'
import { isPressing } from '../quiet'
import { dateWords, fitting, shortTime, timeWords, type Words } from '../words'
import type { Owed, RowName, Source, Told } from './row'

type Line = Meeting['log'][number]
type Seen = Pick<Meeting, '_id' | 'state' | 'startAt' | 'endAt' | 'log'>

const partsOf = ({ changes = [] }: Line) => changes.map(({ what }) => what)
const movesIt = (line: Line): boolean => partsOf(line).some((what) => what === 'time' || what === 'place')
const asksOthers = (line: Line): boolean =>
  partsOf(line).some((what) => ['hosts', 'audience', 'lecturers', 'invited'].includes(what))

const minutesDays = 3
const nextWeek = (day: string, own: readonly DaySpan[]): string => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addWorkingDays(addDays(day, (8 - weekday) % 7 || 7), 0, own)
}
/** Once a week, however many wait: nobody is told of each. */
export const weeklyReview = (at: string, own: readonly DaySpan[]): Owed => {
  const day = nextWeek(beijingDay(at), own)
  return { row: 'review-waiting', key: day, at: beijingInstant(day, '09:00'), until: null, of: 'reviews' }
}

const ofLine = (line: Line, { startAt, endAt }: Seen, own: readonly DaySpan[]): Owed[] => {
  const { at, from, to } = line
  const urgent = isPressing(at, startAt)
  const owed = (row: RowName, more: Partial<Owed> = {}): Owed => ({ row, key: at, at, until: null, ...more })
  if (to === 'announced' && from === 'draft') return [owed('meeting-announced', { key: '', until: startAt })]
  if (to === 'announced') {
    if (movesIt(line)) return [owed('meeting-changed', { until: startAt, urgent })]
    return asksOthers(line) ? [owed('meeting-announced', { until: startAt })] : []
  }
  if (to === 'cancelled') return from === 'draft' ? [] : [owed('meeting-cancelled', { until: endAt, urgent })]
  if (to === 'returned') return [owed('returned')]
  if (to === 'closed' && from !== 'submitted')
    return [owed('minutes-due', { at: beijingInstant(addWorkingDays(beijingDay(at), minutesDays, own), '09:00') })]
  return to === 'submitted' ? [weeklyReview(at, own)] : []
}

/** At five in the afternoon of the day before, for whoever was told before that. */
const ofDayBefore = ({ state, startAt }: Seen, lines: readonly Line[]): Owed[] => {
  const at = beijingInstant(addDays(beijingDay(startAt), -1), '17:00')
  const timed = lines.filter(({ from, to }) => to === 'announced' && (from === 'draft' || from === 'announced'))
  return state === 'announced' && timed.some((line) => line.at < at)
    ? [{ row: 'meeting-tomorrow', key: startAt, at, until: startAt }]
    : []
}

const owed = (meeting: Seen, since: string, own: readonly DaySpan[]): Owed[] => {
  const lines = meeting.log.filter(({ at }) => at > since)
  return [...lines.flatMap((line) => ofLine(line, meeting, own)), ...ofDayBefore(meeting, lines)]
}

const wordsOf = (
  { title, startAt, place }: Pick<Meeting, 'title' | 'startAt' | 'place'>,
  ...notes: readonly (string | undefined)[]
): Words => ({ title: fitting(title), time: timeWords(startAt), place: fitting(place), note: fitting(...notes) })

/** What it was before the change: the day and the hour where they fit, and never half of them. */
const changeNotes = (line: Line, { noticeSaid = {} }: Pick<Meeting, 'noticeSaid'>): (string | undefined)[] => {
  const [time, place] = ['time', 'place'].map((what) => line.changes?.find((each) => each.what === what))
  const before = noticeSaid.time && `原定${shortTime(noticeSaid.time.startAt)}`
  if (time && place) return [before && `${before}，地点也改了`, '时间和地点改了，以这里为准']
  if (time) return [before, '时间改了，以这里为准']
  return [place?.from && `原地点：${place.from}`, '地点改了，以这里为准']
}

const page = ({ _id }: Pick<Meeting, '_id'>): string => messagePages.meeting(_id)
const toOthers = async (meeting: Meeting, by: string | undefined): Promise<string[]> =>
  (await toldOf(meeting)).filter((memberId) => memberId !== by)
const lineAt = ({ log }: Meeting, at: string): Line | undefined => log.find((line) => line.at === at)

const onLeave = async ({ _id }: Meeting): Promise<Set<string>> => {
  const found = await findAll<Leave>('leaves', { meetingId: _id, state: 'approved' }, ['memberId'])
  return new Set(found.map(({ memberId }) => memberId))
}

type Teller = (meeting: Meeting, key: string) => Promise<Told | null>
const tellers: Partial<Record<RowName, Teller>> = {
  'meeting-announced': async (meeting, key) => {
    if (meeting.state !== 'announced') return null
    const line = key === '' ? meeting.log.find(({ to }) => to === 'announced') : lineAt(meeting, key)
    const people = await toOthers(meeting, line?.memberId)
    return { people, words: wordsOf(meeting, '请按时参加，不能来请先请假'), page: page(meeting) }
  },
  'meeting-tomorrow': async (meeting, key) => {
    if (meeting.state !== 'announced' || meeting.startAt !== key) return null
    const [told, away] = await Promise.all([toldOf(meeting), onLeave(meeting)])
    const people = told.filter((memberId) => !away.has(memberId))
    return { people, words: wordsOf(meeting, '会议提醒，不能来请先请假'), page: page(meeting) }
  },
  'meeting-changed': async (meeting, key) => {
    const line = lineAt(meeting, key)
    // Changed once more since: that tells all of it.
    const newer = meeting.log.some((other) => other.at > key && movesIt(other))
    if (meeting.state !== 'announced' || !line || newer) return null
    const words = wordsOf(meeting, ...changeNotes(line, meeting))
    return { people: await toOthers(meeting, line.memberId), words, page: page(meeting) }
  },
  'meeting-cancelled': async (meeting, key) => {
    const line = lineAt(meeting, key)
    if (meeting.state !== 'cancelled' || !line) return null
    const words = wordsOf(meeting, line.reason ? `会议取消：${line.reason}` : undefined, '会议取消了')
    return { people: await toOthers(meeting, line.memberId), words, page: page(meeting) }
  },
  'minutes-due': async (meeting) => {
    const { state, minutes, partsWritten, recorder, startAt, title } = meeting
    if (!(state === 'closed' || state === 'returned') || minutes || partsWritten) return null
    const people = [...new Set([...(recorder ? [recorder.memberId] : []), ...(await runnersOf(meeting))])]
    const words = { title: '会议记录还没有写', time: timeWords(startAt), note: fitting(title) }
    return { people, words, page: page(meeting) }
  },
  returned: async (meeting, key) => {
    const { state, log, startAt, title } = meeting
    if (state !== 'returned' || log.filter(({ to }) => to === 'returned').at(-1)?.at !== key) return null
    const reason = lineAt(meeting, key)?.reason
    const words = {
      title: fitting(`退回修改：${title}`, '会议记录退回，请修改'),
      time: timeWords(startAt),
      note: fitting(reason ?? undefined, '退回的理由请打开查看'),
    }
    return { people: await runnersOf(meeting), words, page: page(meeting) }
  },
}

const tellOfReviews = async (at: string, own: readonly DaySpan[]): Promise<Told | null> => {
  const where = { state: 'submitted', archivesItself: command.neq(true) }
  const waiting = await findAll<Meeting>(
    'meetings',
    where,
    ['hosts', 'recorder', 'kinds', 'chair', 'chairStandsIn', 'workedBy'],
    ['startAt', '_id'],
  )
  if (waiting.length === 0) return null
  const words = { title: '有会议等您审核', time: dateWords(beijingDay(at)), note: '请打开“待办”查看' }
  return { people: await askedReviewers(waiting), words, page: messagePages.home(), next: weeklyReview(at, own) }
}

export const meetingSource: Source<Meeting> = {
  collection: 'meetings',
  fields: ['state', 'startAt', 'endAt', 'log'],
  owed,
  told: (meeting, { row, key }, at, own) =>
    row === 'review-waiting'
      ? tellOfReviews(at, own)
      : meeting
        ? (tellers[row]?.(meeting, key) ?? Promise.resolve(null))
        : Promise.resolve(null),
}
