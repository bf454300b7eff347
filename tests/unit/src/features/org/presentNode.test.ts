import type { MemberRow, NodeDetail } from '../../../../../src/contract/org'
import { presentMemberRow, presentNode } from '../../../../../src/features/org/presentNode'

const node: NodeDetail = {
  id: 'b3',
  kind: 'branch',
  name: '第三党支部',
  parentId: 'oc',
  parentName: '机关党委',
  version: 1,
  countedAt: '2026-11-22T06:00:00.000Z',
  moreChildren: null,
  memberCount: 28,
  holders: [],
  children: [{ id: 'g1', kind: 'partyGroup', name: '第一党小组', parentId: 'b3' }],
  can: {
    addChild: false,
    rename: false,
    addMember: false,
    appoint: false,
    seeMembers: false,
    importRoster: false,
    seeDuties: false,
    seeDualLife: false,
  },
}
const row: MemberRow = {
  id: 'm0',
  name: '陈书记',
  kind: 'fullMember',
  branchId: 'b3',
  branchName: '第三党支部',
  partyGroupId: null,
  posts: [],
  bound: true,
}

describe('presentNode', () => {
  it('A.3 says how a branch was set up, and of a 临时党支部 no term', () => {
    expect(presentNode(node, '2026-11-22').setUp).toBeUndefined()
    const ended = {
      memberId: 'm',
      name: '陈书记',
      post: 'branchSecretary' as const,
      startOn: '2020-01-01',
      confirmed: true,
    }
    const holders = [{ ...ended, termEndsOn: '2023-01-01' }]
    expect(presentNode({ ...node, holders }, '2026-11-22').holders[0]?.chip?.text).toBe('已届满')
    const temporary = presentNode({ ...node, holders, branchType: 'temporary' }, '2026-11-22')
    expect([temporary.lead, temporary.holders[0]?.chip]).toEqual(['机关党委 · 临时党支部', undefined])
    const joint = presentNode({ ...node, branchType: 'joint', units: ['规划处', '认证中心'] }, '2026-11-22')
    expect(joint.setUp?.lines).toContainEqual({ label: '覆盖单位', value: '规划处、认证中心' })
  })
  it('says how many belong to it, and where it stands', () => {
    expect(presentNode(node, '2026-11-22')).toMatchObject({ lead: '机关党委 · 党支部', title: '第三党支部有 28 人' })
    expect(presentNode({ ...node, memberCount: 0 }, '2026-11-22').title).toBe('第三党支部还没有党员')
    expect(presentNode({ ...node, kind: 'partyCommittee', parentName: null }, '2026-11-22').lead).toBe('党委')
  })

  it('offers below each kind what may stand there', () => {
    const kinds = (kind: NodeDetail['kind']) => presentNode({ ...node, kind }, '2026-11-22').childKinds
    expect(kinds('branch')).toEqual(['partyGroup'])
    expect(kinds('partyGroup')).toEqual([])
    expect(kinds('generalBranch')).toEqual(['branch'])
    expect(kinds('organCommittee')).toEqual(['generalBranch', 'branch'])
  })
})

describe('presentMemberRow', () => {
  it('says the post where there is one, else what the person is', () => {
    expect(presentMemberRow(row).note).toBe('正式党员')
    expect(presentMemberRow({ ...row, posts: [{ post: 'branchSecretary', nodeName: '第三党支部' }] }).note).toBe('书记')
  })

  it('0.14: says the free label beside its post', () =>
    expect(
      presentMemberRow({
        ...row,
        posts: [{ post: 'committeeMember', label: '保密委员兼联络员', nodeName: '第三党支部' }],
      }).posts,
    ).toBe('委员（保密委员兼联络员）'))

  it('names the place of a post held elsewhere', () =>
    expect(presentMemberRow({ ...row, posts: [{ post: 'inspector', nodeName: '机关党委' }] }).posts).toBe(
      '机关党委督查人员',
    ))
})
