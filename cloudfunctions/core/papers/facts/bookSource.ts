import { beijingDay } from '../../../../src/contract/days'
import type { MemberKind } from '../../../../src/contract/vocabulary'
import { standingFields, standingOn, type Dated, type Standing } from '../../org/standing'
import { readNode, type Member, type OrgNode } from '../../org/store'
import type { Actor } from '../../platform/actor'
import { command, findAll } from '../../platform/db'
import { byName } from '../../../../src/contract/names'
import type { RecordFacts } from './recordFacts'

/** What the sections of a branch's handbook are laid out from. */

export type Rostered = Dated & Pick<Member, 'joinedOn' | 'leadingCadre'>
export interface BookSource {
  actor: Actor
  at: string
  node: OrgNode
  parent: OrgNode | null
  groups: readonly OrgNode[]
  year: number
  /** Its last day, or today while it runs. */
  lastOn: string
  /** Everyone who was of the branch in the year, whenever that ended. */
  members: readonly Rostered[]
  records: readonly RecordFacts[]
}
export const firstOn = (year: number): string => `${year}-01-01`
export const lastOn = (year: number, at: string): string => {
  const [end, today] = [`${year}-12-31`, beijingDay(at)]
  return today < end ? today : end
}

const fields = [...standingFields, 'joinedOn', 'leadingCadre']
/** Those of the branch now, and those who ceased to be since the year began. */
export const readRoster = async (node: OrgNode, year: number): Promise<Rostered[]> => {
  const [now, since] = await Promise.all([
    findAll<Member>('members', { path: node.path, status: 'active' }, fields),
    findAll<Member>('members', { pastNodeIds: node._id, movedOn: command.gte(firstOn(year)) }, fields),
  ])
  return byName([...new Map([...now, ...since].map((member) => [member._id, member])).values()])
}
export const readGroups = (node: OrgNode): Promise<OrgNode[]> =>
  findAll<OrgNode>('nodes', { parentId: node._id, kind: 'partyGroup' }, ['kind', 'name', 'parentId', 'path'])
export const readParent = ({ parentId }: OrgNode): Promise<OrgNode | null> =>
  parentId ? readNode(parentId) : Promise.resolve(null)

/** Who was of the branch on a day, in the order of names. */
export const standingsOn = ({ members, node }: BookSource, day: string): (Standing & { member: Rostered })[] =>
  members.flatMap((member) => {
    const standing = standingOn(member, day)
    return standing?.branchId === node._id ? [{ ...standing, member }] : []
  })
const party: readonly MemberKind[] = ['fullMember', 'probationaryMember']
export const isParty = ({ kind }: { kind: MemberKind }): boolean => party.includes(kind)
