import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'
import { meeting } from '../../support/meeting'

/** Two people of one name in one branch, and a third who differs from the second in the number alone. */
describe('people of one name (U14)', () => {
  let organ: Organ
  let ids: string[]
  beforeAll(async () => {
    organ = await startOrgan()
    const add = (fields: { phone: string; partyGroupId?: string }) =>
      organ.add(organ.nodes.branch, { name: '李同名', kind: 'fullMember', ...fields })
    ids = [
      await add({ phone: '13800000101', partyGroupId: organ.nodes.group }),
      await add({ phone: '13800000102' }),
      await add({ phone: '13800000103' }),
    ]
  })
  afterAll(() => organ.stop())

  const besideOf = (people: readonly { memberId: string; beside: string | null }[]) =>
    ids.map((id) => people.find(({ memberId }) => memberId === id)?.beside)

  it('are told apart in every choice, by numbers only for whoever may see them', async () => {
    const { members } = await organ.ok(openIds.chen, 'meeting.planChoices', {})
    expect(besideOf(members)).toEqual([
      '第三党支部 · 第一党小组 · 手机尾号 0101',
      '第三党支部 · 没有编组 · 手机尾号 0102',
      '第三党支部 · 没有编组 · 手机尾号 0103',
    ])
    const told = besideOf((await organ.ok(openIds.wang, 'study.shareChoices', {})).members)
    expect(new Set(told).size).toBe(3)
    expect(told.join()).not.toContain('尾号')
  })

  it('are told apart on the roll and on the roster, and nobody else is', async () => {
    const meetingId = await meeting.openNow(organ)
    const { rows } = await organ.ok(openIds.chen, 'attendance.roll', { meetingId })
    const apart = (rows ?? []).filter(({ name }) => name === '李同名').map((row) => row.apart)
    expect(new Set(apart).size).toBe(3)
    expect((rows ?? []).filter((row) => row.apart !== undefined)).toHaveLength(3)
    const roster = await organ.ok(openIds.chen, 'org.listMembers', { nodeId: organ.nodes.branch })
    expect(new Set(roster.rows.flatMap((row) => row.apart ?? [])).size).toBe(3)
  })
})

describe('the order of people on the server (X14)', () => {
  it('is that of their readings in every choice, on the roll and on the roster of a branch', async () => {
    const organ = await startOrgan()
    for (const name of ['安国', '单雄', '周田'])
      await organ.ok(openIds.zhou, 'org.addMember', {
        clientId: clientIdOf(),
        branchId: organ.nodes.branch,
        name,
        kind: 'fullMember',
        phone: null,
        partyGroupId: null,
        joinedOn: null,
      })
    const wanted = ['安国', '陈书记', '李委员', '单雄', '王党员', '周田']
    const party = (people: readonly { name: string }[]) =>
      people.map(({ name }) => name).filter((name) => wanted.includes(name))
    expect(party((await organ.ok(openIds.chen, 'meeting.planChoices', {})).members)).toEqual(wanted)
    expect(party((await organ.ok(openIds.chen, 'talk.choices', {})).members)).toEqual(wanted)
    const { rows } = await organ.ok(openIds.chen, 'org.listMembers', { nodeId: organ.nodes.branch })
    expect(party(rows)).toEqual(wanted)
    const meetingId = await meeting.openNow(organ)
    expect(party((await organ.ok(openIds.chen, 'attendance.roll', { meetingId })).rows ?? [])).toEqual(wanted)
    await organ.stop()
  })
})
