import type { MemberDetail, MemberRow, NodeDetail, NodeRow } from '../../../src/contract/org'

/** A small organ as the server would tell of it. */
export const nodes: NodeRow[] = [
  { id: 'oc', kind: 'organCommittee', name: '机关党委', parentId: null },
  { id: 'b3', kind: 'branch', name: '第三党支部', parentId: 'oc' },
  { id: 'b4', kind: 'branch', name: '离退休党支部', parentId: 'oc' },
  { id: 'g1', kind: 'partyGroup', name: '第一党小组', parentId: 'b3' },
]

export const li: MemberRow = {
  id: 'm1',
  name: '李委员',
  kind: 'fullMember',
  branchId: 'b3',
  branchName: '第三党支部',
  partyGroupId: 'g1',
  posts: [{ post: 'organizationCommissioner', nodeName: '第三党支部' }],
  bound: false,
}

const everything = {
  addChild: true,
  rename: true,
  addMember: true,
  appoint: true,
  seeMembers: true,
  importRoster: true,
  seeDuties: false,
  seeDualLife: true,
}
const nothing = {
  addChild: false,
  rename: false,
  addMember: false,
  appoint: false,
  seeMembers: false,
  importRoster: false,
  seeDuties: true,
  seeDualLife: false,
}

export const branch = (able = true): NodeDetail => ({
  id: 'b3',
  kind: 'branch',
  name: '第三党支部',
  parentId: 'oc',
  parentName: '机关党委',
  version: 3,
  countedAt: '2026-11-22T06:00:00.000Z',
  moreChildren: null,
  memberCount: 28,
  holders: [
    {
      memberId: 'm0',
      name: '陈书记',
      post: 'branchSecretary',
      startOn: '2024-03-01',
      termEndsOn: '2027-02-28',
      confirmed: true,
    },
  ],
  children: nodes.slice(3),
  can: able ? everything : nothing,
})

export const member = (of: Partial<MemberDetail> = {}, able = true): MemberDetail => ({
  ...li,
  version: 2,
  phoneMasked: '139****0002',
  joinedOn: '2009-07-01',
  situations: [],
  knownFrom: null,
  leadingCadre: false,
  holdings: [
    {
      memberId: 'm1',
      name: '李委员',
      post: 'organizationCommissioner',
      startOn: '2024-03-01',
      termEndsOn: '2027-02-28',
      confirmed: true,
      nodeId: 'b3',
      nodeName: '第三党支部',
    },
  ],
  history: [],
  binding: null,
  recovery: null,
  can: {
    invite: able,
    change: able,
    appoint: able,
    changePhone: able,
    recover: able,
    keepSituations: able,
    transfer: able,
  },
  ...of,
})
