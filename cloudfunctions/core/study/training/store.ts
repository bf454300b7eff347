import type { Person } from '../../../../src/contract/person'
import type { TrainingSays } from '../../../../src/contract/studyTraining'
import { yearsOf, type TrainingState } from '../../../../src/contract/studyTrainingWords'
import type { Stored } from '../../platform/db'
import { pathIds } from '../../policy/scope'
import type { RecordDoc, RecordKind } from '../../record/kind'

/** `trainings/<id>`: a training elsewhere, of one member. */
export interface TrainingDoc extends RecordDoc, TrainingSays {
  memberId: string
  memberName: string
  /** The member's branch when it was entered, and its path. */
  branchId: string
  path: string
  state: TrainingState
  enteredBy: Person
  enteredAt: string
  /** When it was last put forward. */
  sentAt: string
  /** Where it is accepted: on the branch, or above where nobody of the branch may. */
  acceptedAt: 'branch' | 'above'
  decided: { by: Person; at: string; words: string } | null
  earlier: { says: TrainingSays; at: string; by: Person; why: string }[]
  /** The Beijing years it has days in. */
  years: number[]
  /** Keys of those who have something to do about it. */
  waitsFor: string[]
}

/** Who accepts on a node finds what waits there under this. */
export const acceptKey = (nodeId: string): string => `accept:${nodeId}`
/** Whoever entered it finds what was returned under this. */
export const mendKey = (memberId: string): string => `mend:${memberId}`
const waitsFor = ({ state, path, acceptedAt, enteredBy }: TrainingDoc): string[] => {
  if (state === 'returned') return [mendKey(enteredBy.memberId)]
  if (state !== 'waiting') return []
  const ids = pathIds(path)
  return (acceptedAt === 'above' ? ids.slice(0, -1) : ids.slice(-1)).map(acceptKey)
}
export const trainingKind: RecordKind<TrainingDoc, 'years' | 'waitsFor'> = {
  collection: 'trainings',
  what: '这项培训登记',
  derive: (doc) => ({ years: doc.state === 'withdrawn' ? [] : yearsOf(doc), waitsFor: waitsFor(doc) }),
}
/**
 * `trainingDays/<member>`: the days somebody's trainings take, written in one transaction with each of them, so that of two
 * entered at once for the same days one is refused.
 */
export interface TrainingDays extends Stored {
  taken: { trainingId: string; title: string; startOn: string; endOn: string }[]
}
