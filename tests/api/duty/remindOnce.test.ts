import { beijingInstant } from '../../../src/contract/days'
import { climbsTheDoor } from '../../support/ladder'
import { meeting } from '../../support/meeting'
import { openIds, startOrgan, type Organ, type PersonKey } from '../../support/organ'
import { messages } from '../message/support'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())
/** Monday, after the 20th: what December asks for is to be planned. */
const day = '2026-12-21'
const at = (clock: string) => organ.cloud.setNow(beijingInstant(day, clock))
beforeEach(() => at('09:00'))

const themed = { ruleId: 'themed-party-day', windowId: '2026-12' }
const remind = (who: PersonKey, nodeIds: string[], matter = themed) =>
  organ.ok(openIds[who], 'duty.remindOnce', { nodeIds, ...matter })
const refusals = async (...given: Parameters<typeof remind>) =>
  (await remind(...given)).outcomes.map(({ nodeName, refused }) => [nodeName, refused])
const todosOf = async (who: PersonKey) =>
  (await organ.ok(openIds[who], 'home.show', {})).todos
    .filter(({ kind }) => kind === 'dutiesOwed' || kind === 'remindedDuty')
    .map(({ title, note, dueOn }) => [title, note, dueOn])
const { allow, sent } = messages(() => organ)

climbsTheDoor(
  () => organ,
  'duty.remindOnce',
  () => ({ nodeIds: [organ.nodes.branch], ...themed }),
)

it('is for whoever leads or serves above, of every branch that is chosen', async () => {
  const { branch, otherBranch, firstBranch, generalBranch } = organ.nodes
  for (const who of ['chen', 'li', 'wang', 'wu', 'sun', 'qian'] as const)
    expect((await organ.refused(openIds[who], 'duty.remindOnce', { nodeIds: [branch], ...themed })).code).toBe(
      'notAllowed',
    )
  for (const nodeId of [generalBranch, 'nowhere'])
    expect((await organ.refused(openIds.zhou, 'duty.remindOnce', { nodeIds: [branch, nodeId], ...themed })).code).toBe(
      'notFound',
    )
  // 郑总支 leads the three, and sits in one of them.
  expect(
    await refusals('zheng', [firstBranch, otherBranch], { ruleId: 'themed-party-day', windowId: '2026-11' }),
  ).toEqual([
    ['第一党支部', '不用提醒：2026年11月不作要求，11月20日起登记，这一期不作要求。'],
    ['第五党支部', '不用提醒：2026年11月不作要求，11月20日起登记，这一期不作要求。'],
  ])
})

it('reminds nobody of what is a person’s own, and of no window that a rule has not', async () => {
  const refused = async (ruleId: string, windowId: string) =>
    organ.refused(openIds.zhou, 'duty.remindOnce', { nodeIds: [organ.nodes.branch], ruleId, windowId })
  for (const ruleId of ['study-hours', 'long-absence', 'dual-life', 'probation-due', 'activist-review'])
    expect((await refused(ruleId, '2026')).code).toBe('dutyOfPersons')
  expect((await refused('themed-party-day', '2026-Q4')).message).toBe('期限：请重新选择是哪一期')
  expect((await refused('committee-exists', '2026')).code).toBe('badInput')
  expect((await refused('no-such-rule', '2026')).code).toBe('notFound')
})

it('puts one to-do on the secretary’s home, tells them by one message, and is never said twice', async () => {
  await allow('chen', 'work')
  await allow('chen', 'work')
  expect(await todosOf('chen')).toEqual([
    ['本月还没有：支委会、党小组会、主题党日', '第三党支部 · 12月31日前', '2026-12-31'],
    ['本季度还没有：党员大会', '第三党支部 · 12月31日前', '2026-12-31'],
  ])
  expect(await refusals('zhou', [organ.nodes.branch])).toEqual([['第三党支部', null]])
  for (const who of ['zhou', 'zheng'] as const)
    expect(await refusals(who, [organ.nodes.branch])).toEqual([
      ['第三党支部', who === 'zhou' ? null : '12月21日 已提醒过，一件事只提醒一次。'],
    ])
  expect(await todosOf('chen')).toEqual([
    ['周督导提醒：2026年12月主题党日', '12月21日提醒 · 请安排', '2026-12-31'],
    ['本月还没有：支委会、党小组会', '第三党支部 · 12月31日前', '2026-12-31'],
    ['本季度还没有：党员大会', '第三党支部 · 12月31日前', '2026-12-31'],
  ])
  for (const who of ['li', 'wang', 'zhou'] as const) expect(await todosOf(who)).toEqual([])
  const board = await organ.ok(openIds.zhou, 'duty.branch', { nodeId: organ.nodes.branch })
  expect([board.reminders, board.can.remind]).toEqual([[{ ...themed, on: day, by: '周督导' }], true])
  expect((await organ.ok(openIds.chen, 'duty.branch', {})).can.remind).toBe(false)
  organ.cloud.outbox.clear()
  for (const clock of ['09:02', '09:04']) {
    at(clock)
    await organ.cloud.runTimer('jobs', 'night')
  }
  expect(sent().map(({ to, words, page }) => [to, words, page])).toEqual([
    [
      'chen',
      ['2026年12月主题党日', '2026年12月31日', '上级提醒，请安排'],
      `pages/duty/branch/index?nodeId=${organ.nodes.branch}`,
    ],
  ])
})

it('says of each that is left in peace why, and ends with what it asked for', async () => {
  const planned = (kind: 'themedPartyDay' | 'committeeMeeting', audience: 'hosts' | 'committee') =>
    meeting.announced(organ, {
      kinds: [kind],
      audience,
      startAt: beijingInstant('2026-12-25', '14:30'),
      endAt: beijingInstant('2026-12-25', '16:00'),
    })
  await planned('themedPartyDay', 'hosts')
  await planned('committeeMeeting', 'committee')
  expect(await todosOf('chen')).toEqual([
    ['本月还没有：党小组会', '第三党支部 · 12月31日前', '2026-12-31'],
    ['本季度还没有：党员大会', '第三党支部 · 12月31日前', '2026-12-31'],
  ])
  const committee = { ruleId: 'committee-meeting', windowId: '2026-12' }
  expect(await refusals('zhou', [organ.nodes.branch, organ.nodes.otherBranch], committee)).toEqual([
    ['第三党支部', '不用提醒：2026年12月已安排 12月25日。'],
    ['第五党支部', '不用提醒：2026年12月不作要求，不设支委会。'],
  ])
})
