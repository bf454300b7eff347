import type { Input } from '../../../src/contract'
import { addMinutes } from '../../../src/contract/days'
import { climbsTheDoor } from '../../support/ladder'
import { clock, deputy, meeting, startAt } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, organDay, startOrgan } from '../../support/organ'
import { accepts, entered } from '../study/trainingSupport'
import { leaveActs } from './support'

const { chen, li, wang, wu, zhao, zheng, zhou, qian, sun } = openIds

let organ: Organ
/** On the roster without a number, and with no account. */
let elder: string
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
  elder = await organ.add(organ.nodes.branch, { name: '罗远山' })
})
afterEach(() => organ.cloud.setNow(clock('09:00')))
afterAll(() => organ?.stop())

const { ask, decide, rowOf } = leaveActs(() => organ)
const entry = (meetingId: string, more: Partial<Input<'leave.enterFor'>> = {}): Input<'leave.enterFor'> => ({
  meetingId,
  memberId: elder,
  reasonKind: 'sick',
  how: 'phone',
  askedAt: clock('08:30'),
  note: '腿脚不便',
  ...more,
})
const enter = (meetingId: string, more: Partial<Input<'leave.enterFor'>> = {}, by = chen) =>
  organ.ok(by, 'leave.enterFor', entry(meetingId, more))
const refused = (meetingId: string, more: Partial<Input<'leave.enterFor'>> = {}, by = chen) =>
  organ.refused(by, 'leave.enterFor', entry(meetingId, more))
const submitted = async (meetingId: string) => {
  const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
  const minutes = { text: '会议按议程进行。', resolutions: [] }
  await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, ...minutes })
  await organ.ok(chen, 'meeting.submit', { meetingId })
}
const groupMeeting = () =>
  meeting.announced(organ, { kinds: ['groupMeeting'], hostIds: [organ.nodes.group], chairId: null, recorderId: null })

