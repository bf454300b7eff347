import { beijingInstant } from '../../../src/contract/days'
import { meeting } from '../../support/meeting'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'
import { leaveActs } from '../leave/support'
import * as ledger from '../ledger/support'
import { planned, recorded } from '../talk/support'
import { messages } from './support'

let organ: Organ
beforeEach(async () => {
  organ = await startOrgan()
})
afterEach(() => organ.stop())

const { chen, wang, zhou } = openIds
const { allow, at, sentAt } = messages(() => organ)
const { ask, decide } = leaveActs(() => organ)
const said = (told: Awaited<ReturnType<typeof sentAt>>) => told.map(({ to, words }) => [to, ...words]).sort()
const monday = '2026-11-23'
const meetingOnMonday = () =>
  meeting.announced(organ, {
    startAt: beijingInstant(monday, '14:30'),
    endAt: beijingInstant(monday, '16:00'),
  })

describe('Part G: of leave', () => {
  it('leave-to-decide goes to who decides at once and two hours before the start, leave-decided to who asked', async () => {
    for (const who of ['chen', 'chen', 'wang', 'li', 'zhou'] as const) await allow(who, 'work')
    at('09:00')
    const meetingId = await meetingOnMonday()
    at('10:00')
    await ask(meetingId)
    const words = ['王党员请假，请审批', '2026年11月23日 14:30', '红色家书诵读与交流']
    expect(said(await sentAt('10:02'))).toEqual([['chen', ...words]])
    expect(await sentAt('12:28', monday)).toEqual([])
    expect(said(await sentAt('12:30', monday))).toEqual([['chen', ...words]])
    at('12:40', monday)
    await decide(meetingId, false)
    expect(said(await sentAt('12:42', monday))).toEqual([['wang', '您的请假没有批准', ...words.slice(1)]])
  })
  it('a leave decided before its last call is not called again', async () => {
    for (const who of ['chen', 'chen'] as const) await allow(who, 'work')
    at('09:00')
    const meetingId = await meetingOnMonday()
    at('10:00')
    await ask(meetingId)
    expect(await sentAt('10:02')).toHaveLength(1)
    at('10:10')
    await decide(meetingId)
    expect(await sentAt('12:30', monday)).toEqual([])
  })
})

describe('Part G: of talks', () => {
  it('talk-planned and talk-confirm reach the two, and name nobody', async () => {
    for (const who of ['chen', 'wang', 'wang', 'li'] as const) await allow(who, 'work')
    at('10:00')
    const ref = await planned(organ, {}, { plannedOn: '2026-11-25' })
    expect(await sentAt('10:02')).toEqual([])
    const words = ['您有一次谈心谈话', '2026年11月25日', '安排请打开查看']
    expect(said(await sentAt('09:00', '2026-11-24'))).toEqual([
      ['chen', ...words],
      ['wang', ...words],
    ])
    at('15:00', '2026-11-25')
    await recorded(organ, ref, null)
    expect(said(await sentAt('15:02', '2026-11-25'))).toEqual([
      ['wang', '请确认一次谈心谈话', '2026年11月20日', '打开核对后确认'],
    ])
  })
})

describe('Part G: of the ledger', () => {
  const matter = '蓄水池阀门冻裂，三户停水'
  it('ledger-assigned at once, ledger-near three days before, ledger-overdue once, and to the secretary as well', async () => {
    for (const who of ['wang', 'wang', 'wang', 'chen'] as const) await allow(who, 'work')
    at('10:00')
    await ledger.accepted(organ)
    expect(said(await sentAt('10:02'))).toEqual([['wang', matter, '2026年11月26日', '由您负责，请按期办理']])
    expect(said(await sentAt('09:00', monday))).toEqual([['wang', matter, '2026年11月26日', '还有三天到期']])
    const over = [matter, '2026年11月26日', '期限过了，请办理或申请延期']
    expect(said(await sentAt('09:00', '2026-11-27'))).toEqual([
      ['chen', ...over],
      ['wang', ...over],
    ])
    expect(await sentAt('09:00', '2026-11-30')).toEqual([])
  })
  it('ledger-verify goes to who verifies, ledger-answer to who carries the answer', async () => {
    for (const who of ['li', 'chen', 'wang'] as const) await allow(who, 'work')
    at('10:00')
    const entryId = await ledger.accepted(organ, { verifierId: organ.members.li })
    await sentAt('10:02')
    at('11:00')
    await organ.ok(wang, 'ledger.requestVerification', { ...ledger.act(entryId), words: '换好了', photoIds: [] })
    expect(said(await sentAt('11:02'))).toEqual([['li', matter, '2026年11月26日', '办好了，等您核验']])
    at('12:00')
    await organ.ok(openIds.li, 'ledger.verify', { ...ledger.act(entryId), words: null })
    expect(said(await sentAt('12:02'))).toEqual([['chen', matter, '2026年11月26日', '已经销号，请回复提出人']])
    // Done in time, the deadline is no news.
    expect(await sentAt('09:00', monday)).toEqual([])
  })
})

describe('Part G: of feedback', () => {
  it('feedback-answered reaches who wrote, unless they have read it by then', async () => {
    for (const who of ['wang', 'wang'] as const) await allow(who, 'work')
    at('10:00')
    const send = () =>
      organ.ok(wang, 'feedback.send', { clientId: clientIdOf(), about: null, text: '集中学习总在下班以后' })
    const one = await send()
    await organ.ok(zhou, 'feedback.answer', { ...one, words: '下月起改在上午' })
    expect(said(await sentAt('10:02'))).toEqual([
      ['wang', '您的意见有了答复', '2026年11月20日 10:00', '请打开看看是否解决'],
    ])
    at('20:30')
    const other = await send()
    await organ.ok(zhou, 'feedback.answer', { ...other, words: '已经改了' })
    await sentAt('20:32')
    await organ.ok(wang, 'feedback.settle', { feedbackId: other.feedbackId, settled: true })
    expect(await sentAt('08:00', monday)).toEqual([])
  })
})

describe('a message', () => {
  it('is none where it is not allowed, and praises and counts nobody', async () => {
    at('10:00')
    await ledger.accepted(organ)
    await meeting.announced(organ, {}, chen)
    expect(await sentAt('10:02')).toEqual([])
  })
})
