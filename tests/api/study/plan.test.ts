import type { Input } from '../../../src/contract'
import { climbsTheDoor } from '../../support/ladder'
import { meeting, planOf } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'

const item = (more: Partial<Input<'study.savePlan'>['items'][number]> = {}) => ({
  id: clientIdOf(),
  month: 3,
  topic: '学习党章',
  kind: 'studySession' as const,
  materialIds: [],
  ...more,
})

describe('the year’s study plan', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const input = (more: Partial<Input<'study.savePlan'>> = {}) => ({
    nodeId: organ.nodes.branch,
    year: 2026,
    version: 0,
    items: [item()],
    ...more,
  })
  const show = (openId: string, nodeId?: string) => organ.ok(openId, 'study.showPlan', { nodeId, year: 2026 })

  climbsTheDoor(
    () => organ,
    'study.showPlan',
    () => ({}),
  )
  climbsTheDoor(
    () => organ,
    'study.savePlan',
    () => input(),
  )

  it('is empty at first, for one’s own branch unless another is named', async () => {
    const plan = await organ.ok(openIds.wang, 'study.showPlan', {})
    expect(plan).toMatchObject({
      nodeId: organ.nodes.branch,
      year: 2026,
      version: 0,
      items: [],
      can: { save: false, arrange: false },
    })
    expect(plan.nodes.map(({ nodeId }) => nodeId)).toEqual([
      organ.nodes.root,
      organ.nodes.generalBranch,
      organ.nodes.branch,
    ])
    expect((await show(openIds.chen)).can).toEqual({ save: true, arrange: true })
  })

  it('is the branch committee’s for the branch and the officer’s for the organ', async () => {
    for (const who of ['wang', 'zhou', 'zheng', 'wu', 'sun', 'qian'] as const) {
      expect((await organ.refused(openIds[who], 'study.savePlan', input())).code).toBe('notAllowed')
    }
    const root = organ.nodes.root
    expect((await organ.refused(openIds.chen, 'study.savePlan', input({ nodeId: root }))).code).toBe('notAllowed')
    await organ.ok(openIds.zhou, 'study.savePlan', input({ nodeId: root }))
    expect((await show(openIds.wang, root)).items).toHaveLength(1)
  })

  it('is not shown beside, nor to who sees no content', async () => {
    for (const who of ['wu', 'sun', 'qian'] as const) {
      expect((await organ.refused(openIds[who], 'study.showPlan', { nodeId: organ.nodes.branch })).code).toBe(
        'notAllowed',
      )
    }
    expect((await organ.refused(openIds.chen, 'study.showPlan', { nodeId: 'nowhere' })).code).toBe('notFound')
  })

  it('refuses bad input', async () => {
    const refused = (more: object) => organ.refused(openIds.chen, 'study.savePlan', { ...input(), ...more })
    expect((await refused({ items: [item({ month: 13 })] })).code).toBe('badInput')
    expect((await refused({ items: [{ ...item(), topic: '' }] })).code).toBe('badInput')
    const twice = item()
    expect((await refused({ items: [twice, twice] })).field).toBe('items')
    expect((await refused({ year: 2030 })).field).toBe('year')
    expect((await organ.refused(openIds.chen, 'study.showPlan', { year: 2024 })).field).toBe('year')
  })

  it('is kept in the order of months, answers a retry alike and tells the second of two', async () => {
    const items = [item({ month: 9 }), item({ month: 2, topic: '学习条例' })]
    expect(await organ.ok(openIds.li, 'study.savePlan', input({ items }))).toEqual({ version: 1 })
    expect(await organ.ok(openIds.li, 'study.savePlan', input({ items }))).toEqual({ version: 1 })
    expect((await organ.refused(openIds.chen, 'study.savePlan', input())).code).toBe('changedElsewhere')
    expect(await organ.ok(openIds.chen, 'study.savePlan', input({ version: 1, items }))).toEqual({ version: 2 })
    expect(await organ.ok(openIds.chen, 'study.savePlan', input({ version: 1, items }))).toEqual({ version: 2 })
    expect((await organ.refused(openIds.li, 'study.savePlan', input({ version: 1 }))).code).toBe('changedElsewhere')
    expect((await show(openIds.wang)).items.map(({ month }) => month)).toEqual([2, 9])
  })

  it('shows the meetings arranged for an item to whom they are known, and no cancelled one', async () => {
    const [first] = (await show(openIds.chen)).items
    const meetingId = await meeting.draft(organ, { studyItemId: first!.id })
    const known = async (openId: string) => (await show(openId)).items[0]!.meetings.map(({ id }) => id)
    expect(await known(openIds.chen)).toEqual([meetingId])
    expect(await known(openIds.wang)).toEqual([])
    await organ.ok(openIds.chen, 'meeting.announce', { meetingId })
    expect(await known(openIds.wang)).toEqual([meetingId])
    const { clientId: _clientId, studyItemId: _item, ...plan } = planOf(organ, { title: '改过的题目' })
    const { version } = await organ.ok(openIds.chen, 'meeting.show', { meetingId })
    await organ.ok(openIds.chen, 'meeting.revise', { ...plan, meetingId, version })
    expect((await show(openIds.wang)).items[0]!.meetings).toMatchObject([
      { id: meetingId, title: '改过的题目', state: 'announced' },
    ])
    await organ.ok(openIds.chen, 'meeting.cancel', { meetingId, reason: '改期' })
    expect(await known(openIds.chen)).toEqual([])
  })
})
