import { addDays, dayEnd } from '../../../src/contract/days'
import { climbsTheDoor } from '../../support/ladder'
import { clock, meeting, reviewsEveryKind, type Plan } from '../../support/meeting'
import { clientIdOf, openIds, organDay, startOrgan, type Organ } from '../../support/organ'
import { documents } from '../../support/stored'

const { chen, li, wang, zheng, zhou } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
afterAll(() => organ.stop())
afterEach(() => organ.cloud.setNow(clock('09:00')))

const show = (meetingId: string, by = chen) => organ.ok(by, 'meeting.show', { meetingId })
const write = async (meetingId: string, text: string, resolutions: string[] = []) => {
  const { version } = await show(meetingId)
  await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, text, resolutions })
}
const submit = (meetingId: string, by = chen) => organ.ok(by, 'meeting.submit', { meetingId })
const submitted = async (more: Partial<Plan> = {}) => {
  const meetingId = await meeting.closed(organ, more)
  await write(meetingId, '会议按议程进行。')
  await submit(meetingId)
  return meetingId
}
const todosAbout = async (by: string, meetingId: string) =>
  (await organ.ok(by, 'home.show', {})).todos.filter(({ params }) => params.meetingId === meetingId)
const inReview = async (by: string, more: object = {}) =>
  (await organ.ok(by, 'meeting.list', { view: 'review', ...more })).rows.map(({ id }) => id)

climbsTheDoor(
  () => organ,
  'meeting.archiveMany',
  () => ({ meetingIds: ['m'] }),
)

describe('0.22: what the organ does not have reviewed', () => {
  it('waits for nobody’s to-do, is found above, and archives itself after ten days, saying so', async () => {
    const meetingId = await submitted()
    expect(await todosAbout(zheng, meetingId)).toEqual([])
    expect(await inReview(zheng)).toContain(meetingId)
    const until = addDays(organDay, 10)
    expect((await show(meetingId)).review).toEqual({ own: false, by: null, until, itself: true })
    expect(await show(meetingId, zheng)).toMatchObject({ archivesItself: true, can: { archive: true, return: true } })
    organ.cloud.setNow(new Date(Date.parse(dayEnd(until)) - 1).toISOString())
    await organ.cloud.runTimer('jobs', 'night')
    expect(await show(meetingId)).toMatchObject({ state: 'submitted' })
    organ.cloud.setNow(dayEnd(until))
    await organ.cloud.runTimer('jobs', 'night')
    expect(await show(meetingId, wang)).toMatchObject({ state: 'archived', unreviewed: true })
    expect(await show(meetingId, wang)).not.toHaveProperty('archivesItself')
    const { rows } = await organ.ok(wang, 'meeting.list', { view: 'past' })
    expect(rows.find(({ id }) => id === meetingId)).toMatchObject({ unreviewed: true })
  })

  it('may be returned meanwhile, and waits anew once it is submitted again', async () => {
    const meetingId = await submitted()
    await organ.ok(zheng, 'meeting.return', { meetingId, reason: '请写上决议' })
    expect(await show(meetingId)).not.toHaveProperty('archivesItself')
    organ.cloud.setNow(dayEnd(addDays(organDay, 20)))
    await organ.cloud.runTimer('jobs', 'night')
    expect(await show(meetingId)).toMatchObject({ state: 'returned' })
    await submit(meetingId)
    expect(await show(meetingId)).toMatchObject({ archivesItself: true, review: { until: addDays(organDay, 31) } })
  })

  it('is anything but what is reviewed at first: a meeting that voted, 组织生活会, 民主评议党员, an election', async () => {
    expect(await todosAbout(zheng, await submitted({ kinds: ['organizationalLifeMeeting'] }))).toMatchObject([
      { kind: 'reviewMeeting' },
    ])
    expect(await todosAbout(zheng, await submitted({ kinds: ['generalMeeting'] }))).toEqual([])
  })
})

