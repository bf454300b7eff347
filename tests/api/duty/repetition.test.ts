import type { Input } from '../../../src/contract'
import { beijingInstant } from '../../../src/contract/days'
import { climbsTheDoor } from '../../support/ladder'
import { meeting } from '../../support/meeting'
import { openIds, startOrgan, type Organ } from '../../support/organ'
import { repeats } from '../../support/repetition'

/** 第三党支部 is made on 20 November 2026; in February its December and January are over with nothing held. */
const february = beijingInstant('2027-02-10', '10:00')
const { chen, zhou, sun, zheng, wu } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
  organ.cloud.setNow(february)
})
afterAll(() => organ.stop())

const branchId = () => organ.nodes.branch
const version = async () => (await organ.ok(zhou, 'duty.rules', {})).version
const line = async (ruleId: string) =>
  (await organ.ok(openIds.wang, 'duty.rules', {})).rows.find((row) => row.ruleId === ruleId)!
const says = async (ruleId: string, more: Partial<Input<'duty.saveRule'>> = {}): Promise<Input<'duty.saveRule'>> => ({
  version: await version(),
  ruleId,
  on: true,
  confirmed: false,
  softTurnsRedAfter: null,
  windows: [],
  fixedDay: null,
  upperCounts: false,
  leaderId: null,
  ...more,
})
const own = async (more: Partial<Input<'duty.saveLocalRule'>> = {}): Promise<Input<'duty.saveLocalRule'>> => ({
  version: await version(),
  ruleId: 'local-rule-1',
  title: '每月党课',
  quote: '各党支部每月安排1次党课',
  documentNo: '机党〔2026〕3号',
  fromOn: '2027-01-01',
  window: 'month',
  kind: 'partyLecture',
  need: 1,
  ...more,
})
const rowOf = async (ruleId: string, year = 2027, who = chen) =>
  (await organ.ok(who, 'duty.branch', { nodeId: branchId(), year })).rows.find((row) => row.ruleId === ruleId)
const lightOf = async (ruleId: string, windowId: string, year = 2027, who = chen) =>
  (await rowOf(ruleId, year, who))?.windows.find((window) => window.windowId === windowId)?.light
const reason = (more: Partial<Input<'duty.explain'>> = {}): Input<'duty.explain'> => ({
  nodeId: branchId(),
  year: 2027,
  ruleId: 'themed-party-day',
  windowId: '2027-01',
  reason: '全员抗洪，2 月补上',
  ...more,
})

climbsTheDoor(
  () => organ,
  'duty.rules',
  () => ({}),
)

describe('a reason for a missed window', () => {
  it('turns the light grey-amber, for those above as well', async () => {
    expect(await lightOf('themed-party-day', '2027-01')).toMatchObject({ word: '本期未开展', can: { explain: true } })
    await organ.ok(chen, 'duty.explain', reason())
    for (const who of [chen, zhou, zheng])
      expect(await lightOf('themed-party-day', '2027-01', 2027, who)).toMatchObject({
        word: '未开展 · 已说明',
        tone: 'explained',
        explanation: { reason: '全员抗洪，2 月补上', by: '陈书记', day: '2027-02-10' },
      })
    await organ.ok(openIds.li, 'duty.explain', reason({ reason: '全员抗洪' }))
    expect((await lightOf('themed-party-day', '2027-01'))?.explanation).toMatchObject({
      by: '李委员',
      reason: '全员抗洪',
    })
  })
  it('is taken back by the branch, and the window is missed as before', async () => {
    for (const _ of [1, 2]) await organ.ok(chen, 'duty.explain', reason({ reason: null }))
    expect(await lightOf('themed-party-day', '2027-01')).toMatchObject({
      word: '本期未开展',
      explanation: null,
      can: { explain: true },
    })
    const none = reason({ ruleId: 'committee-meeting', reason: null })
    expect((await organ.refused(chen, 'duty.explain', none)).message).toContain('这一期的说明')
  })
  it.each([
    ['for someone else’s branch', wu, {}, 'notAllowed'],
    ['from above', zhou, {}, 'notAllowed'],
    ['for a window that runs still', chen, { windowId: '2027-02' }, 'badInput'],
    ['for one that is not asked', chen, { ruleId: 'general-meeting', windowId: '2026-Q1', year: 2026 }, 'badInput'],
    ['for one there is not', chen, { windowId: '2027-13' }, 'notFound'],
    ['without words', chen, { reason: ' ' }, 'badInput'],
  ] as const)('%s is refused', async (_, who, more, code) => {
    expect((await organ.refused(who, 'duty.explain', reason(more))).code).toBe(code)
  })
})

