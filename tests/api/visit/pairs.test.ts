import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'
import { summed } from '../../support/summed'
import { asksForVisits, joins, pairInput, unit } from './support'

const { chen, li, wang, zhao, zhou, zheng, wu, sun, qian } = openIds

describe('contact pairs', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const mine = (openId: string) => organ.ok(openId, 'visit.mine', {})
  const listed = async (openId: string, view: 'standing' | 'owing' | 'ended', branchId = organ.nodes.branch) =>
    (await organ.ok(openId, 'visit.pairs', { branchId, view })).rows

  climbsTheDoor(
    () => organ,
    'visit.mine',
    () => ({}),
  )
  climbsTheDoor(
    () => organ,
    'visit.pairs',
    () => ({ branchId: organ.nodes.branch, view: 'standing' }),
  )
  climbsTheDoor(
    () => organ,
    'visit.pairChoices',
    () => ({ branchId: organ.nodes.branch }),
  )
  climbsTheDoor(
    () => organ,
    'visit.addPair',
    () => pairInput(organ),
  )
  climbsTheDoor(
    () => organ,
    'visit.endPair',
    () => ({ pairId: 'p', version: 1, reason: '搬走了' }),
  )
  climbsTheDoor(
    () => organ,
    'visit.overview',
    () => ({}),
  )

  it('are kept by the branch’s own committee and the officer, nobody else', async () => {
    for (const openId of [wang, zhao, zheng, wu, sun, qian]) {
      expect((await organ.refused(openId, 'visit.addPair', pairInput(organ))).code).toBe('notAllowed')
      expect((await organ.refused(openId, 'visit.pairChoices', { branchId: organ.nodes.branch })).code).toBe(
        'notAllowed',
      )
    }
    expect(
      (await organ.refused(chen, 'visit.addPair', pairInput(organ, { branchId: organ.nodes.otherBranch }))).code,
    ).toBe('notAllowed')
    expect(
      (await organ.ok(li, 'visit.pairChoices', { branchId: organ.nodes.branch })).members.map(({ name }) => name),
    ).toEqual(['陈书记', '李委员', '王党员'])
  })

  it('refuse what is not a pair, and say which field', async () => {
    const refused = (more: object) => organ.refused(chen, 'visit.addPair', { ...pairInput(organ), ...more })
    expect(await refused({ memberId: null })).toMatchObject({
      field: 'memberId',
      message: '党员：请选择联系这户的党员',
    })
    expect(await refused({ kind: 'unit' })).toMatchObject({ field: 'memberId' })
    expect(await refused({ memberId: organ.members.wu })).toMatchObject({ code: 'notFound', field: 'memberId' })
    // Activists go to no household on the branch's behalf.
    expect(await refused({ memberId: organ.members.zhao })).toMatchObject({ code: 'notFound', field: 'memberId' })
    expect(await refused({ beganOn: '2026-11-21' })).toMatchObject({
      field: 'beganOn',
      message: '开始日期：不能晚于今天',
    })
    expect(await refused({ beganOn: '2026-02-30' })).toMatchObject({ code: 'badInput', field: 'beganOn' })
    expect(await refused({ beganOn: '1999-12-31' })).toMatchObject({ code: 'badInput', field: 'beganOn' })
    expect(await refused({ whom: '长'.repeat(21) })).toMatchObject({
      field: 'whom',
      message: '走访对象：最多 20 个字，现在是 21 个',
    })
    expect(await refused({ village: ' ' })).toMatchObject({ field: 'village' })
    expect(await refused({ branchId: 'nowhere' })).toMatchObject({ code: 'notFound' })
  })

  it('are added once however often asked, and found by whoever goes there', async () => {
    const input = pairInput(organ, { beganOn: '2026-11-19' })
    const added = await organ.ok(chen, 'visit.addPair', input)
    expect(await organ.ok(chen, 'visit.addPair', input)).toEqual(added)
    await joins(organ, unit)
    expect((await mine(wang)).pairs).toMatchObject([
      { whom: '王大娘家', memberName: '王党员', state: 'free', dueOn: null },
      { whom: '柳坪村村委会', memberName: null },
    ])
    // A unit is the whole branch's, a household only its member's; an activist has neither.
    expect((await mine(li)).pairs.map(({ whom }) => whom)).toEqual(['柳坪村村委会'])
    for (const openId of [zhao, wu, zheng, zhou]) expect((await mine(openId)).pairs).toEqual([])
  })

  it('offer each what they may do', async () => {
    const branch = { branchId: organ.nodes.branch, branchName: '第三党支部' }
    expect((await mine(chen)).can).toEqual({ write: true, keep: branch, oversee: null, setFrequency: false })
    expect((await mine(wang)).can).toEqual({ write: true, keep: null, oversee: null, setFrequency: false })
    expect(await mine(zhao)).toMatchObject({
      companions: [],
      can: { write: false, keep: null, oversee: null, setFrequency: false },
    })
    expect((await mine(zheng)).can).toMatchObject({
      oversee: { nodeId: organ.nodes.generalBranch, name: '第一党总支' },
      setFrequency: false,
    })
    expect((await mine(zhou)).can).toMatchObject({
      keep: { branchId: organ.nodes.root },
      oversee: { nodeId: organ.nodes.root },
      setFrequency: true,
    })
    expect((await mine(wang)).companions.map(({ name }) => name)).toEqual(['陈书记', '李委员'])
  })

  it('are listed for the branch’s committee and for those above, for nobody beside or below', async () => {
    for (const openId of [chen, li, zheng, zhou]) expect(await listed(openId, 'standing')).toHaveLength(2)
    for (const openId of [wang, zhao, wu, sun, qian]) {
      expect(
        (await organ.refused(openId, 'visit.pairs', { branchId: organ.nodes.branch, view: 'standing' })).code,
      ).toBe('notAllowed')
      expect((await organ.refused(openId, 'visit.overview', { nodeId: organ.nodes.branch })).code).toBe('notAllowed')
    }
    expect(
      (await organ.refused(chen, 'visit.pairs', { branchId: organ.nodes.branch, view: 'standing', cursor: 'x' })).code,
    ).toBe('badInput')
    expect((await organ.ok(zheng, 'visit.pairs', { branchId: organ.nodes.branch, view: 'standing' })).can.keep).toBe(
      false,
    )
  })

  it('are owed by nobody until the organ says how often, then by those waiting too long', async () => {
    await joins(organ, { whom: '李大爷家', beganOn: '2026-08-10' })
    await joins(organ, { whom: '周婶家', beganOn: '2026-08-25' })
    await joins(organ, { ...unit, whom: '柳坪小学', beganOn: '2026-05-19' })
    expect(await listed(chen, 'owing')).toEqual([])
    await asksForVisits(organ)
    expect((await listed(chen, 'owing')).map(({ whom, state, dueOn }) => [whom, state, dueOn])).toEqual([
      ['柳坪小学', 'overdue', '2026-11-19'],
      ['李大爷家', 'overdue', '2026-11-10'],
      ['周婶家', 'due', '2026-11-25'],
    ])
    expect((await mine(wang)).pairs[0]).toMatchObject({ whom: '柳坪小学', state: 'overdue' })
    await summed(organ.cloud)
    const seen = await organ.ok(zhou, 'visit.overview', {})
    expect(seen).toMatchObject({
      nodeName: '市发展改革委机关党委',
      totals: { overdue: 2, due: 1 },
      next: null,
      frequency: { unitMonths: 6, householdMonths: 3 },
    })
    expect(seen.below).toEqual([
      { nodeId: organ.nodes.generalBranch, name: '第一党总支', isBranch: false, overdue: 2, due: 1 },
    ])
    expect(
      (await organ.ok(zheng, 'visit.overview', {})).below.map(({ name, isBranch, overdue }) => [
        name,
        isBranch,
        overdue,
      ]),
    ).toEqual([
      ['第一党支部', true, 0],
      ['第三党支部', true, 2],
      ['第五党支部', true, 0],
    ])
    expect((await organ.refused(wang, 'visit.overview', {})).code).toBe('notAllowed')
  })

  it('end with a reason and stay to be read', async () => {
    const pairId = await joins(organ, { whom: '赵叔家' })
    const ending = { pairId, version: 1, reason: '赵叔家搬到县城' }
    for (const openId of [wang, wu, zheng])
      expect((await organ.refused(openId, 'visit.endPair', ending)).code).toBe('notAllowed')
    expect((await organ.refused(chen, 'visit.endPair', { ...ending, reason: ' ' })).code).toBe('badInput')
    expect((await organ.refused(chen, 'visit.endPair', { ...ending, pairId: 'nowhere' })).code).toBe('notFound')
    expect((await organ.refused(chen, 'visit.endPair', { ...ending, version: 3 })).code).toBe('changedElsewhere')
    for (let again = 0; again < 2; again += 1) expect(await organ.ok(chen, 'visit.endPair', ending)).toEqual({ pairId })
    expect((await organ.refused(li, 'visit.endPair', ending)).message).toBe('与“赵叔家”的联系已在2026年11月20日结束。')
    expect(await listed(chen, 'ended')).toMatchObject([
      { whom: '赵叔家', state: 'free', ended: { on: '2026-11-20', reason: '赵叔家搬到县城' } },
    ])
    expect((await listed(chen, 'standing')).map(({ whom }) => whom)).not.toContain('赵叔家')
    expect((await mine(wang)).pairs.map(({ whom }) => whom)).not.toContain('赵叔家')
  })

  it('come twenty to a page', async () => {
    for (let turn = 0; turn < 21; turn += 1) {
      await organ.ok(openIds.wu, 'visit.addPair', {
        ...pairInput(organ),
        clientId: clientIdOf(),
        branchId: organ.nodes.otherBranch,
        memberId: organ.members.wu,
        whom: `第${turn}户`,
      })
    }
    const ask = (cursor?: string) =>
      organ.ok(wu, 'visit.pairs', { branchId: organ.nodes.otherBranch, view: 'standing', cursor })
    const first = await ask()
    const second = await ask(first.next!)
    expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 1, null])
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(21)
  })
})
