import { addMinutes } from '../../../src/contract/days'
import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, organNow, plainMember, startOrgan } from '../../support/organ'
import { applyAll, previewOf, rowsOf } from '../../support/roster'
import { heads } from '../../support/sheet'
import { summed } from '../../support/summed'

const person = (index: number) => [
  `党员${index}`,
  '第五党支部',
  index % 7 === 0 ? '预备党员' : '正式党员',
  `137${String(index).padStart(8, '0')}`,
  null,
  '2011-07-01',
]
const people = (count: number) => Array.from({ length: count }, (_, index) => person(index + 1))

describe('org.applyRoster', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  const step = (importId: string, from = 0, remove: string[] = []) =>
    organ.ok(openIds.zhou, 'org.applyRoster', { importId, from, remove })
  const preview = (rows: (string | null)[][], node = organ.nodes.otherBranch) =>
    previewOf(organ, node, [heads, ...rows])
  const count = async (nodeId: string) => (await organ.ok(openIds.zhou, 'org.showNode', { nodeId })).memberCount!
  const memberNamed = async (name: string, nodeId = organ.nodes.root) => {
    for (let cursor: string | undefined; ;) {
      const page = await organ.ok(openIds.zhou, 'org.listMembers', { nodeId, cursor })
      const found = page.rows.find((row) => row.name === name)
      if (found) return organ.ok(openIds.zhou, 'org.showMember', { memberId: found.id })
      if (page.next === null) throw new Error(`No ${name}`)
      cursor = page.next
    }
  }
  climbsTheDoor(
    () => organ,
    'org.applyRoster',
    () => ({ importId: 'none', from: 0, remove: [] }),
  )

  it('refuses someone else’s import, one without a preview, wrong inputs and people the preview did not offer', async () => {
    const { importId } = await preview(people(2))
    expect((await organ.refused(openIds.chen, 'org.applyRoster', { importId, from: 0, remove: [] })).code).toBe(
      'importStale',
    )
    expect((await organ.refused(openIds.zhou, 'org.applyRoster', { importId, from: -1, remove: [] })).code).toBe(
      'badInput',
    )
    expect(
      (await organ.refused(openIds.zhou, 'org.applyRoster', { importId, from: 0, remove: [organ.members.wang] })).field,
    ).toBe('remove')
    expect(
      (await organ.refused(openIds.zhou, 'org.applyRoster', { importId, from: 0, remove: [organ.members.wu] })).field,
    ).toBe('remove')
    const ticket = await organ.ok(openIds.zhou, 'org.rosterTicket', { nodeId: organ.nodes.otherBranch })
    expect(
      (await organ.refused(openIds.zhou, 'org.applyRoster', { importId: ticket.importId, from: 0, remove: [] })).code,
    ).toBe('importStale')
    expect((await organ.refused(openIds.zhou, 'org.applyRoster', { importId, from: 0, remove: [] })).code).toBe(
      'importStale',
    )
  })

  it('writes nothing before it is told to, goes on where it stopped, and a repeated step writes nothing twice', async () => {
    const before = await count(organ.nodes.otherBranch)
    const { importId, counts } = await preview(people(100))
    expect(counts).toMatchObject({ problem: 0, added: 100, changed: 0, left: before, recovery: 0, unchanged: 0 })
    expect(await count(organ.nodes.otherBranch)).toBe(before)
    expect(await step(importId)).toMatchObject({ done: 40, total: 100, next: 40, added: 40, skipped: [] })
    expect(await count(organ.nodes.otherBranch)).toBe(before + 40)
    expect(await step(importId)).toMatchObject({ done: 40, added: 40, skipped: [] })
    expect(await count(organ.nodes.otherBranch)).toBe(before + 40)
    const twice = await Promise.all([step(importId, 40), step(importId, 40)])
    expect(twice.map(({ next, skipped }) => [next, skipped])).toEqual([
      [80, []],
      [80, []],
    ])
    expect(await step(importId, 80)).toMatchObject({ done: 100, next: null, added: 20 })
    expect(await count(organ.nodes.otherBranch)).toBe(before + 100)
    expect(await memberNamed('党员7')).toMatchObject({
      kind: 'probationaryMember',
      phoneMasked: '137****0007',
      joinedOn: '2011-07-01',
      history: [],
      version: 1,
    })
  })

  it('finds nothing to do the second time, and then only the difference', async () => {
    const again = await preview(people(100))
    expect(again.counts).toMatchObject({ problem: 0, added: 0, changed: 0, unchanged: 100 })
    expect(await step(again.importId)).toEqual({
      done: 0,
      total: 0,
      next: null,
      added: 0,
      changed: 0,
      removed: 0,
      asked: 0,
      skipped: [],
    })
    const changed = await preview([
      ...people(99),
      ['党员100', '第五党支部', '正式党员', '13700000100', null, '2011-07-02'],
      person(101),
    ])
    expect(changed.counts).toMatchObject({ added: 1, changed: 1, unchanged: 99 })
    expect(await applyAll(organ, changed.importId)).toEqual({ added: 1, changed: 1, removed: 0, skipped: [] })
    expect(await memberNamed('党员100')).toMatchObject({
      joinedOn: '2011-07-02',
      phoneMasked: '137****0100',
      version: 2,
    })
  })

  it('keeps what the sheet leaves out', async () => {
    const { importId } = await preview([['党员1', '第五党支部', '预备党员', null, null, null]])
    await applyAll(organ, importId)
    expect(await memberNamed('党员1')).toMatchObject({
      kind: 'probationaryMember',
      phoneMasked: '137****0001',
      joinedOn: '2011-07-01',
    })
  })

  it('skips a row whose member changed since the preview, and says so', async () => {
    const { importId } = await preview([
      ['党员2', '第五党支部', '预备党员', null, null, null],
      ['迟到者', '第五党支部', '正式党员', '13711112222', null, null],
    ])
    const member = await memberNamed('党员2')
    await organ.ok(openIds.zhou, 'org.changeMember', {
      ...plainMember,
      memberId: member.id,
      version: member.version,
      name: '党员贰',
      phone: undefined,
    })
    await organ.add(organ.nodes.firstBranch, { name: '抢先者', phone: '13711112222' })
    expect(await applyAll(organ, importId)).toEqual({
      added: 0,
      changed: 0,
      removed: 0,
      skipped: ['迟到者：手机号刚刚登记给了别人', '党员2：预览以后名册又有改动，请重新导入核对'],
    })
    expect(await memberNamed('党员贰')).toMatchObject({ kind: 'fullMember' })
  })

  it('moves a bound person to another branch with the account, ending the posts of the old one', async () => {
    const { importId } = await preview(
      [['王党员', '第五党支部', '正式党员', '13900000003', null, null]],
      organ.nodes.generalBranch,
    )
    expect(await applyAll(organ, importId)).toMatchObject({ changed: 1, skipped: [] })
    expect(await applyAll(organ, importId)).toMatchObject({ changed: 1, skipped: [] })
    const entered = await organ.ok(openIds.wang, 'session.enter', {})
    expect(entered).toMatchObject({ me: { branchName: '第五党支部' } })
    expect(await organ.ok(openIds.zhou, 'org.showMember', { memberId: organ.members.wang })).toMatchObject({
      branchName: '第五党支部',
      partyGroupId: null,
      history: [{ branchName: '第三党支部', fromOn: '2026-11-20', toOn: '2026-11-20' }],
    })
  })

  it('removes only the ticked, who can then no longer enter, and whose number is free', async () => {
    const guest = 'phone-13733330001'
    await organ.add(organ.nodes.firstBranch, { name: '要走的', phone: '13733330001' })
    await organ.add(organ.nodes.firstBranch, { name: '留下的' })
    await organ.bind(guest)
    const { importId } = await preview(
      [['郑总支', '第一党支部', '正式党员', '13900000006', null, null]],
      organ.nodes.firstBranch,
    )
    const left = await rowsOf(organ, importId, 'left')
    const leaving = left.find(({ name }) => name === '要走的')!.memberId!
    const before = await count(organ.nodes.firstBranch)
    expect(await applyAll(organ, importId, [leaving])).toMatchObject({ removed: 1, skipped: [] })
    expect(await applyAll(organ, importId, [leaving])).toMatchObject({ removed: 1, skipped: [] })
    expect(await count(organ.nodes.firstBranch)).toBe(before - 1)
    expect((await organ.ok(guest, 'session.enter', {})).state).toBe('unbound')
    expect((await organ.refused(openIds.zhou, 'org.showMember', { memberId: leaving })).code).toBe('notFound')
    await organ.add(organ.nodes.branch, { name: '新号主', phone: '13733330001' })
  })

  it('lets nobody lose their posts, their own entry or their own branch by a sheet', async () => {
    const whole = await preview([['周督导', '第五党支部', '正式党员', '13900000005', null, null]], organ.nodes.root)
    const problems = await rowsOf(organ, whole.importId, 'problem')
    expect(problems.map(({ name, faults }) => [name, faults[0]!.why])).toEqual([
      ['周督导', '不能转接自己的组织关系，请由另一位有权限的同志办理'],
    ])
    const left = await rowsOf(organ, whole.importId, 'left')
    const stays = new Map(left.map(({ name, stays: why }) => [name, why]))
    expect(stays.get('孙系统')).toBe(
      '担任机关党委系统管理员，免职后才能移出'.replace(
        '机关党委',
        (await organ.ok(openIds.zhou, 'org.showNode', { nodeId: organ.nodes.root })).name,
      ),
    )
    expect(stays.get('陈书记')).toMatch(/书记，免职后才能移出$/)
  })

  it('imports 1,500 people into several branches, in steps of forty', async () => {
    const big = Array.from({ length: 1500 }, (_, index) => [
      `新同志${index}`,
      index % 2 ? '第一党支部' : '第三党支部',
      '正式党员',
      `136${String(index).padStart(8, '0')}`,
      null,
      '2012-07-01',
    ])
    await summed(organ.cloud, addMinutes(organNow, 1))
    organ.cloud.setNow(addMinutes(organNow, 5))
    const before = await count(organ.nodes.root)
    const { importId, counts } = await preview(big, organ.nodes.generalBranch)
    expect(counts).toMatchObject({ problem: 0, added: 1500 })
    expect(await rowsOf(organ, importId, 'added')).toHaveLength(1500)
    expect(await applyAll(organ, importId)).toEqual({ added: 1500, changed: 0, removed: 0, skipped: [] })
    await summed(organ.cloud, addMinutes(organNow, 10))
    expect(await count(organ.nodes.root)).toBe(before + 1500)
    expect((await preview(big, organ.nodes.generalBranch)).counts).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 1500,
    })
  })
})
