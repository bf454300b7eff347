import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, plainMember, startOrgan } from '../../support/organ'
import { meeting } from '../../support/meeting'
import { previewOf, rowsOf } from '../../support/roster'
import { heads } from '../../support/sheet'

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

describe('U14: two of one name, wherever they stand together', () => {
  let organ: Organ
  let ids: string[]
  const { chen } = openIds
  beforeAll(async () => {
    organ = await startOrgan()
    const add = (more: { partyGroupId?: string }) =>
      organ.add(organ.nodes.branch, { name: '李同名', kind: 'fullMember', phone: null, ...more })
    ids = [await add({ partyGroupId: organ.nodes.group }), await add({})]
  })
  afterAll(() => organ.stop())
  const apartOf = (people: readonly { memberId: string; apart?: string }[]) =>
    ids.map((id) => people.find(({ memberId }) => memberId === id)?.apart)
  const groups = ['第一党小组', '没有编组']

  it('U14 are told apart among those named in a plan, and among those who could vote', async () => {
    const namedMemberIds = [...ids, organ.members.chen]
    const plan = { kinds: ['guestLecture' as const], audience: 'named' as const, namedMemberIds }
    const planned = await meeting.announced(organ, plan)
    expect(apartOf((await organ.ok(chen, 'meeting.show', { meetingId: planned })).namedMembers)).toEqual(groups)
    const meetingId = await meeting.openNow(organ, { kinds: ['generalMeeting'] })
    for (const memberId of [...ids, organ.members.wang])
      await organ.ok(chen, 'attendance.confirm', { meetingId, memberId, reason: '没有手机' })
    const { id: voteId } = await organ.ok(chen, 'meeting.recordVote', {
      meetingId,
      clientId: clientIdOf(),
      rule: 'generalMeeting',
      matter: '支部年度计划',
      matterKind: 'other',
      method: 'showOfHands',
      inFavour: 3,
      against: 0,
      abstained: 0,
      presentAtVote: 3,
      opinions: [],
      exclusions: [],
    })
    expect(apartOf((await organ.ok(chen, 'meeting.showVoters', { meetingId, voteId })).voters)).toEqual(groups)
  })

  it('U14 are told apart in talks, and among those still to talk with', async () => {
    for (const counterpartId of ids)
      await organ.ok(chen, 'talk.plan', {
        clientId: clientIdOf(),
        hostId: organ.members.chen,
        counterpartId,
        kind: 'committeeWithMember',
        occasion: 'yearly',
        plannedOn: '2026-11-25',
        place: '205 室',
      })
    const { rows } = await organ.ok(chen, 'talk.list', { view: 'branch' })
    expect(rows.map(({ counterpart }) => counterpart).sort()).toEqual(['李同名（没有编组）', '李同名（第一党小组）'])
    // Their host stands in both, and is one person.
    expect(new Set(rows.map(({ host }) => host))).toEqual(new Set(['陈书记']))
    const { missing } = await organ.ok(chen, 'talk.coverage', { nodeId: organ.nodes.branch })
    expect(apartOf(missing.flatMap(({ members }) => members))).toEqual(groups)
  })
})

describe('0.14: two of one name on one committee', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())

  it('0.14: are told apart on the roll and in choices by the free labels of their posts', async () => {
    const labels = ['联络员', '档案管理']
    for (const label of labels) {
      const memberId = await organ.add(organ.nodes.branch, { name: '李同名', kind: 'fullMember' })
      const post = { memberId, nodeId: organ.nodes.branch, post: 'committeeMember' as const, label }
      await organ.ok(openIds.zhou, 'org.appoint', { ...post, startOn: '2026-01-01', termEndsOn: null })
    }
    const meetingId = await meeting.openNow(organ)
    const { rows } = await organ.ok(openIds.chen, 'attendance.roll', { meetingId })
    const apart = (rows ?? []).flatMap(({ name, apart: words }) => (name === '李同名' && words ? [words] : []))
    expect(apart.sort()).toEqual(['委员（档案管理）', '委员（联络员）'])
    const { members } = await organ.ok(openIds.chen, 'meeting.planChoices', {})
    const beside = members.flatMap(({ name, beside: words }) => (name === '李同名' && words ? [words] : []))
    expect(beside.map((words) => labels.filter((label) => words.includes(label)).length)).toEqual([1, 1])
  })
})