describe('what an organ says of a row', () => {
  it('turns a soft row red once it has confirmed that very row, and no other', async () => {
    expect(await lightOf('general-meeting', '2026-Q4', 2026)).toMatchObject({ tone: 'amber', word: '本期未开展' })
    await organ.ok(zhou, 'duty.saveRule', await says('general-meeting', { confirmed: true }))
    expect(await lightOf('general-meeting', '2026-Q4', 2026)).toMatchObject({ tone: 'red', word: '逾期' })
    expect(await lightOf('themed-party-day', '2026-12', 2026)).toMatchObject({ tone: 'amber' })
    expect(await line('general-meeting')).toMatchObject({
      says: { confirmed: true },
      said: { name: '周督导', at: february },
      may: { off: false, confirm: true },
    })
  })
  it('is red after so many in a row, those of the year before counted', async () => {
    await organ.ok(chen, 'duty.explain', reason({ reason: '全员抗洪' }))
    await organ.ok(zhou, 'duty.saveRule', await says('themed-party-day', { softTurnsRedAfter: 2 }))
    // December is the first, January was explained.
    expect(await lightOf('themed-party-day', '2026-12', 2026)).toMatchObject({ tone: 'amber' })
    organ.cloud.setNow(beijingInstant('2027-04-02', '10:00'))
    expect(await lightOf('themed-party-day', '2027-02')).toMatchObject({ tone: 'amber' })
    expect(await lightOf('themed-party-day', '2027-03')).toMatchObject({ tone: 'red' })
    organ.cloud.setNow(february)
  })
  it('asks by the organ’s own days of a year, which stand on the next year’s page while they run', async () => {
    const windows = [{ year: 2026, from: '2026-12-01', to: '2027-03-31' }]
    await organ.ok(zhou, 'duty.saveRule', await says('year-plan', { windows }))
    expect((await rowOf('year-plan'))?.windows.map(({ windowId, from, to }) => [windowId, from, to])).toEqual([
      ['2026', '2026-12-01', '2027-03-31'],
      ['2027', '2027-01-01', '2027-01-31'],
    ])
  })
  it('asks for a row that is off from the day it is switched on', async () => {
    expect(await rowOf('party-lecture-branch')).toBeUndefined()
    await organ.ok(zhou, 'duty.saveRule', await says('party-lecture-branch'))
    expect(await lightOf('party-lecture-branch', '2026-Q4', 2026)).toMatchObject({ reason: '2027年2月10日起施行' })
    expect(await lightOf('party-lecture-branch', '2027-Q1')).toMatchObject({ word: '进行中' })
  })
  it('names who is to lecture above, and says it on that node’s own page by the office', async () => {
    await organ.ok(zhou, 'duty.saveRule', await says('party-lecture-leader', { leaderId: organ.members.zhou }))
    const above = await organ.ok(zhou, 'duty.branch', { nodeId: organ.nodes.root, year: 2027 })
    const lecture = above.rows.find(({ ruleId }) => ruleId === 'party-lecture-leader')!
    expect(lecture.windows[0]!.light).toMatchObject({ missing: ['还没有讲党课'] })
    expect(JSON.stringify(lecture)).not.toContain('周督导')
  })
  it.each([
    ['switch off what the regulation asks', 'general-meeting', { on: false }, 'on'],
    ['confirm what is only a hint', 'branch-size', { confirmed: true }, 'confirmed'],
    ['fix a day of a 党员大会', 'general-meeting', { fixedDay: { turn: 1, weekday: 5 } }, 'fixedDay'],
    ['let a 党员大会 above count', 'general-meeting', { upperCounts: true }, 'upperCounts'],
    [
      'give own days to what is asked each month',
      'themed-party-day',
      { windows: [{ year: 2027, from: '2027-01-01', to: '2027-02-01' }] },
      'windows',
    ],
    [
      'end before it begins',
      'organizational-life',
      { windows: [{ year: 2027, from: '2027-12-01', to: '2027-11-01' }] },
      'windows',
    ],
    ['name somebody for it', 'general-meeting', { leaderId: 'nobody' }, 'leaderId'],
  ] as const)('cannot %s', async (_, ruleId, more, field) => {
    const refusal = await organ.refused(zhou, 'duty.saveRule', await says(ruleId, more as never))
    expect([refusal.code, refusal.field]).toEqual(['badInput', field])
  })
  it('is the officer’s to say, and everybody’s to read', async () => {
    for (const who of [chen, sun, zheng])
      expect((await organ.refused(who, 'duty.saveRule', await says('general-meeting'))).code).toBe('notAllowed')
    const { rows, leaders, can } = await organ.ok(openIds.wang, 'duty.rules', {})
    expect([can, leaders]).toEqual([{ save: false }, []])
    expect(rows.every(({ quote, cite, window }) => quote !== '' && cite !== '' && window !== '')).toBe(true)
  })
})

