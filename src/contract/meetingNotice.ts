import { beijingDay, dayText, spanText } from './days'

/**
 * What people were told and what is so now (U6): a notice once sent is not called back, so whatever was changed since stands
 * beside what it said, until the meeting.
 */
export interface NoticeSaid {
  place?: string
  time?: { startAt: string; endAt: string }
  agenda?: { title: string; minutes: number | null }[]
}

/** Something of the plan that was changed after the notice; `from` and `to` in words, where a line has room for them. */
export interface NoticeChange {
  what: LoggedPart
  from?: string
  to?: string
}

export const changedPartLabels = {
  title: '题目',
  kinds: '类型',
  hosts: '召开单位',
  audience: '参加范围',
  time: '时间',
  place: '地点',
  agenda: '议程',
  chair: '主持人',
  recorder: '记录人',
  lecturers: '主讲人',
  invited: '列席的人员',
  form: '形式',
  forYear: '年度',
} as const
export type ChangedPart = keyof typeof changedPartLabels
/** What the log may say was changed: the plan, and how long it took. */
const loggedPartLabels = { ...changedPartLabels, minutes: '用时' } as const
type LoggedPart = keyof typeof loggedPartLabels

/** `12月25日 星期五 14:30–16:00`. */
export const timeText = ({ startAt, endAt }: { startAt: string; endAt: string }, thisYear?: number): string =>
  `${dayText(beijingDay(startAt), thisYear)} ${spanText(startAt, endAt)}`

/** What a chip says in place of the state. */
export const changedWord = '发布后有改动'
/** The sentence for who remembers the notice; null where all is as it was told. */
export function changedText(
  { place, startAt, endAt, noticeSaid }: { place: string; startAt: string; endAt: string; noticeSaid?: NoticeSaid },
  thisYear?: number,
): string | null {
  if (!noticeSaid) return null
  const { place: placeSaid, time, agenda } = noticeSaid
  const parts = [
    time && `时间由${timeText(time, thisYear)}改为${timeText({ startAt, endAt }, thisYear)}`,
    placeSaid !== undefined && `地点由“${placeSaid}”改为“${place}”`,
    agenda && '议程改了',
  ].filter((part) => typeof part === 'string')
  return `发布后有改动：${parts.join('；')}。`
}
/** One change as a line of the log. */
export const changeText = ({ what, from, to }: NoticeChange): string =>
  from === undefined || to === undefined
    ? `改了${loggedPartLabels[what]}`
    : `${loggedPartLabels[what]}由“${from}”改为“${to}”`
