import type { Member } from '../org/store'
import { command, findAll } from '../platform/db'
import { asHolder, may } from '../policy'
import { pathIds } from '../policy/scope'
import { parentPath } from './readers'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

type Run = Pick<Meeting, 'hosts' | 'recorder' | 'kinds' | 'chair' | 'chairStandsIn' | 'ledByBranch'>

/** Who runs a meeting and is asked to see it through: those who do on its very hosts, and who stands in for a leader; one request. */
export const runnersOf = async (meeting: Run): Promise<string[]> => {
  const { hosts, chair, chairStandsIn, ledByBranch } = meeting
  const nodeIds = hosts.flatMap(({ nodeId, path }) => [
    nodeId,
    ...(ledByBranch ? pathIds(parentPath(path)).slice(-1) : []),
  ])
  const where = { postNodeIds: command.in(nodeIds), status: 'active' }
  const holders = await findAll<Member>('members', where, ['kind', 'path', 'partyGroupId', 'posts'])
  // Its recorder may as well, and is asked for the record alone.
  const subject = { ...meetingSubject(meeting), recorderId: null }
  const running = holders.filter((member) => may(asHolder(member), 'meeting.run', subject)).map(({ _id }) => _id)
  return [...new Set([...running, ...(chair && chairStandsIn ? [chair.memberId] : [])])]
}
