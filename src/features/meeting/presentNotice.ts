import { beijingClock, beijingDay, beijingYear, dayText } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'
import { timeText } from '../../contract/meetingNotice'
import { isSensitive } from '../../contract/meetingPeople'
import { kindWords } from '../../contract/vocabulary'

/** What goes out of the app about a meeting, pure: name, time and place, and nothing more of a sensitive one. */

export type Told = Pick<
  MeetingDetail,
  'id' | 'state' | 'title' | 'kinds' | 'otherLabel' | 'hosts' | 'startAt' | 'endAt' | 'place' | 'noticeSaid'
>

/** What there is to tell; undefined before the meeting is published and once it is held. */
export function tidings({ state, noticeSaid }: Pick<Told, 'state' | 'noticeSaid'>) {
  if (state === 'cancelled') return 'cancelled'
  if (state !== 'announced') return undefined
  return noticeSaid ? 'changed' : 'published'
}
type Tidings = NonNullable<ReturnType<typeof tidings>>

const heads: Record<Tidings, string> = { published: '会议通知', changed: '会议有变', cancelled: '会议取消' }

const kindOf = (meeting: Told): string[] => (isSensitive(meeting.kinds) ? [] : kindWords(meeting).slice(0, 1))

/** One line on a card in a chat. */
export function cardTitle(meeting: Told): string | undefined {
  const what = tidings(meeting)
  if (!what) return undefined
  const { title, startAt, place } = meeting
  const when = `${dayText(beijingDay(startAt))} ${beijingClock(startAt)}`
  const head = what === 'published' ? kindOf(meeting) : [heads[what], ...kindOf(meeting)]
  return [...head, title, when, place].join(' · ')
}

/** To be pasted into a chat. */
export function noticeText(meeting: Told, now: number): string {
  const what = tidings(meeting)
  if (!what) return ''
  const { title, place, hosts, noticeSaid } = meeting
  const year = beijingYear(now)
  const by = isSensitive(meeting.kinds) ? [] : [hosts.map(({ name }) => name).join('、'), ...kindOf(meeting)]
  const before = (said: string | undefined) => (said === undefined ? '' : `（原来是 ${said}）`)
  return [
    `【${heads[what]}】${title}`,
    by.join(' · '),
    `时间：${timeText(meeting, year)}${before(noticeSaid?.time && timeText(noticeSaid.time, year))}`,
    `地点：${place}${before(noticeSaid?.place)}`,
    what === 'cancelled' ? '这场会议不开了。' : '详情和请假，请打开“支部纪实”小程序。',
  ]
    .filter(Boolean)
    .join('\n')
}

/** Over the sheet from which it is passed on. */
export const noticeTitles: Record<Tidings, string> = {
  published: '会议已发布',
  changed: '更改已发布',
  cancelled: '会议已取消',
}
