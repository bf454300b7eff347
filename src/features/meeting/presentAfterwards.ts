import { beijingClock, beijingDay, beijingYear, dayText, spanText } from '../../contract/days'
import { plannedMinutes } from '../../contract/meetingClosing'
import type { AfterwardsAsk, AfterwardsSheet } from '../../contract/meetingAfterwards'
import { openQuestion, type PaperGuest } from './paperGuests'
import { paperMinutes } from './paperInput'
import type { ClosingForm } from './presentClosing'

/** The paper sign-in sheet as it is being ticked; with what a sender must know of the meeting. */
export interface AfterwardsForm {
  title: string
  startAt: string
  endAt: string
  reason: string
  /** How long it lasted; nothing until it is chosen. */
  basis: 'planned' | 'other' | null
  digits: string
  came: string[]
  /** `HH:mm` of whoever did not come for the start. */
  times: { memberId: string; clock: string }[]
  otherIds: string[]
  guests: PaperGuest[]
  leaves: ClosingForm['leaves']
}

export const blankPaper = ({ title, startAt, endAt }: AfterwardsSheet): AfterwardsForm => ({
  title,
  startAt,
  endAt,
  reason: '',
  basis: null,
  digits: '',
  came: [],
  times: [],
  otherIds: [],
  guests: [],
  leaves: {},
})

/** Who was invited from outside and is not on the sheet yet: one tap each, no name to write. */
export const outsideAsked = (
  { guests }: Pick<AfterwardsForm, 'guests'>,
  invited: AfterwardsSheet['invited'] = [],
): PaperGuest[] =>
  invited.flatMap(({ memberId, key, name, from }) =>
    memberId === null && !guests.some(({ clientId }) => clientId === key) ? [{ clientId: key, name, unit: from }] : [],
  )

export const reasonsOffered = ['会场没有信号，用纸质签到表签到', '大家没有带手机', '系统没有打开，先在纸上签到']

export const basisOffered = (span: Pick<AfterwardsForm, 'startAt' | 'endAt'>) => [
  {
    value: 'planned' as const,
    text: `按起止时间，${plannedMinutes(span)} 分钟`,
    note: spanText(span.startAt, span.endAt),
  },
  { value: 'other' as const, text: '另填分钟数', note: '实际比安排的短' },
]
export const digitsWrong = (form: AfterwardsForm): string | undefined =>
  form.basis === 'other' && form.digits !== '' && paperMinutes(form) === undefined
    ? `请填 1 到 ${plannedMinutes(form)} 之间的整数；开得更久的，先改会议的结束时间`
    : undefined

type People = AfterwardsSheet['people']
/** Whoever has leave, by what they asked for before the meeting. */
const leaveIds = (form: AfterwardsForm, people: People): ReadonlySet<string> =>
  new Set([
    ...people.filter(({ onLeave }) => onLeave).map(({ memberId }) => memberId),
    ...Object.entries(form.leaves).flatMap(([memberId, answer]) => (answer?.approve ? [memberId] : [])),
  ])

/** 应到 = 实到 + 请假 + 缺席, whatever is ticked: each of the roll is counted once. */
export function paperFigures(form: AfterwardsForm, people: People) {
  const came = new Set(form.came)
  const asked = people.filter(({ expected, memberId }) => expected || came.has(memberId))
  const away = asked.filter(({ memberId }) => !came.has(memberId))
  const excused = leaveIds(form, people)
  const absent = away.filter(({ memberId }) => !excused.has(memberId))
  return {
    expected: asked.length,
    present: asked.length - away.length,
    onLeave: away.length - absent.length,
    absent: absent.length,
    absentNames: absent.map(({ name }) => name),
    guests: form.otherIds.length + form.guests.length,
  }
}
export const absentText = ({ absentNames }: ReturnType<typeof paperFigures>): string =>
  absentNames.length === 0
    ? '没有缺席的同志。'
    : `没有勾到会、也没有请假的记为缺席：${absentNames.slice(0, 10).join('、')}${absentNames.length > 10 ? ` 等 ${absentNames.length} 人` : ''}。`

/** The sheet with somebody ticked or not; who did not come has no time. */
export const withCame = (form: AfterwardsForm, came: string[]): AfterwardsForm => ({
  ...form,
  came,
  times: form.times.filter(({ memberId }) => came.includes(memberId)),
})

const isOpen = (form: AfterwardsForm, sheet: AfterwardsSheet): boolean =>
  sheet.waiting.some(({ memberId }) => {
    const answer = form.leaves[memberId]
    return !answer || (!answer.approve && answer.note.trim() === '')
  })
/** The first thing still to be said, in a sentence; undefined when it can go. */
export function paperMissing(form: AfterwardsForm, sheet: AfterwardsSheet): string | undefined {
  if (form.reason.trim() === '') return '请写明补记的理由。'
  if (paperMinutes(form) === undefined) return '请填会议用时。'
  if (form.came.length === 0) return '请勾选到会的同志。'
  if (isOpen(form, sheet)) return '还有请假没有批，请一并定下来。'
  const name = openQuestion(form, sheet)
  return name === undefined ? undefined : `列席的${name}和名单上或另一位列席的同名，请先答是不是同一位。`
}

export const usualClock = ({ startAt }: Pick<AfterwardsForm, 'startAt'>): string => beijingClock(startAt)
export const heldText = ({ startAt, endAt }: Pick<AfterwardsForm, 'startAt' | 'endAt'>, now: number): string =>
  `${dayText(beijingDay(startAt), beijingYear(now))} ${spanText(startAt, endAt)}`

/** What was asked of the level above and what they said; null where nothing was. */
export const askText = (ask: AfterwardsAsk | null): string | null => {
  if (!ask) return null
  if (!ask.decision) return `${ask.by}已报请上级同意补记：${ask.reason}。等上级答复。`
  const { by, approve, note } = ask.decision
  return approve ? `${by}同意逾期补记${note ? `：${note}` : ''}。` : `${by}没有同意补记：${note ?? ''}。`
}
