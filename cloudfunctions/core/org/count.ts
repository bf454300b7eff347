import { isPartyMember } from '../../../src/contract/person'
import type { Figures } from '../summary/store'
import type { Member, OrgNode } from './store'

/** How many a node itself has on its roster, and that it is a branch. */
export const countRoster = (node: Pick<OrgNode, 'kind'>, people: readonly Pick<Member, 'kind'>[]): Figures => ({
  branches: node.kind === 'branch' ? 1 : 0,
  members: people.length,
  fullMembers: people.filter(({ kind }) => kind === 'fullMember').length,
  partyMembers: people.filter(isPartyMember).length,
})
