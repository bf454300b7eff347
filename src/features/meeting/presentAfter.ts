import { beijingClock, minutesBetween } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'
import { plannedMinutes } from '../../contract/meetingClosing'
import { hasRecord } from '../../contract/minutesWords'
import type { PaperName } from '../../contract/papersWords'
import { notesOf } from './presentItems'

/** What is left to do of a meeting that is over, pure. */

/** Whether there is a record to submit, in whichever part. */
export const isWritten = (meeting: MeetingDetail): boolean => hasRecord(meeting) || (meeting.sections?.count ?? 0) > 0

export interface Missing {
  what: 'leave' | 'record'
  words: string
}
/** What keeps it from being submitted, in the order of the page. `undecided`: leave nobody has decided. */
export const missingOf = (meeting: MeetingDetail, undecided: number): Missing[] => [
  ...(undecided > 0 ? [{ what: 'leave' as const, words: `还有 ${undecided} 份请假没有定，定了再提交` }] : []),
  ...(isWritten(meeting) ? [] : [{ what: 'record' as const, words: '会议记录还没有写，写好再提交' }]),
]

/** What of it can be taken away: once it has a roll, by whoever sees the names. */
export const papersOf = ({ can, rollSummary }: Pick<MeetingDetail, 'can' | 'rollSummary'>): PaperName[] =>
  can.seeRoll && rollSummary !== null ? ['record', 'rollSheet'] : []

/** Who runs it may put the time right until it is sent up. */
export const correctsTime = ({ can, state }: Pick<MeetingDetail, 'can' | 'state'>): boolean =>
  can.writeMinutes && (state === 'closed' || state === 'returned')

export interface TimeView {
  /** 实际 84 分钟，计划 90 分钟. */
  words: string
  /** Of the whole bar, an item each, as percentages; none where nothing was ticked. */
  parts: { key: string; share: number }[]
  began: string
  ended: string
}

/** How long it took and was planned for; null until it is over, and where nobody said. */
export function timeView(meeting: MeetingDetail): TimeView | null {
  const { creditedMinutes, openedAt, closedAt, agenda } = meeting
  if (creditedMinutes === null || !openedAt || !closedAt) return null
  const planned = plannedMinutes(meeting)
  const used = agenda.flatMap(({ id }) => {
    const { startedAt, doneAt } = notesOf(meeting, id) ?? {}
    return startedAt && doneAt ? [{ key: id, minutes: minutesBetween(startedAt, doneAt), startedAt }] : []
  })
  const whole = Math.max(planned, creditedMinutes, ...used.map(({ minutes }) => minutes))
  return {
    words: `实际 ${creditedMinutes} 分钟，计划 ${planned} 分钟`,
    parts: used.map(({ key, minutes }) => ({ key, share: Math.round((minutes / whole) * 1000) / 10 })),
    began: `${beijingClock(used[0]?.startedAt ?? openedAt)} ${used[0] ? '开会' : '开始签到'}`,
    ended: `${beijingClock(closedAt)} 散会`,
  }
}
