import { beijingInstant } from '../../../src/contract/days'
import { meeting } from '../../support/meeting'
import { openIds, startOrgan, type Organ, type PersonKey } from '../../support/organ'
import { takePaper } from '../../support/papers'
import { messages } from '../message/support'
import { accepts, entered } from '../study/trainingSupport'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())
const { allow, beat, sentAt } = messages(() => organ)
const said = (told: Awaited<ReturnType<typeof sentAt>>) => told.map(({ to, words }) => [to, ...words]).sort()
const midnight = (day: string) => beat(beijingInstant(day, '00:05'))

describe('Part G: duty-month, duty-quarter, duty-year, year-package', () => {
  it('tell who answers for a branch on the first of the last month and on the 20th, once, and never on a day off', async () => {
    for (const who of ['chen', 'chen', 'chen', 'chen', 'li', 'wang', 'zhou', 'zheng'] as const) await allow(who, 'work')
    await midnight('2026-12-01')
    // 组织生活会 is not asked of a branch that was made in November.
    expect(said(await sentAt('09:00', '2026-12-01'))).toEqual([
      ['chen', '本季度还没有：党员大会', '2026年12月31日', '请安排，已经开过的请补记'],
    ])
    await midnight('2026-12-02')
    expect(await sentAt('09:00', '2026-12-02')).toEqual([])
    await midnight('2026-12-15')
    expect(said(await sentAt('09:00', '2026-12-15'))).toEqual([
      ['chen', '生成 2026 年支部工作手册', '2026年12月15日', '报送上级以后请登记'],
    ])
    // The 20th is a Sunday.
    await midnight('2026-12-20')
    expect(await sentAt('09:00', '2026-12-20')).toEqual([])
    await organ.ok(openIds.zhou, 'duty.remindOnce', {
      nodeIds: [organ.nodes.branch],
      ruleId: 'group-meeting',
      windowId: '2026-12',
    })
    const monday = said(await sentAt('08:00', '2026-12-21'))
    expect(monday).toEqual([
      ['chen', '2026年12月党小组会', '2026年12月31日', '上级提醒，请安排'],
      ['chen', '本月还没有：支委会、主题党日', '2026年12月31日', '请安排，已经开过的请补记'],
    ])
    expect(await sentAt('08:00', '2026-12-22')).toEqual([])
  })
  it('say on 5 January to whom the year’s handbook is still to be handed in', async () => {
    const packages = async (who: PersonKey) =>
      (await organ.ok(openIds[who], 'home.show', {})).todos
        .filter(({ kind }) => kind === 'yearPackage')
        .map(({ title, params }) => [title, params.year])
    for (const who of ['chen', 'wu'] as const) {
      await allow(who, 'work')
      expect(await packages(who)).toEqual([['生成 2026 年支部工作手册', '2026']])
    }
    const of = { nodeId: organ.nodes.branch, year: 2026, book: { sections: ['26'], running: true } }
    const { paperId } = await takePaper(organ, openIds.chen, 'workbook', of)
    await organ.ok(openIds.chen, 'papers.handIn', { paperId, handedOn: '2026-12-22' })
    await midnight('2027-01-05')
    const told = (await sentAt('09:00', '2027-01-05')).map(({ to, words, page }) => [to, words[0], page])
    const page = `pages/papers/take/index?nodeId=${organ.nodes.otherBranch}&year=2026`
    expect(told).toEqual([['wu', '生成 2026 年支部工作手册', page]])
    expect([await packages('chen'), await packages('wu'), await packages('li')]).toEqual([
      [],
      [['生成 2026 年支部工作手册', '2026']],
      [],
    ])
  })
  it('say nothing of what was planned meanwhile, and catch up with a night on which the timers stood still', async () => {
    await allow('chen', 'work')
    await midnight('2027-01-21')
    organ.cloud.setNow(beijingInstant('2027-01-21', '07:00'))
    for (const kind of ['themedPartyDay', 'groupMeeting'] as const)
      await meeting.announced(organ, {
        kinds: [kind],
        hostIds: [kind === 'groupMeeting' ? organ.nodes.group : organ.nodes.branch],
        startAt: beijingInstant('2027-01-28', '14:30'),
        endAt: beijingInstant('2027-01-28', '16:00'),
      })
    expect(said(await sentAt('08:00', '2027-01-21'))).toEqual([
      ['chen', '本月还没有：支委会', '2027年1月31日', '请安排，已经开过的请补记'],
    ])
  })
})