describe('0.15 leave entered for somebody who asked by telephone', () => {
  climbsTheDoor(
    () => organ,
    'leave.enterFor',
    () => entry('2026aaaaaaaa'),
  )
  climbsTheDoor(
    () => organ,
    'leave.takeBack',
    () => ({ meetingId: '2026aaaaaaaa', memberId: elder, reason: '记错了人' }),
  )
  climbsTheDoor(
    () => organ,
    'leave.choices',
    () => ({ meetingId: '2026aaaaaaaa' }),
  )

  it('0.15 is entered by the secretary, and is decided by it: 请假 in the register, with who entered it', async () => {
    const meetingId = await meeting.announced(organ)
    expect(await enter(meetingId)).toEqual({ meetingId, memberId: elder, state: 'approved', late: false })
    await organ.ok(chen, 'meeting.open', { meetingId })
    expect(await rowOf(meetingId, elder)).toMatchObject({
      status: 'onLeave',
      leave: {
        state: 'approved',
        late: false,
        entered: { by: '陈书记', how: 'phone', askedAt: clock('08:30'), afterwards: false },
      },
    })
    const { totals } = await organ.ok(chen, 'attendance.roll', { meetingId })
    expect(totals.expected).toBe(totals.present + totals.onLeave + totals.absent)
    expect(totals.onLeave).toBe(1)
    expect((await organ.ok(chen, 'home.show', {})).todos.filter(({ kind }) => kind === 'decideLeave')).toEqual([])
    const { rows } = await organ.ok(qian, 'audit.list', { kind: 'leave', fromOn: '2026-11-20', toOn: '2026-11-20' })
    expect(rows.find(({ act }) => act === 'leave.enterFor')).toMatchObject({ by: { name: '陈书记' } })
  })

  it('0.15 is for nobody to enter who has no right over the host, and for nobody’s own', async () => {
    const meetingId = await meeting.announced(organ)
    for (const by of [li, wang, wu, zhao, zhou, qian, sun])
      expect(await refused(meetingId, {}, by)).toMatchObject({ code: 'notAllowed' })
    expect(await refused(meetingId, { memberId: organ.members.chen })).toMatchObject({ code: 'notSelf' })
    expect(await refused('2026aaaaaaaa')).toMatchObject({ code: 'notFound' })
    expect(await refused(await meeting.draft(organ))).toMatchObject({ code: 'notFound' })
    expect(await enter(meetingId, {}, zheng)).toMatchObject({ state: 'approved' })
  })

  it('0.15 is entered by the group’s leader for a 党小组会, and by no other group’s', async () => {
    const inGroup = await organ.add(organ.nodes.branch, { name: '组长', phone: '13900015001' })
    await organ.bind('phone-13900015001')
    const term = { startOn: '2026-01-10', termEndsOn: null }
    await organ.ok(zhou, 'org.appoint', { memberId: inGroup, nodeId: organ.nodes.group, post: 'groupLeader', ...term })
    const ofGroup = await groupMeeting()
    const byLeader = (meetingId: string, memberId: string) =>
      organ.call('phone-13900015001', 'leave.enterFor', entry(meetingId, { memberId }))
    expect(await byLeader(ofGroup, organ.members.wang)).toMatchObject({ ok: true, value: { state: 'approved' } })
    expect(await byLeader(await meeting.announced(organ), organ.members.wang)).toMatchObject({
      ok: false,
      problem: { code: 'notAllowed' },
    })
  })

  it('0.15 goes to whom decides where the enterer may not: the secretary’s own, entered by the deputy', async () => {
    const { openId } = await deputy(organ)
    const meetingId = await meeting.announced(organ)
    const own = { memberId: organ.members.chen }
    expect(await enter(meetingId, own, openId)).toMatchObject({ state: 'requested' })
    const [todo] = (await organ.ok(zheng, 'home.show', {})).todos.filter(({ kind }) => kind === 'decideLeave')
    expect(todo).toMatchObject({ note: expect.stringContaining('代录') })
    expect(await organ.ok(zheng, 'leave.waiting', { meetingId })).toMatchObject({
      rows: [{ name: '陈书记', entered: { how: 'phone' } }],
    })
    expect(await decide(meetingId, true, zheng, organ.members.chen)).toMatchObject({ state: 'approved' })
  })

  it('0.15 is entered while it lasts and afterwards until it is submitted, marked 补假; then the road is named', async () => {
    const meetingId = await meeting.openNow(organ)
    organ.cloud.setNow(addMinutes(startAt, 20))
    const other = await organ.add(organ.nodes.branch, { name: '何守田' })
    expect(await refused(meetingId, { memberId: other })).toMatchObject({ code: 'leaveNotExpected' })
    expect(await enter(meetingId, { askedAt: addMinutes(startAt, 10) })).toMatchObject({ late: true })
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 20 })
    expect(await enter(meetingId, { memberId: organ.members.wang })).toMatchObject({ state: 'approved' })
    expect(await rowOf(meetingId)).toMatchObject({ status: 'onLeave', leave: { entered: { afterwards: true } } })
    expect(await rowOf(meetingId, elder)).toMatchObject({ leave: { entered: { afterwards: false } } })
    await submitted(meetingId)
    const late = await refused(meetingId, { memberId: organ.members.li })
    expect(late).toMatchObject({ code: 'leaveHandedIn' })
    expect(late.message).toContain('更正')
    const back = { meetingId, memberId: elder, reason: '记错了人' }
    expect(await organ.refused(chen, 'leave.takeBack', back)).toMatchObject({ code: 'leaveHandedIn' })
    await organ.ok(zhou, 'meeting.return', { meetingId, reason: '请补请假' })
    expect(await enter(meetingId, { memberId: organ.members.li })).toMatchObject({ state: 'approved' })
    expect(await refused(await meeting.archived(organ))).toMatchObject({ code: 'leaveHandedIn' })
  })

  it('0.15 comes once however often and however late it is sent, and not over what the member did', async () => {
    const meetingId = await meeting.openNow(organ)
    const name = clientIdOf()
    const send = () => organ.ok(chen, 'leave.enterFor', entry(meetingId), name)
    const answers = await Promise.all([send(), send(), send()])
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    organ.cloud.setNow(clock('15:00'))
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 30 })
    await submitted(meetingId)
    organ.cloud.setNow('2026-12-20T01:00:00.000Z')
    expect(await send()).toEqual(answers[0])
    organ.cloud.setNow(clock('09:00'))

    const asked = await meeting.announced(organ)
    await ask(asked)
    expect(await refused(asked, { memberId: organ.members.wang })).toMatchObject({ code: 'leaveAskedAlready' })
    await decide(asked, false)
    expect(await refused(asked, { memberId: organ.members.wang })).toMatchObject({ code: 'leaveDecided' })
  })

  it('0.15 refuses a time that has not come or is long past, and whoever is there', async () => {
    const meetingId = await meeting.openNow(organ)
    for (const askedAt of [addMinutes(clock('09:00'), 1), '2026-08-01T01:00:00.000Z'])
      expect(await refused(meetingId, { askedAt })).toMatchObject({ code: 'badInput', field: 'askedAt' })
    for (const bad of [{ how: 'letter' }, { reasonKind: 'bored' }, { note: '' }])
      expect(await organ.refused(chen, 'leave.enterFor', { ...entry(meetingId), ...bad })).toMatchObject({
        code: 'badInput',
      })
    await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: elder, reason: '不用智能手机' })
    expect(await refused(meetingId)).toMatchObject({ code: 'leaveCame' })
    expect(await refused(meetingId, { memberId: organ.members.wu })).toMatchObject({ code: 'leaveNotExpected' })
    expect(await refused(meetingId, { memberId: 'nobody-here' })).toMatchObject({ code: 'leaveNotExpected' })
  })

  it('0.15 is seen by the member, who is told, takes it back before the end or says so', async () => {
    const meetingId = await meeting.announced(organ)
    await enter(await meeting.announced(organ), { memberId: organ.members.wang })
    await enter(meetingId, { memberId: organ.members.wang, how: 'relayed' })
    const told = async () =>
      (await organ.ok(wang, 'home.show', {})).todos.filter(
        ({ kind, params }) => kind === 'enteredLeave' && params.meetingId === meetingId,
      )
    expect(await told()).toMatchObject([{ title: '陈书记代您请了假', note: expect.stringContaining('他人转告') }])
    expect((await organ.ok(wang, 'meeting.show', { meetingId })).mine).toMatchObject({
      leaveState: 'approved',
      leaveEntered: { by: '陈书记', how: 'relayed', afterwards: false },
    })
    expect(await organ.ok(wang, 'leave.withdraw', { meetingId })).toMatchObject({ state: 'withdrawn' })
    expect(await told()).toEqual([])
    await ask(meetingId)
    expect((await organ.ok(wang, 'meeting.show', { meetingId })).mine).not.toHaveProperty('leaveEntered')
    expect((await organ.ok(wang, 'home.show', {})).todos.map(({ kind }) => kind)).toContain('enteredLeave')
    organ.cloud.setNow('2026-11-25T01:00:00.000Z')
    expect((await organ.ok(wang, 'home.show', {})).todos.filter(({ kind }) => kind === 'enteredLeave')).toEqual([])
  })

  it('0.15 is taken back with a reason by whoever may enter it, and entered anew; what was asked for is not', async () => {
    const meetingId = await meeting.announced(organ)
    await enter(meetingId)
    const back = { meetingId, memberId: elder, reason: '记错了人' }
    expect(await organ.refused(li, 'leave.takeBack', back)).toMatchObject({ code: 'notAllowed' })
    expect(await organ.ok(chen, 'leave.takeBack', back)).toMatchObject({ state: 'withdrawn' })
    await organ.ok(chen, 'meeting.open', { meetingId })
    expect(await rowOf(meetingId, elder)).toMatchObject({ status: 'absent', leave: null })
    expect(await enter(meetingId, { how: 'inPerson' })).toMatchObject({ state: 'approved' })
    await ask(meetingId)
    expect(await organ.refused(chen, 'leave.takeBack', { ...back, memberId: organ.members.wang })).toMatchObject({
      code: 'notFound',
    })
  })

  it('0.15 offers whoever is expected and neither there nor on leave, of one’s own hosts', async () => {
    const hostIds = [organ.nodes.branch, organ.nodes.otherBranch]
    const joint = await meeting.announced(organ, { hostIds, chairId: null, recorderId: null }, zheng)
    const names = async (by: string, meetingId: string) =>
      (await organ.ok(by, 'leave.choices', { meetingId })).people.map(({ name }) => name)
    expect(await names(wu, joint)).toEqual(['何未阅'])
    expect(await names(zheng, joint)).toEqual(expect.arrayContaining(['吴外支', '罗远山', '王党员']))
    expect(await names(chen, joint)).not.toContain('吴外支')
    expect(await refused(joint, {}, wu)).toMatchObject({ code: 'notAllowed' })
    const meetingId = await meeting.announced(organ)
    await enter(meetingId)
    const { people, entered } = await organ.ok(chen, 'leave.choices', { meetingId })
    expect(people.map(({ memberId }) => memberId)).not.toContain(elder)
    expect(people.map(({ memberId }) => memberId)).not.toContain(organ.members.chen)
    expect(entered).toMatchObject([{ name: '罗远山', how: 'phone', by: '陈书记', state: 'approved' }])
    for (const by of [li, wang, zhao])
      expect(await organ.refused(by, 'leave.choices', { meetingId })).toMatchObject({ code: 'notAllowed' })
  })
})

