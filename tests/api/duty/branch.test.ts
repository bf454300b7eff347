import { climbsTheDoor } from '../../support/ladder'
import { clock, meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

/** 第三党支部 is made on 20 November: nothing of that month is asked of it, and Q4 is. */
describe('duty.branch', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  climbsTheDoor(
    () => organ,
    'duty.branch',
    () => ({}),
  )
  climbsTheDoor(
    () => organ,
    'duty.calendar',
    () => ({}),
  )
  climbsTheDoor(
    () => organ,
    'duty.person',
    () => ({}),
  )
  const rows = async (who: keyof typeof openIds = 'chen', more: { year?: number } = {}) => {
    const board = await organ.ok(openIds[who], 'duty.branch', { nodeId: organ.nodes.branch, ...more })
    return new Map(board.rows.map((row) => [row.ruleId, row]))
  }
  const lightOf = async (ruleId: string, windowId: string) =>
    (await rows()).get(ruleId)!.windows.find((window) => window.windowId === windowId)!.light

  it('asks a branch for what is due in each window since it was made, and names the article', async () => {
    const all = await rows()
    expect(all.get('general-meeting')).toMatchObject({ cite: '《中国共产党支部工作条例（试行）》第十一条' })
    expect(all.get('general-meeting')!.windows.map(({ windowId, light }) => [windowId, light.word])).toEqual([
      ['2026-Q1', '不作要求'],
      ['2026-Q2', '不作要求'],
      ['2026-Q3', '不作要求'],
      ['2026-Q4', '进行中'],
    ])
    expect((await lightOf('themed-party-day', '2026-11')).reason).toBe('11月20日起登记，这一期不作要求')
    expect((await lightOf('organizational-life', '2026')).reason).toBe('11月20日起登记，这一期不作要求')
    // A row nobody switched on is not asked for.
    expect(all.has('party-lecture-branch')).toBe(false)
  })

  it('counts what was held with somebody there, and shows what is planned', async () => {
    organ.cloud.setNow(clock('14:00'))
    const meetingId = await meeting.announced(organ, { kinds: ['generalMeeting'] })
    expect(await lightOf('general-meeting', '2026-Q4')).toMatchObject({ word: '已安排 11月20日', have: 0 })
    organ.cloud.setNow(clock('14:30'))
    await organ.ok(openIds.chen, 'meeting.open', { meetingId })
    organ.cloud.setNow(clock('16:00'))
    await organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: 90 })
    expect(await lightOf('general-meeting', '2026-Q4')).toMatchObject({
      state: 'green',
      have: 1,
      counted: [{ recordId: meetingId, text: '红色家书诵读与交流', day: '2026-11-20', marks: [] }],
      notes: ['不足半数，不能表决'],
    })
  })

  it('shows the same by its days, and the last of each kind to arrange the next like it', async () => {
    const { nodeName, meetings, gaps, last, can } = await organ.ok(openIds.chen, 'duty.calendar', {})
    expect([nodeName, can]).toEqual(['第三党支部', { explain: true, plan: true, record: true, remind: false }])
    const [held] = meetings
    expect(meetings).toEqual([
      { ...held, title: '红色家书诵读与交流', day: '2026-11-20', kinds: ['generalMeeting'], state: 'held', marks: [] },
    ])
    expect(last).toEqual([{ kind: 'generalMeeting', id: held!.id, day: '2026-11-20' }])
    const board = await rows()
    expect(gaps.map(({ ruleId, windowId, light }) => [ruleId, windowId, light])).toEqual(
      [...board.values()]
        .filter(({ meetingKind }) => meetingKind !== null)
        .flatMap(({ ruleId, windows }) => windows.map(({ windowId, light }) => [ruleId, windowId, light] as const))
        .filter(([, , { state }]) => state === 'due' || state === 'overdue'),
    )
    const above = await organ.ok(openIds.zhou, 'duty.calendar', { nodeId: organ.nodes.branch })
    expect(above.can).toMatchObject({ explain: false })
  })

  it('hints at what a branch is to have, from its roster', async () => {
    expect((await rows()).get('committee-exists')!.windows[0]!.light).toMatchObject({
      word: '不作要求',
      reason: '正式党员不足 7 人，不设支委会',
    })
    expect((await rows()).get('discipline-post')!.windows[0]!.light.missing).toEqual(['还没有纪检委员'])
  })

  it('tells a person what is asked of them, and nobody but them and their own committee', async () => {
    const own = await organ.ok(openIds.wang, 'duty.person', {})
    expect(own).toMatchObject({ memberId: organ.members.wang, name: '王党员', year: 2026 })
    const hours = own.rows.find(({ ruleId }) => ruleId === 'study-hours')!.windows[0]!.light
    expect([hours.word, hours.missing]).toEqual(['还差', [`还差 ${hours.need - hours.have} 学时`]])
    expect(own.rows.map(({ ruleId }) => ruleId)).not.toContain('long-absence')
    const ofCommittee = await organ.ok(openIds.chen, 'duty.person', { memberId: organ.members.wang })
    expect(ofCommittee.rows).toEqual(own.rows)
    for (const who of ['zhou', 'wu', 'sun', 'qian'] as const)
      expect((await organ.refused(openIds[who], 'duty.person', { memberId: organ.members.wang })).code).toBe(
        'notAllowed',
      )
    expect((await organ.refused(openIds.chen, 'duty.person', { memberId: 'nobody' })).code).toBe('notFound')
  })

  it('is for the committee and whoever is above', async () => {
    expect([...(await rows('zhou')).keys()]).toEqual([...(await rows()).keys()])
    for (const who of ['wang', 'wu', 'sun', 'qian'] as const)
      for (const act of ['duty.branch', 'duty.calendar'] as const)
        expect((await organ.refused(openIds[who], act, { nodeId: organ.nodes.branch })).code).toBe('notAllowed')
    for (const nodeId of [organ.nodes.group, 'nowhere'])
      expect((await organ.refused(openIds.zhou, 'duty.branch', { nodeId })).code).toBe('notFound')
  })
})
