import { daysInFull } from './days'
import { addDays } from './days'

/** 培训登记: what both sides agree on, pure and without a validator. */

export const trainingForms = ['fullTime', 'online', 'topical'] as const
export type TrainingForm = (typeof trainingForms)[number]
export const trainingFormLabels: Record<TrainingForm, string> = {
  fullTime: '脱产培训',
  online: '网络培训',
  topical: '专题培训',
}
export const trainingStates = ['waiting', 'accepted', 'returned', 'withdrawn'] as const
export type TrainingState = (typeof trainingStates)[number]
export const trainingStateLabels: Record<TrainingState, string> = {
  waiting: '待核',
  accepted: '已核',
  returned: '已退回',
  withdrawn: '已撤销',
}

/** What a day of 脱产 training earns until the organ's own table says otherwise: one unit's rule, not a regulation's. */
export const usualFullTimeHours = 8
/** The longest one entry may be; a longer course is entered part by part. */
export const longestTrainingDays = 366
const hoursInADay = 24

interface Span {
  startOn: string
  endOn: string
}
const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)
/** Both days included. */
export const trainingDays = ({ startOn, endOn }: Span): number =>
  Math.round((instantOf(endOn) - instantOf(startOn)) / (hoursInADay * 3_600_000)) + 1
export const mostHours = (span: Span): number => trainingDays(span) * hoursInADay

/** The part of a span that falls into a year; null where none does. */
const within = (year: number, { startOn, endOn }: Span): Span | null => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const part = { startOn: startOn < first ? first : startOn, endOn: endOn > last ? last : endOn }
  return part.startOn <= part.endOn ? part : null
}
/** The hours up to the end of a year, by days and in halves; all of them once the training is over by then. */
const hoursUntil = (year: number, training: Span & { hours: number }): number => {
  if (training.endOn <= `${year}-12-31`) return training.hours
  const part = within(year, { ...training, startOn: training.startOn })
  const days = part ? trainingDays({ startOn: training.startOn, endOn: part.endOn }) : 0
  return Math.round((training.hours * days * 2) / trainingDays(training)) / 2
}
/** What a training earns in a Beijing year: by its days there, so that the years of one that spans them add up to the whole. */
export const hoursInYear = (year: number, training: Span & { hours: number }): number =>
  within(year, training) ? hoursUntil(year, training) - hoursUntil(year - 1, training) : 0

/** 脱产 by the organ's figure for a day; other forms have no usual figure. */
export const usualHours = (form: TrainingForm, span: Span, hoursADay: number): number | null =>
  form === 'fullTime' && span.startOn <= span.endOn ? trainingDays(span) * hoursADay : null
export const spanInWords = ({ startOn, endOn }: Span): string => daysInFull(startOn, endOn)
/** The years a training has days in. */
export const yearsOf = ({ startOn, endOn }: Span): number[] => {
  const first = Number(startOn.slice(0, 4))
  return Array.from({ length: Number(endOn.slice(0, 4)) - first + 1 }, (_, at) => first + at)
}
export const isInBounds = (span: Span): boolean => span.endOn <= addDays(span.startOn, longestTrainingDays - 1)