describe('a row of the organ’s own', () => {
  it('stands beside the national one from its day on, and both lights show', async () => {
    await organ.ok(zhou, 'duty.saveLocalRule', await own())
    expect(await rowOf('local-rule-1')).toMatchObject({
      title: '每月党课',
      cite: '本单位规定（机党〔2026〕3号）',
      documentNo: '机党〔2026〕3号',
      meetingKind: 'partyLecture',
    })
    expect(await lightOf('local-rule-1', '2026-12', 2026)).toMatchObject({ reason: '2027年1月1日起施行' })
    expect(await lightOf('local-rule-1', '2027-01')).toMatchObject({ tone: 'amber', word: '本期未开展' })
    await organ.ok(
      zhou,
      'duty.saveLocalRule',
      await own({ ruleId: 'local-rule-2', title: '每月党员大会', kind: 'generalMeeting' }),
    )
    expect([await rowOf('local-rule-2'), await rowOf('general-meeting')]).toMatchObject([
      { mark: '惯例' },
      { mark: null },
    ])
    expect((await line('local-rule-2')).beside).toBe('党员大会')
    await organ.ok(zhou, 'duty.saveRule', await says('local-rule-2', { on: false }))
    expect(await rowOf('local-rule-2')).toBeUndefined()
  })
  it.each([
    ['no window', { window: null }, '请选择每月、每季度、每半年还是每年'],
    ['a laxer one', { kind: 'generalMeeting', window: 'year', need: 3, title: '党员大会三次' }, '不能代替它'],
    ['the name of a national row', { title: '党员大会' }, '不能代替它'],
    ['no document', { documentNo: '' }, '不能为空'],
  ] as const)('with %s is refused, and says why', async (_, more, why) => {
    expect(
      (await organ.refused(zhou, 'duty.saveLocalRule', await own({ ruleId: 'local-rule-9', ...more } as never)))
        .message,
    ).toContain(why)
  })
  it('is the officer’s to write', async () => {
    expect((await organ.refused(chen, 'duty.saveLocalRule', await own())).code).toBe('notAllowed')
  })
})

let months = 2
repeats('duty', () => organ, {
  'duty.remindOnce': async () => {
    months += 1
    const day = `2027-0${months}-22`
    organ.cloud.setNow(beijingInstant(day, '09:00'))
    const planned = () =>
      meeting.announced(organ, { startAt: beijingInstant(day, '14:30'), endAt: beijingInstant(day, '16:00') })
    return {
      openId: zhou,
      input: { nodeIds: [branchId()], ruleId: 'themed-party-day', windowId: day.slice(0, 7) },
      then: [planned],
    }
  },
  'duty.explain': async () => {
    organ.cloud.setNow(february)
    return {
      openId: chen,
      input: reason({ windowId: '2026-12', year: 2026 }),
      then: [
        async () => organ.ok(openIds.li, 'duty.explain', reason({ windowId: '2026-12', year: 2026, reason: '补课' })),
      ],
    }
  },
  'duty.saveRule': async () => ({
    openId: zhou,
    input: await says('general-meeting', { confirmed: true }),
    then: [async () => organ.ok(zhou, 'duty.saveRule', await says('general-meeting'))],
  }),
  'duty.saveLocalRule': async () => ({
    openId: zhou,
    input: await own({ ruleId: 'local-rule-5', title: '每月志愿服务', kind: 'volunteerService' }),
    then: [
      async () => organ.ok(zhou, 'duty.saveLocalRule', await own({ ruleId: 'local-rule-6', title: '每季志愿服务' })),
    ],
  }),
})
