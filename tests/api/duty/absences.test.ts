import { actions, type ActionName } from '../../../src/contract'
import { actLabels } from '../../../src/contract/auditWords'
import { addDays, beijingInstant } from '../../../src/contract/days'
import { meeting } from '../../support/meeting'
import { openIds, startOrgan, type Organ, type PersonKey } from '../../support/organ'
import { everything } from '../../support/stored'
import { newcomer } from '../home/roads/road'
import { leaveActs } from '../leave/support'
import { messages } from '../message/support'

/**
 * 长期缺席: 第三党支部 holds one 主题党日 in three months. 陈书记 and 李委员 come, 王党员 asks for leave, 赵积极 is not asked; of the
 * others one is excused by a situation, one by a reason on record, one came to the branch too late, and one has stayed away.
 */
let organ: Organ
let away: Awaited<ReturnType<typeof newcomer>>
const held = '2026-12-10'
const monday = '2027-03-01'
const { beat } = messages(() => organ)
const absencesOf = async (openId: string) =>
  (await organ.ok(openId, 'home.show', {})).todos.filter(({ kind }) => kind === 'longAbsence')
const everybody = Object.keys(openIds) as PersonKey[]
const lookOn = (day: string) => beat(beijingInstant(day, '00:05'))

beforeAll(async () => {
  organ = await startOrgan()
  away = await newcomer(organ)
  const [excused, explained] = [await newcomer(organ), await newcomer(organ)]
  await organ.enterSituation(excused.memberId, 'abroad', '2027-01-15')
  organ.cloud.setNow(beijingInstant(held, '09:00'))
  const [startAt, endAt] = [beijingInstant(held, '14:30'), beijingInstant(held, '16:00')]
  const meetingId = await meeting.announced(organ, { startAt, endAt })
  const { ask, decide } = leaveActs(() => organ)
  await ask(meetingId)
  await decide(meetingId)
  organ.cloud.setNow(startAt)
  await organ.ok(openIds.chen, 'meeting.open', { meetingId })
  await organ.ok(openIds.chen, 'attendance.confirm', { meetingId, memberId: organ.members.li, reason: '没带手机' })
  organ.cloud.setNow(endAt)
  await organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: 90 })
  await organ.ok(openIds.chen, 'attendance.explainAbsence', { meetingId, memberId: explained.memberId, reason: '住院' })
  organ.cloud.setNow(beijingInstant('2027-01-10', '09:00'))
  await newcomer(organ)
})
afterAll(() => organ.stop())

it('is said to nobody before three months are over, or on a day that is no Monday', async () => {
  await lookOn('2027-02-15')
  for (const who of everybody) expect(await absencesOf(openIds[who])).toEqual([])
  // A Sunday: by then it has been three months, and nobody has looked.
  await lookOn('2027-02-21')
  for (const who of everybody) expect(await absencesOf(openIds[who])).toEqual([])
})

it('is said to the secretary and the 组织委员 of the branch alone, in words that accuse nobody', async () => {
  await lookOn(monday)
  const said = {
    kind: 'longAbsence',
    title: `${away.name}三个月没有参加组织生活，也没有请假`,
    note: '请了解情况。这一条只有书记和组织委员看得到',
    params: { memberId: away.memberId },
    dueOn: null,
  }
  for (const who of ['chen', 'li'] as const) expect(await absencesOf(openIds[who])).toEqual([said])
  for (const who of everybody.filter((key) => key !== 'chen' && key !== 'li'))
    expect(await absencesOf(openIds[who])).toEqual([])
  expect(await absencesOf(away.openId)).toEqual([])
})

it('stands in no summary, message, audit or other record, on no board, and in no answer but the home of the two', async () => {
  await organ.cloud.runTimer('jobs', 'night')
  const stored = [...everything(organ.cloud)]
  const naming = stored.filter(([, doc]) => {
    const text = JSON.stringify(doc)
    return /三个月|absence/i.test(text) && (text.includes(away.memberId) || text.includes(away.name))
  })
  expect(naming.map(([path]) => path)).toEqual([])
  // The one place where it is kept has ids alone, and the accounts only that there is somebody.
  expect(stored.filter(([path]) => path.startsWith('longAbsences/')).map(([, doc]) => doc)).toEqual([
    { _id: organ.nodes.branch, people: [away.memberId], lookedOn: monday },
  ])
  const marked = stored.filter(([path, doc]) => path.startsWith('accounts/') && doc.hasAbsences === true)
  expect(marked.map(([, { _id }]) => _id).sort()).toEqual([openIds.chen, openIds.li].sort())
  for (const [path, doc] of stored)
    if (/^(summaries|messages|audit_|dutyReminders)/.test(path)) expect(JSON.stringify(doc)).not.toContain(away.name)
  expect(Object.values(actLabels).join()).not.toContain('缺席提示')
})

it('is answered to no role by any act that reads', async () => {
  const nodeId = organ.nodes.branch
  const asked: [ActionName, object][] = Object.values(actions as Record<string, { name: ActionName; writes?: true }>)
    .filter(({ name, writes }) => !writes && name !== 'home.show')
    .flatMap(({ name }) => [[name, {}] as [ActionName, object], [name, { nodeId }] as [ActionName, object]])
  for (const who of ['chen', 'wang', 'zhou', 'sun'] as const)
    for (const [name, input] of asked) {
      const answer = await organ.call(openIds[who], name, input as never)
      if (answer.ok)
        expect([name, JSON.stringify(answer.value)]).toEqual([
          name,
          expect.not.stringMatching(/三个月没有参加|longAbsence|hasAbsences/),
        ])
    }
})

it('ends when they come, and is not said of who holds the eye themselves', async () => {
  const day = addDays(monday, 2)
  organ.cloud.setNow(beijingInstant(day, '14:30'))
  const meetingId = await meeting.openNow(organ, {
    startAt: beijingInstant(day, '14:30'),
    endAt: beijingInstant(day, '16:00'),
  })
  await organ.ok(openIds.chen, 'attendance.confirm', { meetingId, memberId: away.memberId, reason: '没带手机' })
  for (const who of ['chen', 'li'] as const) expect(await absencesOf(openIds[who])).toEqual([])
  await lookOn(addDays(monday, 7))
  const kept = everything(organ.cloud).get(`longAbsences/${organ.nodes.branch}`)
  expect(kept).toMatchObject({ people: [] })
})
