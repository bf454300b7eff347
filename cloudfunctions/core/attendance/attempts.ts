import { shortTries } from '../../../src/contract/shortCode'
import { beijingClock } from '../../../src/contract/days'
import type { Meeting } from '../meeting/store'
import { rowIdOf } from '../meeting/rows'
import type { Acting } from '../platform/audit'
import { insert, readDoc } from '../platform/db'
import type { Member } from '../org/store'
import { Problem } from '../platform/problem'
import { stillCorrectable } from './load'
import { phoneOf } from './scan'
import type { Knock } from './store'
import { genuineCode } from './token'

/** What did not come to a check-in lies with the meeting until it is archived, so that 我扫了没签上 can be answered; it counts nowhere. */

type Whom = Pick<Knock, 'memberId' | 'name' | 'branchId' | 'branchName'>
interface Tried {
  /** Null where the code said nobody. */
  who: Whom | null
  /** Who scanned; null for whoever scanned or typed themselves. */
  by: { memberId: string; name: string } | null
  at: string
}
/** Whose code it is; null for what is none of ours, and for a phone that was replaced: nobody knows who holds it. */
export const whose = async (token: string): Promise<Whom | null> => {
  const code = genuineCode(token, 'member')
  const phone = code instanceof Problem ? null : await phoneOf(code)
  const member = phone && phone.revokedAt === null ? await readDoc<Member>('members', phone.memberId) : null
  return member && { ...member, memberId: member._id }
}
const nobody: Whom = { memberId: '', name: '', branchId: '', branchName: '' }
const whoIs = ({ memberId, name, branchId, branchName }: Whom): Whom => ({ memberId, name, branchId, branchName })

/**
 * One line a person, reason and minute: a camera sees a bad code many times a second. Whoever is not on the roll has left word
 * already (`knock`). Never the code itself.
 */
export const noteRefused = async (meeting: Meeting, { who, by, at }: Tried, problem: Problem): Promise<void> => {
  if (problem.code === 'notOnRoll' || !stillCorrectable(meeting.state)) return
  const end = `${who?.memberId ?? `by-${by?.memberId}`}:${problem.code}:${beijingClock(at)}`
  const refused = { why: problem.answer().message, by: by?.name ?? null }
  await insert<Knock>('knocks', {
    _id: rowIdOf(meeting._id, end),
    meetingId: meeting._id,
    ...whoIs(who ?? nobody),
    at,
    refused,
  })
}

/**
 * Takes one of the tries a member has with the short code, before anything is made of it, so that tries sent at once are each
 * counted: the place of a try is its id. The same call again has the place it took. How many it is, or null when none is left.
 */
export const takeTry = async (
  meeting: Pick<Meeting, '_id'>,
  who: Whom,
  { at, key }: Pick<Acting, 'at' | 'key'>,
  right: boolean,
): Promise<number | null> => {
  for (let place = 1; place <= shortTries; place += 1) {
    const _id = rowIdOf(meeting._id, `${who.memberId}:short:${place}`)
    const taken = await insert<Knock>('knocks', {
      _id,
      call: key,
      meetingId: meeting._id,
      ...whoIs(who),
      at,
      refused: right ? null : { why: `短码输错（第 ${place} 次）`, by: null },
    })
    if (taken === 'inserted' || (await readDoc<Knock>('knocks', _id))?.call === key) return place
  }
  return null
}
