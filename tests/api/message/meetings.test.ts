import { beijingInstant } from '../../../src/contract/days'
import { meeting, planOf, reviewsEveryKind } from '../../support/meeting'
import { openIds, startOrgan, type Organ } from '../../support/organ'
import { leaveActs } from '../leave/support'
import { messages } from './support'

let organ: Organ
beforeEach(async () => {
  organ = await startOrgan()
})
afterEach(() => organ.stop())

const { chen, zhou } = openIds
const { allow, at, sentAt, sent, leftOf } = messages(() => organ)
const { ask, decide } = leaveActs(() => organ)
/** Friday; the organ's day is the Friday before. */
const nextFriday = '2026-11-27'
const [startAt, endAt] = [beijingInstant(nextFriday, '14:30'), beijingInstant(nextFriday, '16:00')]
const later = { startAt, endAt }

const announced = async (): Promise<string> => {
  at('09:00')
  return meeting.announced(organ, later)
}
const revise = async (meetingId: string, more: object) => {
  const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
  const { clientId, ...plan } = planOf(organ, { ...later, ...more })
  await organ.ok(chen, 'meeting.revise', { ...plan, meetingId, version })
}

describe('Part G: of a meeting', () => {
  it('meeting-announced goes at once to those who are to come and allowed it, and to whoever announced it not', async () => {
    for (const who of ['wang', 'chen'] as const) await allow(who)
    const meetingId = await announced()
    expect(await sentAt('09:02')).toEqual([
      {
        to: 'wang',
        template: 'meeting',
        page: `pages/meeting/detail/index?meetingId=${meetingId}`,
        errcode: 0,
        words: ['红色家书诵读与交流', '2026年11月27日 14:30', '三楼党员活动室', '请按时参加，不能来请先请假'],
      },
    ])
    expect(await leftOf('wang')).toEqual({ meeting: 0, change: 1, work: 1 })
    // And never again.
    expect(await sentAt('09:04')).toEqual([])
    expect(await sentAt('12:00', '2026-11-21')).toEqual([])
  })

  it('meeting-announced reaches whoever is invited afterwards, and nobody a second time', async () => {
    for (const who of ['wang', 'zhao'] as const) await allow(who, 'meeting')
    const meetingId = await announced()
    expect((await sentAt('09:02')).map(({ to }) => to)).toEqual(['wang'])
    await allow('wang', 'meeting')
    at('09:10')
    await revise(meetingId, {
      invited: [{ type: 'member', memberId: organ.members.zhao }],
    })
    expect((await sentAt('09:12')).map(({ to }) => to)).toEqual(['zhao'])
  })

  it('meeting-changed says what it was, spends leave for a notice where none is left for changes, and tells the last change alone', async () => {
    await allow('wang', 'meeting', 'change')
    await allow('li', 'meeting')
    const meetingId = await announced()
    await allow('li', 'meeting')
    await sentAt('09:02')
    at('10:00')
    await revise(meetingId, { place: '五楼会议室' })
    at('10:01')
    await revise(meetingId, { place: '五楼会议室', startAt: beijingInstant(nextFriday, '15:00') })
    const words = ['红色家书诵读与交流', '2026年11月27日 15:00', '五楼会议室', '原定11月27日 14:30']
    const told = await sentAt('10:03')
    expect(told.map(({ to, template, words: said }) => [to, template, said]).sort()).toEqual([
      ['li', 'meeting', words],
      ['wang', 'change', words],
    ])
    expect(await leftOf('li')).toMatchObject({ meeting: 0 })
  })
  it('a change of the agenda alone is told to nobody', async () => {
    await allow('wang')
    const meetingId = await announced()
    await sentAt('09:02')
    at('10:00')
    await revise(meetingId, { agenda: [{ id: 'i1', title: '研讨', minutes: 40 }] })
    expect(await sentAt('10:02')).toEqual([])
  })

  it('meeting-cancelled within a day of the start goes in the evening, and a notice that waited till then does not', async () => {
    await allow('wang')
    at('20:30', '2026-11-26')
    const meetingId = await meeting.announced(organ, later)
    expect(await sentAt('20:32', '2026-11-26')).toEqual([])
    at('21:00', '2026-11-26')
    await organ.ok(chen, 'meeting.cancel', { meetingId, reason: '临时有防汛任务' })
    expect((await sentAt('21:02', '2026-11-26')).map(({ template, words }) => [template, words.at(-1)])).toEqual([
      ['change', '会议取消：临时有防汛任务'],
    ])
    expect(await sentAt('08:02', nextFriday)).toEqual([])
  })

  it('keeps quiet from eight in the evening and on days off', async () => {
    await allow('wang', 'meeting')
    at('20:05')
    await meeting.announced(organ, {
      startAt: beijingInstant('2026-11-24', '14:30'),
      endAt: beijingInstant('2026-11-24', '16:00'),
    })
    for (const [clock, day] of [
      ['20:10', '2026-11-20'],
      ['10:00', '2026-11-21'],
      ['10:00', '2026-11-22'],
      ['07:58', '2026-11-23'],
    ] as const)
      expect(await sentAt(clock, day)).toEqual([])
    expect(await sentAt('08:00', '2026-11-23')).toHaveLength(1)
  })

  it('meeting-tomorrow goes at five the day before, once, and to nobody on leave', async () => {
    for (const who of ['wang', 'li', 'chen'] as const) {
      await allow(who, 'meeting')
      await allow(who, 'meeting')
    }
    const meetingId = await announced()
    await sentAt('09:02')
    at('10:00')
    await ask(meetingId)
    await decide(meetingId)
    expect(await sentAt('16:58', '2026-11-26')).toEqual([])
    const told = await sentAt('17:00', '2026-11-26')
    expect(told.map(({ to }) => to).sort()).toEqual(['chen', 'li'])
    expect(told[0]!.words.at(-1)).toBe('会议提醒，不能来请先请假')
    expect(await sentAt('17:02', '2026-11-26')).toEqual([])
  })

  it('minutes-due goes on the third working day while nothing is written', async () => {
    for (const who of ['chen', 'li', 'wang'] as const) await allow(who, 'work')
    at('14:30')
    await meeting.closed(organ)
    await sentAt('14:32')
    // Friday: the third working day is Wednesday.
    expect(await sentAt('09:00', '2026-11-24')).toEqual([])
    expect((await sentAt('09:00', '2026-11-25')).map(({ to, words }) => [to, words[0]]).sort()).toEqual([
      ['chen', '会议记录还没有写'],
      ['li', '会议记录还没有写'],
    ])
  })

  it('returned and review-waiting: back at once with why, and once a week that something waits', async () => {
    for (const who of ['chen', 'zheng', 'zhou'] as const) {
      await allow(who, 'work')
      await allow(who, 'work')
    }
    await reviewsEveryKind(organ)
    at('14:30')
    const meetingId = await meeting.closed(organ)
    const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
    await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, text: '会议按议程进行。', resolutions: [] })
    await organ.ok(chen, 'meeting.submit', { meetingId })
    expect(await sentAt('14:32')).toEqual([])
    expect((await sentAt('09:00', '2026-11-23')).map(({ to, words }) => [to, words[0]])).toEqual([
      ['zheng', '有会议等您审核'],
    ])
    at('10:00', '2026-11-23')
    await organ.ok(zhou, 'meeting.return', { meetingId, reason: '请补写表决的票数', remarks: [] })
    expect((await sentAt('10:02', '2026-11-23')).map(({ to, words }) => [to, words])).toEqual([
      ['chen', ['退回修改：红色家书诵读与交流', '2026年11月20日 14:30', '请补写表决的票数']],
    ])
    // Nothing waits any more.
    expect(await sentAt('09:00', '2026-11-30')).toEqual([])
    expect(sent()).toEqual([])
  })
})
