import { beijingDay, dayText } from '../../../src/contract/days'
import { isPartyMember } from '../../../src/contract/person'
import { standingFields, standingOn, type Dated, type Standing } from '../org/standing'
import { atOrBelow, type OrgNode } from '../org/store'
import { command, findAll } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { above, covers, hasSecretary, isBranchSecretary } from '../policy/scope'
import { parentPath } from './readers'
import type { Entry } from './roll'
import { entriesOf, sitsOnCommittee } from './roll'
import type { Host, Meeting } from './store'

/** Reads the people a meeting expects as they stood on its Beijing day, with nothing but what the roll needs. */

type Planned = Pick<Meeting, 'hosts' | 'audience' | 'named' | 'startAt'>

const read = (where: Record<string, unknown>): Promise<Dated[]> => findAll<Dated>('members', where, [...standingFields])

/** A party group's members hang on the branch above it. */
export const membersOf = (host: Host): Record<string, unknown> =>
  host.kind === 'partyGroup'
    ? { path: parentPath(host.path), partyGroupId: host.nodeId, status: 'active' }
    : { path: atOrBelow(host.path), status: 'active' }
const belongs = (host: Host, { path, partyGroupId }: Standing): boolean =>
  host.kind === 'partyGroup' ? path === parentPath(host.path) && partyGroupId === host.nodeId : covers(host.path, path)

/** Of every node a host covers whose 书记 is a 支部书记. */
const nodesBelow = async (hosts: readonly Host[]): Promise<string[]> => {
  const found = await Promise.all(
    hosts.map(({ path }) => findAll<OrgNode>('nodes', { path: atOrBelow(path) }, ['path', 'kind'])),
  )
  return [...new Set(found.flat().flatMap(({ _id, kind }) => (hasSecretary(kind) ? [_id] : [])))]
}

/**
 * Whoever is of the hosts or their committees now, and whoever ceased to be after the day; so it costs what the hosts cost, and
 * on the day itself nothing more.
 */
const readMembers = async ({ hosts, audience, named }: Planned, day: string): Promise<Dated[]> => {
  if (audience === 'named') return read({ _id: command.in(named.map(({ memberId }) => memberId)) })
  const hostIds = hosts.map(({ nodeId }) => nodeId)
  const nodeIds = audience === 'secretaries' ? await nodesBelow(hosts) : hostIds
  const now = audience === 'hosts' ? hosts.map(membersOf) : [{ postNodeIds: command.in(nodeIds), status: 'active' }]
  const since = { pastNodeIds: command.in(nodeIds), movedOn: command.gt(day) }
  return (await Promise.all([...now, since].map(read))).flat()
}

const isSecretaryBelow = ({ posts }: Standing, hosts: readonly Host[]): boolean =>
  posts.some((held) => isBranchSecretary(held) && hosts.some(({ path }) => above(path, held.path)))

const isExpected = ({ hosts, audience }: Planned, standing: Standing): boolean => {
  if (audience === 'named') return true
  if (audience === 'committee')
    return sitsOnCommittee(
      standing,
      hosts.map(({ nodeId }) => nodeId),
    )
  if (audience === 'secretaries') return isSecretaryBelow(standing, hosts)
  return isPartyMember(standing) && hosts.some((host) => belongs(host, standing))
}

/** A host that was set up only after the day has no roll of it. */
const notThere = async ({ hosts }: Planned, day: string): Promise<Problem<'hostNotThere'> | null> => {
  const ids = hosts.map(({ nodeId }) => nodeId)
  const nodes = await findAll<OrgNode>('nodes', { _id: command.in(ids) }, ['name', 'createdAt'])
  const late = nodes.find(({ createdAt }) => beijingDay(createdAt) > day)
  return late ? refuse('hostNotThere', { name: late.name, day: dayText(beijingDay(late.createdAt), 0) }) : null
}

/**
 * The roll as it stood on the Beijing day of the planned start, whenever it is asked for: who belonged to the hosts that day, with
 * the kind, the posts and the situations they had.
 */
export const expectedRoll = async (meeting: Planned): Promise<Entry[] | Problem<'hostNotThere'>> => {
  const day = beijingDay(meeting.startAt)
  const [late, members] = await Promise.all([notThere(meeting, day), readMembers(meeting, day)])
  if (late) return late
  const standings = members.flatMap((member) => standingOn(member, day) ?? [])
  return entriesOf(
    standings.filter((standing) => isExpected(meeting, standing)),
    meeting.hosts.map(({ nodeId }) => nodeId),
  )
}
