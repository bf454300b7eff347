import type { Actor } from '../platform/actor'
import { command, findAll } from '../platform/db'
import type { TalkDoc } from './store'

/** How many talks of a year the caller held, or was one of two at, that both have confirmed. */
export const talksOfYear = async ({ memberId }: Pick<Actor, 'memberId'>, year: number): Promise<number> => {
  const found = await findAll<TalkDoc>(
    'talks',
    { two: memberId, sortOn: command.gte(`${year}-01-01`).and(command.lte(`${year}-12-31`)) },
    ['state', 'sortOn'],
    ['sortOn', '_id'],
  )
  return found.filter(({ state }) => state === 'confirmed').length
}