describe('U9: taking back what was sent up', () => {
  it('is for whoever submitted it, while nobody above has opened it', async () => {
    const meetingId = await submitted()
    expect((await show(meetingId)).can).toMatchObject({ withdraw: true, askReturn: true })
    expect((await show(meetingId, zheng)).can.withdraw).toBe(false)
    expect(await organ.refused(li, 'meeting.withdraw', { meetingId })).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(zheng, 'meeting.withdraw', { meetingId })).toMatchObject({
      code: 'submittedByOther',
      message: expect.stringContaining('陈书记'),
    })
    await organ.ok(chen, 'meeting.withdraw', { meetingId })
    expect(await show(meetingId)).toMatchObject({ state: 'closed', can: { writeMinutes: true, submit: true } })
    expect(await inReview(zheng)).not.toContain(meetingId)
    await submit(meetingId)
  })

  it('is over once it was opened above, which is noted once, and then it is asked back and returned', async () => {
    const meetingId = await submitted()
    expect(await organ.refused(chen, 'meeting.openReview', { meetingId })).toMatchObject({ code: 'notAllowed' })
    await organ.ok(zheng, 'meeting.openReview', { meetingId })
    organ.cloud.setNow(clock('09:30'))
    await organ.ok(zhou, 'meeting.openReview', { meetingId })
    expect(await show(meetingId)).toMatchObject({
      review: { opened: { by: '郑总支', at: clock('09:00') } },
      can: { withdraw: false, askReturn: true },
    })
    expect(await organ.refused(chen, 'meeting.withdraw', { meetingId })).toMatchObject({
      code: 'reviewBegun',
      message: expect.stringContaining('郑总支'),
    })
    expect((await show(meetingId, zheng)).can).toMatchObject({ askReturn: false, return: true })
    await organ.ok(chen, 'meeting.askReturn', { meetingId, reason: '漏写了一条决议' })
    expect(await todosAbout(zheng, meetingId)).toMatchObject([
      { kind: 'answerReturnAsk', note: '陈书记：漏写了一条决议' },
    ])
    expect(await organ.refused(zheng, 'meeting.archive', { meetingId })).toMatchObject({ code: 'returnAsked' })
    await organ.ok(zheng, 'meeting.return', { meetingId, reason: '漏写了一条决议' })
    expect(await show(meetingId)).toMatchObject({ state: 'returned', can: { writeMinutes: true } })
    expect(await show(meetingId)).not.toHaveProperty('returnAsk')
  })

  it('is declined with words, and nothing that was asked back archives itself before', async () => {
    const meetingId = await submitted()
    await organ.ok(zheng, 'meeting.openReview', { meetingId })
    await organ.ok(chen, 'meeting.askReturn', { meetingId, reason: '漏写了一条决议' })
    organ.cloud.setNow(dayEnd(addDays(organDay, 11)))
    await organ.cloud.runTimer('jobs', 'night')
    expect(await show(meetingId)).toMatchObject({ state: 'submitted' })
    expect(await organ.refused(zheng, 'meeting.declineReturn', { meetingId, note: '' })).toMatchObject({
      code: 'badInput',
    })
    await organ.ok(zheng, 'meeting.declineReturn', { meetingId, note: '请归档后用更正说明' })
    expect((await show(meetingId)).returnAsk).toMatchObject({ declined: { by: '郑总支', note: '请归档后用更正说明' } })
    expect(await todosAbout(zheng, meetingId)).toEqual([])
    expect(await organ.refused(zhou, 'meeting.declineReturn', { meetingId, note: '同上' })).toMatchObject({
      code: 'returnDeclined',
    })
    expect(await organ.ok(zheng, 'meeting.archive', { meetingId })).toMatchObject({ state: 'archived' })
  })

  it('of an opening above and a taking back at once one stands, and the other is told', async () => {
    const meetingId = await submitted()
    const [opened, withdrawn] = await Promise.all([
      organ.call(zheng, 'meeting.openReview', { meetingId }),
      organ.call(chen, 'meeting.withdraw', { meetingId }),
    ])
    expect(opened.ok).not.toBe(withdrawn.ok)
    const { state } = await show(meetingId)
    expect(state).toBe(withdrawn.ok ? 'closed' : 'submitted')
    const refused = opened.ok ? withdrawn : opened
    expect(refused).toMatchObject({ problem: { code: opened.ok ? 'reviewBegun' : 'meetingStateWrong' } })
  })
})

describe('U9: what is sent back', () => {
  it('carries its remarks by item, and shows the reviewer what has changed since', async () => {
    const meetingId = await submitted()
    const [item] = (await show(meetingId)).agenda
    const returned = (itemId: string) => ({
      meetingId,
      reason: '请按各项意见修改',
      remarks: [
        { part: 'item' as const, itemId, text: '写明诵读了哪几封家书' },
        { part: 'resolutions' as const, text: '没有写决议' },
      ],
    })
    expect(await organ.refused(zheng, 'meeting.return', returned('no-such-item'))).toMatchObject({
      code: 'badInput',
      field: 'remarks',
      message: expect.stringContaining('第 1 条'),
    })
    await organ.ok(zheng, 'meeting.return', returned(item!.id))
    const back = await show(meetingId)
    expect(back).toMatchObject({ returned: { by: '郑总支' }, remarks: returned(item!.id).remarks })
    expect(await show(meetingId, wang)).not.toHaveProperty('remarks')
    await write(meetingId, '会议按议程进行。\n诵读了三封家书。', ['各党小组继续读'])
    await organ.ok(chen, 'attendance.enterLate', {
      ...{ meetingId, memberId: organ.members.wang, arrivedAt: back.closedAt! },
      reason: '当天没有网络',
    })
    await submit(meetingId)
    expect((await show(meetingId, zheng)).changedSince).toEqual([
      { part: 'attendance', label: '出席', before: [], after: ['王党员：已签到'] },
      { part: 'words', label: '会议内容', before: [], after: ['诵读了三封家书。'] },
      { part: 'resolutions', label: '决议', before: [], after: ['各党小组继续读'] },
    ])
    expect(await show(meetingId)).not.toHaveProperty('changedSince')
    await organ.ok(zheng, 'meeting.archive', { meetingId })
    expect([...documents(organ.cloud).keys()].filter((id) => id.startsWith(`textVersions/${meetingId}`))).toEqual([])
  })
})

