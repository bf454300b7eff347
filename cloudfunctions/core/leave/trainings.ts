import { command, find, findAll, type Stored } from '../platform/db'

/** What of `trainingDays` is read here; the feature that keeps them stands above this one. */
interface Days extends Stored {
  taken: { trainingId: string; title: string; startOn: string; endOn: string }[]
}
export type Training = Days['taken'][number]

/**
 * Of these people, whom an accepted training had on a Beijing day. One over the network takes nobody away from a meeting. Two
 * requests at most, the second only where somebody's training has the day.
 */
export const trainingsOn = async (memberIds: readonly string[], day: string): Promise<Map<string, Training>> => {
  if (memberIds.length === 0) return new Map()
  const all = await findAll<Days>('trainingDays', { _id: command.in([...memberIds]) }, ['taken'])
  // Nobody is at two trainings on one day.
  const there = all.flatMap(({ _id, taken }) => {
    const training = taken.find(({ startOn, endOn }) => startOn <= day && day <= endOn)
    return training ? [[_id, training] as const] : []
  })
  if (there.length === 0) return new Map()
  const ids = there.map(([, { trainingId }]) => trainingId)
  const where = { _id: command.in(ids), state: 'accepted', form: command.neq('online') }
  const accepted = new Set(
    (await find<Stored>('trainings', where, { limit: ids.length, fields: ['_id'] })).map(({ _id }) => _id),
  )
  return new Map(there.filter(([, { trainingId }]) => accepted.has(trainingId)))
}
