import { partyMemberKinds } from '../../../src/contract/person'
import { beijingDay } from '../../../src/contract/days'
import { atOrBelow, type Member } from '../org/store'
import { command, findAll } from '../platform/db'
import { parentPath } from './readers'
import type { Entry, RollMember } from './roll'
import { entriesOf, rollMemberFields, sitsOnCommittee } from './roll'
import type { Host, Meeting } from './store'

/** Reads the people a meeting expects, with nothing but what the roll needs. */

const partyMembers = { status: 'active', kind: command.in(partyMemberKinds) }

/** A party group's members hang on the branch above it. */
export const membersOf = (host: Host): Record<string, unknown> =>
  host.kind === 'partyGroup'
    ? { path: parentPath(host.path), partyGroupId: host.nodeId, ...partyMembers }
    : { path: atOrBelow(host.path), ...partyMembers }

const readMembers = async (meeting: Pick<Meeting, 'hosts' | 'audience' | 'named'>): Promise<RollMember[]> => {
  const hostIds = meeting.hosts.map((host) => host.nodeId)
  if (meeting.audience === 'named') {
    const ids = meeting.named.map((person) => person.memberId)
    return findAll<Member>('members', { _id: command.in(ids), status: 'active' }, rollMemberFields)
  }
  if (meeting.audience === 'committee') {
    const holders = await findAll<Member>(
      'members',
      { postNodeIds: command.in(hostIds), status: 'active' },
      rollMemberFields,
    )
    return holders.filter((member) => sitsOnCommittee(member, hostIds))
  }
  const found = await Promise.all(
    meeting.hosts.map((host) => findAll<Member>('members', membersOf(host), rollMemberFields)),
  )
  return found.flat()
}

/** The roll as it stands on the Beijing day of the meeting. */
export const expectedRoll = async (
  meeting: Pick<Meeting, 'hosts' | 'audience' | 'named' | 'startAt'>,
): Promise<Entry[]> =>
  entriesOf(
    await readMembers(meeting),
    meeting.hosts.map((host) => host.nodeId),
    beijingDay(meeting.startAt),
  )
