import { beijingClock } from '../../contract/days'
import type { WaitingLeave } from '../../contract/leave'
import type { MeetingDetail } from '../../contract/meeting'
import { beganAt, closingQuestion } from '../../contract/meetingClosing'

/** What the sheet holds while it is filled in. */
export interface ClosingForm {
  /** Which figure it was, where the clock and the plan are far apart; nothing until it is chosen. */
  basis: 'elapsed' | 'planned' | 'other' | null
  digits: string
  leaves: Record<string, LeaveAnswer | undefined>
}
interface LeaveAnswer {
  approve: boolean
  note: string
}

type Opened = Pick<MeetingDetail, 'startAt' | 'endAt' | 'openedAt'>

/** @param at when the sheet was opened, by the server's clock */
export const emptyClosing = (meeting: Opened, at: string): ClosingForm => {
  const { isApart, elapsed } = closingQuestion(meeting, at)
  return { basis: isApart ? null : 'other', digits: isApart ? '' : String(elapsed), leaves: {} }
}

/** Which of two figures it was; null where they are about the same and the minutes are only to be corrected. */
export const basisChoices = (meeting: Opened, at: string) => {
  const { isApart, planned, elapsed } = closingQuestion(meeting, at)
  if (!isApart) return null
  return [
    {
      value: 'elapsed' as const,
      text: `按实际，${elapsed} 分钟`,
      note: `${beijingClock(beganAt(meeting, at))} 到现在 ${beijingClock(at)}`,
    },
    { value: 'planned' as const, text: `按计划，${planned} 分钟`, note: '会议开足了，只是签到开得晚或没有及时结束' },
    { value: 'other' as const, text: '另填分钟数' },
  ]
}

export const basisHint = (meeting: Opened, at: string): string => {
  const { planned, elapsed } = closingQuestion(meeting, at)
  return `计划 ${planned} 分钟，签到开始后到现在 ${elapsed} 分钟，相差较多，请选实际的。学时按选定的分钟数折算。`
}
export const digitsHint = (meeting: Opened, at: string): string => {
  const { planned, max } = closingQuestion(meeting, at)
  return `计划 ${planned} 分钟。学时按这里的分钟数折算，最多 ${max} 分钟。`
}

/** The minutes as they stand in the form; undefined while they are not said or not possible. */
export const minutesOf = ({ basis, digits }: ClosingForm, meeting: Opened, at: string): number | undefined => {
  const { planned, elapsed, max } = closingQuestion(meeting, at)
  if (basis === null) return undefined
  if (basis !== 'other') return { elapsed, planned }[basis]
  const number = /^\d+$/.test(digits) ? Number(digits) : 0
  return number >= 1 && number <= max ? number : undefined
}
export const digitsError = (form: ClosingForm, meeting: Opened, at: string): string | undefined =>
  form.digits !== '' && minutesOf(form, meeting, at) === undefined
    ? `请填 1 到 ${closingQuestion(meeting, at).max} 之间的整数`
    : undefined

/** What is sent of each leave; undefined while one is without an answer, or refused without saying why. */
export const leavesOf = ({ leaves }: ClosingForm, waiting: readonly WaitingLeave[]) => {
  const answers = waiting.map(({ memberId }) => {
    const answer = leaves[memberId]
    if (!answer || (!answer.approve && answer.note.trim() === '')) return undefined
    return { memberId, approve: answer.approve, note: answer.approve ? null : answer.note.trim() }
  })
  return answers.every((answer) => answer !== undefined) ? answers : undefined
}
