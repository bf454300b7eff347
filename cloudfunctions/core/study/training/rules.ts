import { beijingDay, beijingYear } from '../../../../src/contract/days'
import type { TrainingSays } from '../../../../src/contract/studyTraining'
import { isInBounds, longestTrainingDays, mostHours, spanInWords } from '../../../../src/contract/studyTrainingWords'
import type { Transaction } from '../../platform/db'
import { refuse, type Problem } from '../../platform/problem'
import type { TrainingDays, TrainingDoc } from './store'

/** What a training says, without what the call says besides. */
export const saysOf = ({ title, organizer, form, startOn, endOn, hours, certificate }: TrainingSays): TrainingSays => ({
  title,
  organizer,
  form,
  startOn,
  endOn,
  hours,
  certificate,
})

/** Days and hours that cannot be: it begins before it is entered, and hours are counted for two years only. */
export const saysProblem = (says: TrainingSays, at: string): Problem<'badInput' | 'termBackwards'> | null => {
  const { startOn, endOn, hours } = says
  if (endOn < startOn) return refuse('termBackwards', { what: '培训' }, { field: 'endOn' })
  if (startOn > beijingDay(at))
    return refuse('badInput', { field: '开始日期', why: '培训还没有开始，开始以后再登记' }, { field: 'startOn' })
  const first = beijingYear(at) - 1
  if (endOn < `${first}-01-01`)
    return refuse('badInput', { field: '结束日期', why: `只登记 ${first} 年以来的培训` }, { field: 'endOn' })
  if (!isInBounds(says))
    return refuse(
      'badInput',
      { field: '结束日期', why: `一次最多登记 ${longestTrainingDays} 天，更长的请分段登记` },
      { field: 'endOn' },
    )
  return hours > mostHours(says)
    ? refuse('badInput', { field: '学时', why: '多于这些天的全部小时，请核对' }, { field: 'hours' })
    : null
}

/** What the person's other trainings take. */
const othersOf = async (transaction: Transaction, { _id, memberId }: TrainingDoc): Promise<TrainingDays['taken']> =>
  ((await transaction.read<TrainingDays>('trainingDays', memberId))?.taken ?? []).filter(
    ({ trainingId }) => trainingId !== _id,
  )
/** The days of a training are its own; another that has one of them is named. */
export const claimDays = async (
  transaction: Transaction,
  training: TrainingDoc,
): Promise<Problem<'trainingOverlaps'> | void> => {
  const { _id, memberId, memberName, title, startOn, endOn } = training
  const others = await othersOf(transaction, training)
  const clash = others.find((other) => other.startOn <= endOn && startOn <= other.endOn)
  if (clash)
    return refuse(
      'trainingOverlaps',
      { name: memberName, title: clash.title, days: spanInWords(clash) },
      { field: 'startOn' },
    )
  const taken = [...others, { trainingId: _id, title, startOn, endOn }]
  await transaction.put<TrainingDays>('trainingDays', { _id: memberId, taken })
}
export const releaseDays = async (transaction: Transaction, training: TrainingDoc): Promise<void> =>
  transaction.put<TrainingDays>('trainingDays', {
    _id: training.memberId,
    taken: await othersOf(transaction, training),
  })
