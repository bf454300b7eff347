import { partyMemberKinds } from '../../../src/contract/person'
import { command, count } from '../platform/db'
import { readSummary } from '../summary/store'
import { membersOn } from './roster'
import type { OrgNode } from './store'

export interface RosterFigures {
  members: number
  /** 正式党员 at and below the node. */
  fullMembers: number
  /** With 预备党员. */
  partyMembers: number
}
export interface CountedRoster {
  figures: RosterFigures
  /** When they were counted. */
  asOf: string
}

/** How many are on the roster at and below a node: a branch's or group's counted now, above it from the summary; null while there is none. */
export const rosterFigures = async (node: OrgNode, year: number, at: string): Promise<CountedRoster | null> => {
  if (node.kind === 'branch' || node.kind === 'partyGroup') {
    const where = membersOn(node)
    const [members, fullMembers, partyMembers] = await Promise.all([
      count('members', where),
      count('members', { ...where, kind: 'fullMember' }),
      count('members', { ...where, kind: command.in(partyMemberKinds) }),
    ])
    return { figures: { members, fullMembers, partyMembers }, asOf: at }
  }
  const summary = await readSummary(node._id, year)
  if (!summary) return null
  const { members = 0, fullMembers = 0, partyMembers = 0 } = summary.all
  return { figures: { members, fullMembers, partyMembers }, asOf: summary.at }
}
