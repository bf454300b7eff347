import * as v from 'valibot'
import { action } from './action'
import { clientId, day, id, line, paragraphs, reason, version, year } from './fields'
import type { Person } from './person'
import { trainingForms, type TrainingForm, type TrainingState } from './studyTrainingWords'

/** 培训登记: training elsewhere, entered by the member or their committee and accepted by somebody else; only then it counts. */

export interface Training extends Person {
  id: string
  version: number
  title: string
  organizer: string
  form: TrainingForm
  startOn: string
  endOn: string
  hours: number
  /** The number of a document or certificate; '' where there is none. */
  certificate: string
  state: TrainingState
  enteredBy: string
  enteredOn: string
  /** Who accepted or returned it last, when, and the words with which it was returned. */
  decided: { by: string; on: string; words: string } | null
  /** When it was corrected or taken back, by whom and why, oldest first; what it said before stays in the record. */
  changes: { on: string; by: string; why: string }[]
  /** By the organ's table; null where the table has no figure for the form. */
  usualHours: number | null
  /** Tells namesakes apart. */
  apart?: string
  can: { revise: boolean; accept: boolean }
}
const words = {
  title: line(60),
  organizer: line(60),
  form: v.picklist(trainingForms, '请选择培训形式'),
  startOn: day,
  endOn: day,
  hours: v.pipe(
    v.number('请填写学时'),
    v.multipleOf(0.5, '学时以 0.5 为一档'),
    v.minValue(0.5, '至少 0.5 学时'),
    v.maxValue(1000, '最多 1000 学时'),
  ),
  certificate: paragraphs(80),
}
export interface TrainingSays {
  title: string
  organizer: string
  form: TrainingForm
  startOn: string
  endOn: string
  hours: number
  certificate: string
}
interface TrainingRef {
  trainingId: string
  version: number
}

/** For oneself, or by the branch's own committee for somebody of the branch. */
export const enterTraining = action<TrainingRef>()({
  name: 'study.enterTraining',
  writes: true,
  input: v.strictObject({ clientId, memberId: id, ...words }),
  problems: ['notAllowed', 'notFound', 'badInput', 'termBackwards', 'trainingOverlaps'],
})
/** Other words for one that waits, was returned or was accepted: it waits anew and counts no longer until accepted. */
export const reviseTraining = action<TrainingRef>()({
  name: 'study.reviseTraining',
  writes: true,
  input: v.strictObject({ trainingId: id, version, ...words, why: reason }),
  problems: ['notFound', 'badInput', 'termBackwards', 'trainingOverlaps', 'trainingStateWrong', 'changedElsewhere'],
})
export const withdrawTraining = action<TrainingRef>()({
  name: 'study.withdrawTraining',
  writes: true,
  input: v.strictObject({ trainingId: id, version, why: reason }),
  problems: ['notFound', 'trainingStateWrong', 'changedElsewhere'],
})
/** By somebody who neither took part nor entered it: it counts, or goes back with words. */
export const acceptTraining = action<TrainingRef>()({
  name: 'study.acceptTraining',
  writes: true,
  input: v.strictObject({ trainingId: id, version, accept: v.boolean(), words: v.nullable(reason) }),
  problems: ['notAllowed', 'notFound', 'badInput', 'trainingStateWrong', 'changedElsewhere'],
})

/** The caller's own, or with `nodeId` those of a branch: of a year, and whatever waits. */
export const listTrainings = action<{
  title: string
  year: number
  rows: Training[]
  /** Whoever the caller may enter one for: themself (`own`), or the people of the branch. */
  can: { enterFor: 'own' | 'branch' | null }
}>()({
  name: 'study.listTrainings',
  input: v.strictObject({ nodeId: v.optional(id), year: v.optional(year) }),
  problems: ['notAllowed', 'notFound', 'badInput'],
})
/** One of them, to be put into other words. */
export const showTraining = action<Training>()({
  name: 'study.showTraining',
  input: v.strictObject({ trainingId: id }),
  problems: ['notFound'],
})
