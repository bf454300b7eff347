import { beijingDay } from '../../../src/contract/days'
import { change, command, insert, readDoc } from '../platform/db'
import { triesPerAccountAndDay, triesPerInvitation } from './rules'
import type { InvitationTries } from './store'

/**
 * Counts a try of this account, before anything is compared, so that tries sent at once are each counted. Returns how
 * often it has tried this handle today, or null when it has no try left.
 */
export const countAccountTry = async (openId: string, handle: string, at: string): Promise<number | null> => {
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

/** Counts a try of an invitation; false when it has none left or was replaced meanwhile. */
export const countInvitationTry = (memberId: string, codeHash: string): Promise<boolean> =>
  change('invitations', memberId, { triesLeft: command.inc(-1) }, { codeHash, triesLeft: command.gt(0) })

/** The tries a handle that nobody was given seems to have left: as many as a real one, so that they look alike. */
export const seemingTriesLeft = (triedToday: number): number => Math.max(0, triesPerInvitation - triedToday)
