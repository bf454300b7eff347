import { beijingDay } from '../../../src/contract/days'
import { change, command, insert, readDoc } from '../platform/db'
import { triesPerAccountAndDay } from './rules'
import type { InvitationTries } from './store'

/**
 * Counts a try of this account, before anything is compared, so that tries sent at once are each counted. Returns how
 * often it has tried this handle today, or null when it has no try left. Whether anybody was given the handle has no part in it.
 */
export const countTry = async (openId: string, handle: string, at: string): Promise<number | null> => {
  const id = `${openId}:${beijingDay(at)}`
  const fields = { count: command.inc(1), handles: command.push([handle]) }
  const counted = () => change('invitationTries', id, fields, { count: command.lt(triesPerAccountAndDay) })
  if (!(await counted())) {
    // The first of the day, or one too many; of two first ones at once the second is counted after all.
    const first: InvitationTries = { _id: id, handles: [handle], count: 1 }
    if ((await insert('invitationTries', first)) === 'inserted') return 1
    if (!(await counted())) return null
  }
  const tries = await readDoc<InvitationTries>('invitationTries', id)
  return tries?.handles.filter((each) => each === handle).length ?? 0
}
