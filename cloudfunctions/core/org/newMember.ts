import { beijingDay } from '../../../src/contract/days'
import type { Fresh } from '../record/create'
import { phoneFields } from './phone'
import type { Member, OrgNode } from './store'

type NewFields = Pick<Member, 'name' | 'kind' | 'partyGroupId' | 'joinedOn' | 'leadingCadre'> & {
  phone: string | null
  /** Since when they belong to the branch; null where nobody was asked. */
  beganOn: string | null
}
type Begun = Fresh<Member, 'postNodeIds' | 'pastNodeIds' | 'movedOn'>

/** A person new on the roster of a branch. */
export const newMember = (id: string, branch: OrgNode, fields: NewFields, at: string): Begun => ({
  _id: id,
  name: fields.name,
  kind: fields.kind,
  partyGroupId: fields.partyGroupId,
  joinedOn: fields.joinedOn,
  leadingCadre: fields.leadingCadre ?? false,
  branchId: branch._id,
  branchName: branch.name,
  path: branch.path,
  ...phoneFields({ _id: id, path: branch.path }, fields.phone),
  posts: [],
  pastPosts: [],
  history: [],
  beganOn: fields.beganOn,
  knownFrom: fields.beganOn ?? beijingDay(at),
  earlierKinds: [],
  earlierGroups: [],
  situations: [],
  openId: null,
  status: 'active',
  addedAt: at,
})