describe('0.20 somebody missing who was at a training that day', () => {
  climbsTheDoor(
    () => organ,
    'leave.suggested',
    () => ({ meetingId: '2026aaaaaaaa' }),
  )
  const suggestedTo = async (meetingId: string) => (await organ.ok(chen, 'leave.suggested', { meetingId })).rows
  const byTraining = {
    memberId: '',
    reasonKind: 'training',
    how: 'byTraining',
    askedAt: clock('00:00'),
    note: null,
  } as const

  it('0.20 is suggested as 请假（学习培训） once the training is accepted, and entered by the secretary’s tap alone', async () => {
    const meetingId = await meeting.openNow(organ)
    const [{ wang: wangId, zhao: zhaoId }, day] = [organ.members, clock('00:00')]
    const training = await entered(organ, { startOn: '2026-11-18', endOn: organDay })
    await entered(organ, { memberId: zhaoId, startOn: '2026-11-18', endOn: organDay, form: 'online' }, zhao).then(
      (online) => accepts(organ, online),
    )
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    const leave = { ...byTraining, memberId: wangId }
    expect(await suggestedTo(meetingId)).toEqual([])
    expect(await refused(meetingId, leave)).toMatchObject({ code: 'badInput', field: 'how' })
    await accepts(organ, training)
    const spanned = { title: '党员进修班', startOn: '2026-11-18', endOn: organDay }
    expect(await suggestedTo(meetingId)).toEqual([{ memberId: wangId, name: '王党员', ...spanned }])
    // By itself it changes nothing.
    expect((await rowOf(meetingId, wangId))?.status).toBe('absent')
    expect(await refused(meetingId, { ...leave, reasonKind: 'sick' })).toMatchObject({ code: 'badInput', field: 'how' })
    expect(await enter(meetingId, leave)).toMatchObject({ state: 'approved', late: false })
    expect(await rowOf(meetingId, wangId)).toMatchObject({
      status: 'onLeave',
      leave: { entered: { by: '陈书记', how: 'byTraining', askedAt: day, afterwards: true } },
    })
    expect(await suggestedTo(meetingId)).toEqual([])
    expect(await organ.refused(wang, 'leave.suggested', { meetingId })).toMatchObject({ code: 'notAllowed' })
  })
})
