import type { MemberDetail } from '../../../../../src/contract/org'
import { presentInvitation, presentMember } from '../../../../../src/features/org/presentMember'

const member: MemberDetail = {
  id: 'm1',
  name: '李委员',
  kind: 'fullMember',
  branchId: 'b3',
  branchName: '第三党支部',
  partyGroupId: 'g1',
  posts: [],
  bound: false,
  version: 2,
  phoneMasked: '139****0002',
  joinedOn: '2009-07-01',
  situations: [],
  knownFrom: null,
  leadingCadre: false,
  holdings: [],
  history: [],
  binding: null,
  recovery: null,
  can: {
    invite: false,
    change: false,
    appoint: false,
    changePhone: false,
    recover: false,
    keepSituations: false,
    transfer: false,
  },
}
const factsOf = (of: Partial<MemberDetail>, group?: string) =>
  Object.fromEntries(
    presentMember({ ...member, ...of }, '2026-11-22', group).facts.map(({ label, value }) => [label, value]),
  )

describe('presentMember', () => {
  it('shows what is recorded, the phone masked', () =>
    expect(factsOf({}, '第一党小组')).toEqual({
      手机号: '139****0002',
      微信: '还没有绑定',
      入党日期: '2009年7月1日',
      党小组: '第一党小组',
    }))

  it('X5: says a month where no day is known', () =>
    expect(factsOf({ joinedOn: '2012-07' })).toMatchObject({ 入党日期: '2012年7月' }))

  it('says what is not recorded', () =>
    expect(factsOf({ phoneMasked: null, joinedOn: null })).toMatchObject({ 手机号: '没有登记', 入党日期: '没有登记' }))

  it('marks the post that waits for confirmation', () => {
    const holding = {
      memberId: 'm1',
      name: '李委员',
      post: 'inspector' as const,
      startOn: '2026-11-01',
      termEndsOn: null,
      confirmed: false,
      nodeId: 'oc',
      nodeName: '机关党委',
    }
    expect(presentMember({ ...member, holdings: [holding] }, '2026-11-22').posts).toMatchObject([
      { post: '督查人员', nodeName: '机关党委', waits: true, chip: { text: '待确认' } },
    ])
  })
})

it('an invitation says until when by the Beijing clock', () =>
  expect(
    presentInvitation({
      code: '7K2M-9QXD-4RTB-WN6H',
      part: 'whole',
      memberName: '李委员',
      expiresAt: '2026-11-29T18:10:00.000Z',
    }).until,
  ).toBe('2026年11月30日 02:10 前有效，只能用一次'))