describe('a name that is on the roster already (U14)', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
    await organ.add(organ.nodes.firstBranch, { name: '白重名', phone: '13800000201' })
    await organ.add(organ.nodes.branch, { name: '白重名', kind: 'activist' })
  })
  afterAll(() => organ.stop())
  const input = (more = {}) => ({
    ...plainMember,
    clientId: clientIdOf(),
    branchId: organ.nodes.otherBranch,
    name: '白重名',
    anotherPerson: false,
    ...more,
  })

  it('is asked about before anybody is added, with who has it, and taken at the answer', async () => {
    const asked = input()
    expect(await organ.refused(openIds.zhou, 'org.addMember', asked)).toEqual({
      code: 'namesake',
      field: 'name',
      message:
        '名册上已有同名的“白重名”：第一党支部 · 正式党员 · 手机尾号 0201；第三党支部 · 入党积极分子 · 没有登记手机号。' +
        '请核对是不是同一个人；是另一位同志的，确认后再保存。',
    })
    const added = await organ.ok(openIds.zhou, 'org.addMember', { ...asked, anotherPerson: true })
    // Sent again, in whichever of its two forms, it is the same person.
    expect(await organ.ok(openIds.zhou, 'org.addMember', { ...asked, anotherPerson: true })).toEqual(added)
  })

  it('is not said to whoever may not see them', async () => {
    const request = input({ branchId: organ.nodes.root })
    expect(await organ.ok(openIds.sun, 'org.addMember', request)).toEqual({ memberId: expect.any(String) as unknown })
  })

  it('is asked about when somebody is renamed to it, and not when they have it already', async () => {
    const memberId = await organ.add(organ.nodes.branch, { name: '白改名' })
    const change = (name: string, version: number, more = {}) => ({
      ...plainMember,
      anotherPerson: false,
      memberId,
      version,
      name,
      ...more,
    })
    expect((await organ.refused(openIds.zhou, 'org.changeMember', change('白重名', 1))).code).toBe('namesake')
    await organ.ok(openIds.zhou, 'org.changeMember', change('白重名', 1, { anotherPerson: true }))
    await organ.ok(openIds.zhou, 'org.changeMember', change('白重名', 2, { joinedOn: null }))
  })

  it('is said in the preview of an import, with the rows of the sheet beside', async () => {
    const line = (name: string, phone: string) => [name, '第五党支部', '正式党员', phone, null, null]
    const { importId, namesakes } = await previewOf(organ, organ.nodes.otherBranch, [
      heads,
      ['吴外支', '第五党支部', '正式党员', '13900000007', null, null],
      line('钱头回', '13800000301'),
      line('钱头回', '13800000302'),
      line('陈书记', '13800000303'),
      line('独一人', '13800000304'),
    ])
    expect(namesakes).toBe(3)
    const told = (await rowsOf(organ, importId, 'added')).map((row) => [row.row, row.namesakes])
    expect(told).toEqual([
      [3, ['表格第 4 行 · 第五党支部']],
      [4, ['表格第 3 行 · 第五党支部']],
      [5, ['第三党支部 · 正式党员 · 手机尾号 0001']],
      [6, undefined],
    ])
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
    // A roster begins with who holds a post.
    expect(party(rows)).toEqual(['陈书记', '李委员', '安国', '单雄', '王党员', '周田'])
    const meetingId = await meeting.openNow(organ)
    expect(party((await organ.ok(openIds.chen, 'attendance.roll', { meetingId })).rows ?? [])).toEqual(wanted)
    await organ.stop()
  })
})