describe('Part G: study-progress', () => {
  const hoursOf = async (who: PersonKey) =>
    (await organ.ok(openIds[who], 'home.show', {})).todos
      .filter(({ kind }) => kind === 'ownHours')
      .map(({ title, params }) => [title, params])
  it('is said to each alone, by no message, on 1 October while they are behind, and for a fortnight', async () => {
    await organ.enterSituation(organ.members.li, 'exempt', '2027-03-01')
    organ.cloud.setNow(beijingInstant('2027-09-20', '09:00'))
    await accepts(organ, await entered(organ, { startOn: '2027-09-06', endOn: '2027-09-08', hours: 24 }))
    for (const who of ['chen', 'wang', 'zheng'] as const) await allow(who, 'work')
    await midnight('2027-10-01')
    // 24 of 32 by the end of September: 王党员 is in time, 李委员 is spared, 赵积极 is no member.
    for (const who of ['wang', 'li', 'zhao'] as const) expect(await hoursOf(who)).toEqual([])
    expect(await hoursOf('chen')).toEqual([['集中学习 0 学时，一般不少于 32', { year: '2027' }]])
    expect((await sentAt('09:00', '2027-10-11')).filter(({ words }) => words.join().includes('学时'))).toEqual([])
    organ.cloud.setNow(beijingInstant('2027-10-15', '09:00'))
    expect(await hoursOf('chen')).toEqual([])
  })
  it('looks anew on 1 December, and ends with the hours', async () => {
    await midnight('2027-12-01')
    expect(await hoursOf('wang')).toEqual([['集中学习 24 学时，一般不少于 32', { year: '2027' }]])
    await accepts(organ, await entered(organ, { startOn: '2027-11-15', endOn: '2027-11-15', hours: 6 }))
    expect(await hoursOf('wang')).toEqual([])
  })
})

describe('Part G: term-6m, term-3m, term-1m, term-over', () => {
  const endsOn = '2028-07-28'
  const held = () => ({ memberId: organ.members.chen, nodeId: organ.nodes.branch, post: 'branchSecretary' }) as const
  const electedUntil = async (startOn: string, termEndsOn: string) => {
    await organ.ok(openIds.zhou, 'org.endPost', { ...held(), reason: '换届' })
    await organ.ok(openIds.zhou, 'org.appoint', { ...held(), startOn, termEndsOn })
  }
  const termsOf = async (who: PersonKey) =>
    (await organ.ok(openIds[who], 'home.show', {})).todos
      .filter(({ kind }) => kind === 'termEnds' || kind === 'termsEnd')
      .map(({ title, note, dueOn }) => [title, note, dueOn])
  const told = async (day: string, from: string, clock: string) => {
    await midnight(day)
    return (await sentAt(clock, from))
      .filter(({ words }) => words.join().includes('换届'))
      .map(({ to, words }) => [to, ...words])
      .sort()
  }

  it('tell the secretary and the officer of the last day on each of the days, once, and stand on their homes', async () => {
    organ.cloud.setNow(beijingInstant('2028-01-20', '09:00'))
    await electedUntil('2025-07-29', endsOn)
    for (const who of ['chen', 'zhou', 'zheng', 'li'] as const)
      for (let times = 0; times < 4; times += 1) await allow(who, 'work')
    expect(await told('2028-01-27', '2028-01-27', '09:00')).toEqual([])
    for (const who of ['chen', 'zhou'] as const) expect(await termsOf(who)).toEqual([])
    const both = (state: string) =>
      ['chen', 'zhou'].map((who) => [who, `第三党支部${state}`, '2028年7月28日', '请报换届请示'])
    for (const day of ['2028-01-28', '2028-04-28', '2028-06-28'])
      expect([day, await told(day, day, '09:00')]).toEqual([day, both('任期将满')])
    expect(await termsOf('chen')).toEqual([['任期 2028年7月28日 届满，请报换届请示', '第三党支部 · 任期将满', endsOn]])
    expect(await termsOf('zheng')).toEqual([
      ['1 个党支部任期将满或已届满，请督促报换届请示', '第三党支部 2028年7月28日', null],
    ])
    expect(await termsOf('zhou')).toEqual([['1 个党支部任期将满或已届满，请督促报换届请示', '第一党总支 1 个', null]])
    for (const who of ['li', 'wang', 'sun'] as const) expect(await termsOf(who)).toEqual([])
    // The day after it is a Saturday.
    expect(await told('2028-07-29', '2028-07-31', '08:00')).toEqual(both('任期已届满'))
  })
  it('say nothing of a committee that was elected meanwhile', async () => {
    for (const who of ['chen', 'zhou'] as const) await allow(who, 'work')
    await electedUntil('2028-08-01', '2031-07-31')
    await midnight('2028-08-02')
    for (const who of ['chen', 'zhou', 'zheng'] as const) expect(await termsOf(who)).toEqual([])
    await midnight('2031-01-31')
    await electedUntil('2031-01-31', '2034-01-30')
    expect((await sentAt('09:00', '2031-01-31')).filter(({ words }) => words.join().includes('换届'))).toEqual([])
  })
})