describe('U10: the list of what is to be reviewed', () => {
  it('is narrowed by branch, kind, month and state, and says 更正待审 of what is archived', async () => {
    const plain = await submitted()
    const life = await submitted({ kinds: ['organizationalLifeMeeting'] })
    const amended = await meeting.archived(organ)
    const change = { subject: 'place' as const, text: '四楼会议室' }
    await organ.ok(chen, 'amendment.propose', { meetingId: amended, clientId: clientIdOf(), change, reason: '改错' })
    const month = organDay.slice(0, 7)
    const of = async (more: object) => {
      const ids = await inReview(zhou, more)
      return [plain, life, amended].map((id) => ids.includes(id))
    }
    expect(await of({})).toEqual([true, true, true])
    expect(await of({ nodeId: organ.nodes.branch, month })).toEqual([true, true, true])
    expect(await of({ kind: 'organizationalLifeMeeting' })).toEqual([false, true, false])
    expect(await of({ month: '2025-01' })).toEqual([false, false, false])
    expect(await of({ waits: 'submitted' })).toEqual([false, true, false])
    expect(await of({ waits: 'archivesItself' })).toEqual([true, false, false])
    expect(await of({ waits: 'amending' })).toEqual([false, false, true])
    const { rows } = await organ.ok(zhou, 'meeting.list', { view: 'review', waits: 'amending' })
    expect(rows.find(({ id }) => id === amended)).toMatchObject({ state: 'archived', amending: true })
  })

  it('0.22: fifty at once: each by itself, what cannot be archived told and in nobody’s way', async () => {
    const [first, second, own, asked] = [await submitted(), await submitted(), await submitted(), await submitted()]
    const { closedAt } = await show(own)
    await organ.ok(zheng, 'attendance.enterLate', {
      ...{ meetingId: own, memberId: organ.members.wang, arrivedAt: closedAt! },
      reason: '当天没有网络',
    })
    await organ.ok(chen, 'meeting.askReturn', { meetingId: asked, reason: '漏写了一条决议' })
    const input = { meetingIds: [first, own, asked, second] }
    const { outcomes } = await organ.ok(zheng, 'meeting.archiveMany', input)
    expect(outcomes).toEqual([
      { meetingId: first, refused: null },
      { meetingId: own, refused: expect.stringContaining('不能由您审核') },
      { meetingId: asked, refused: expect.stringContaining('请先答复') },
      { meetingId: second, refused: null },
    ])
    expect(await organ.ok(zheng, 'meeting.archiveMany', input)).toEqual({ outcomes })
    expect((await show(first)).log.filter(({ to }) => to === 'archived')).toHaveLength(1)
    expect(await show(second)).toMatchObject({ state: 'archived' })
    expect(await organ.refused(zheng, 'meeting.archiveMany', { meetingIds: [] })).toMatchObject({ code: 'badInput' })
    const many = Array.from({ length: 51 }, (_, at) => `m${at}`)
    expect(await organ.refused(zheng, 'meeting.archiveMany', { meetingIds: many })).toMatchObject({ code: 'badInput' })
    const { outcomes: theirs } = await organ.ok(wang, 'meeting.archiveMany', { meetingIds: [own] })
    expect(theirs).toEqual([{ meetingId: own, refused: expect.stringContaining('没有这项权限') }])
  })

  it('0.22: a kind the organ wants reviewed is in a reviewer’s to-dos from then on', async () => {
    const before = await submitted()
    await reviewsEveryKind(organ)
    const after = await submitted()
    expect(await todosAbout(zheng, before)).toEqual([])
    expect(await todosAbout(zheng, after)).toMatchObject([{ kind: 'reviewMeeting' }])
  })
})
