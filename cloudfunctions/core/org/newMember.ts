import type { Fresh } from '../record/create'
import { phoneFields } from './phone'
import type { Member, OrgNode } from './store'

type NewFields = Pick<
  Member,
  'name' | 'kind' | 'partyGroupId' | 'joinedOn' | 'exemption' | 'votingSuspension' | 'leadingCadre'
> & { phone: string | null }

/** A person new on the roster of a branch. */
export const newMember = (id: string, branch: OrgNode, fields: NewFields, at: string): Fresh<Member> => ({
  _id: id,
  name: fields.name,
  kind: fields.kind,
  partyGroupId: fields.partyGroupId,
  joinedOn: fields.joinedOn,
  exemption: fields.exemption,
  votingSuspension: fields.votingSuspension,
  leadingCadre: fields.leadingCadre ?? false,
  branchId: branch._id,
  branchName: branch.name,
  path: branch.path,
  ...phoneFields({ _id: id, path: branch.path }, fields.phone),
  posts: [],
  pastPosts: [],
  postNodeIds: [],
  history: [],
  openId: null,
  status: 'active',
  addedAt: at,
})
