import type { Input } from '../../../src/contract'
import { clock, endAt, meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, organNow, startOrgan } from '../../support/organ'
import { everything } from '../../support/stored'

const { chen, li, wang, wu, zheng, zhao } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
afterAll(() => organ?.stop())
afterEach(() => organ.cloud.setNow(organNow))

const agenda = ['传达学习', '讨论计划', '表决'].map((title, at) => ({ id: `i${at + 1}`, title, minutes: 20 }))
type Words = Omit<Input<'meeting.writeItem'>, 'meetingId'>
const words = (itemId: string, text: string, more: Partial<Words> = {}): Words => ({
  ...{ itemId, text, version: 0, speeches: [], resolutions: [] },
  ...more,
})
const openOne = () => meeting.openNow(organ, { agenda })
const show = (meetingId: string, by = chen) => organ.ok(by, 'meeting.show', { meetingId })
const itemOf = async (meetingId: string, itemId: string) =>
  (await show(meetingId)).items?.find((notes) => notes.itemId === itemId)

describe('meeting.writeItem', () => {
  it('climbs the ladder, and says in a sentence that an item is not on the agenda', async () => {
    const meetingId = await openOne()
    const input = { meetingId, ...words('i1', '学习了全会精神。') }
    expect(await organ.refused('12345', 'meeting.writeItem', input)).toMatchObject({ code: 'notSignedIn' })
    expect(await organ.refused('never-bound', 'meeting.writeItem', input)).toMatchObject({ code: 'notBound' })
    for (const openId of [wang, wu, zhao])
      expect(await organ.refused(openId, 'meeting.writeItem', input)).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(li, 'meeting.writeItem', { ...input, itemId: 'i9' })).toMatchObject({
      code: 'notFound',
      field: 'itemId',
      message: '没有找到这项议程，可能已被删除，或不属于您的支部。',
    })
    expect(await organ.ok(li, 'meeting.writeItem', input)).toEqual({ version: 1 })
    expect(await organ.ok(li, 'meeting.writeItem', input)).toEqual({ version: 1 })
    expect(await itemOf(meetingId, 'i1')).toMatchObject({ text: '学习了全会精神。', wordsBy: '李委员', version: 1 })
    const planned = await meeting.announced(organ, { agenda })
    expect(await organ.refused(li, 'meeting.writeItem', { ...input, meetingId: planned })).toMatchObject({
      code: 'meetingStateWrong',
    })
  })

  it('5.2: of two people on two items neither collides, and a stale saving of the same item is told, nothing lost', async () => {
    const meetingId = await openOne()
    const both = await Promise.all([
      organ.ok(li, 'meeting.writeItem', { meetingId, ...words('i1', '李委员记的第一项。') }),
      organ.ok(chen, 'meeting.writeItem', { meetingId, ...words('i2', '陈书记记的第二项。') }),
    ])
    expect(both).toEqual([{ version: 1 }, { version: 1 }])
    // Seen before 李委员 saved: what stands is theirs, and the refusal says which version it is.
    const stale = { meetingId, ...words('i1', '陈书记也记了第一项。') }
    expect(await organ.refused(chen, 'meeting.writeItem', stale)).toMatchObject({
      code: 'changedElsewhere',
      details: { version: 1 },
      message: expect.stringContaining('第 1 项的记录'),
    })
    expect((await show(meetingId)).items).toMatchObject([
      { itemId: 'i1', text: '李委员记的第一项。' },
      { itemId: 'i2', text: '陈书记记的第二项。' },
    ])
    // A tick, a vote or the closing meanwhile is no conflict.
    await organ.ok(chen, 'meeting.tickItem', { meetingId, itemId: 'i1', to: 'done' })
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    expect(await organ.ok(chen, 'meeting.writeItem', { ...stale, version: 1 })).toEqual({ version: 2 })
    const kept = [...everything(organ.cloud)].filter(([id]) => id.startsWith(`textVersions/${meetingId}:item-i1:`))
    expect(kept.map(([, { content }]) => content)).toMatchObject([
      { text: '李委员记的第一项。', by: { name: '李委员' } },
    ])
  })

  it('5.1: keeps who spoke and what was settled with its item; items alone are minutes enough to submit and go with the archive', async () => {
    const meetingId = await openOne()
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    expect(await organ.refused(chen, 'meeting.submit', { meetingId })).toMatchObject({ code: 'minutesMissing' })
    const { wang: member, wu: stranger } = organ.members
    const speeches = [
      { type: 'member' as const, memberId: member, text: '建议每月一次。' },
      { type: 'outside' as const, name: '孙教授', text: '讲了背景。' },
    ]
    const input = { meetingId, ...words('i2', '', { speeches, resolutions: ['每月学习一次'] }) }
    expect(
      await organ.refused(chen, 'meeting.writeItem', {
        ...input,
        speeches: [{ type: 'member', memberId: stranger, text: '不在场。' }],
      }),
    ).toMatchObject({ code: 'speakerUnknown', field: 'speeches' })
    await organ.ok(chen, 'meeting.writeItem', input)
    expect(await itemOf(meetingId, 'i2')).toMatchObject({
      speeches: [
        { memberId: member, name: '王党员', text: '建议每月一次。' },
        { memberId: null, name: '孙教授', text: '讲了背景。' },
      ],
      resolutions: ['每月学习一次'],
    })
    const todos = async () => (await organ.ok(chen, 'home.show', {})).todos
    expect((await todos()).find(({ params }) => params.meetingId === meetingId)).toMatchObject({
      kind: 'submitMeeting',
    })
    await organ.ok(chen, 'meeting.writeItem', { ...input, version: 1, text: '讨论后同意。' })
    await organ.ok(chen, 'meeting.submit', { meetingId })
    await organ.ok(zheng, 'meeting.archive', { meetingId })
    expect([...everything(organ.cloud).keys()].filter((id) => id.startsWith(`textVersions/${meetingId}`))).toEqual([])
  })

  it('0.23: refuses what would make the record longer than 20,000 characters, naming the part', async () => {
    const meetingId = await openOne()
    const { version } = await show(meetingId)
    await organ.ok(li, 'meeting.writeMinutes', { meetingId, version, text: '字'.repeat(12_000), resolutions: [] })
    await organ.ok(li, 'meeting.writeItem', { meetingId, ...words('i1', '字'.repeat(8_000)) })
    expect(await organ.refused(li, 'meeting.writeItem', { meetingId, ...words('i2', '字') })).toMatchObject({
      code: 'minutesTooLong',
      field: 'text',
      message: '会议记录各部分合计最多 20000 个字，加上第 2 项的记录有 20001 个。请删减这一部分或别的部分再保存。',
    })
    const again = (await show(meetingId)).version
    expect(
      await organ.refused(li, 'meeting.writeMinutes', {
        ...{ meetingId, version: again, text: '字'.repeat(12_001), resolutions: [] },
      }),
    ).toMatchObject({ code: 'minutesTooLong' })
    expect(
      await organ.refused(li, 'meeting.writeItem', { meetingId, ...words('i2', '字'.repeat(20_001)) }),
    ).toMatchObject({ code: 'badInput', field: 'text', message: expect.stringContaining('最多 20000 个字') })
  })
})

describe('meeting.tickItem', () => {
  const tick = (meetingId: string, to: Input<'meeting.tickItem'>['to'], by = li) =>
    organ.ok(by, 'meeting.tickItem', { meetingId, itemId: 'i1', to })

  it('1.7: stamps the time while the meeting is open, and takes it back', async () => {
    // 王党员 chairs without a post.
    const meetingId = await meeting.openNow(organ, { agenda, chairId: organ.members.wang })
    const input = { meetingId, itemId: 'i1', to: 'started' as const }
    expect(await organ.refused('12345', 'meeting.tickItem', input)).toMatchObject({ code: 'notSignedIn' })
    expect(await organ.refused(zhao, 'meeting.tickItem', input)).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(wang, 'meeting.tickItem', { ...input, itemId: 'i9' })).toMatchObject({
      code: 'notFound',
    })
    expect((await show(meetingId, wang)).can).toMatchObject({ tickItems: true, writeMinutes: false })
    organ.cloud.setNow(clock('14:40'))
    expect(await tick(meetingId, 'started', wang)).toMatchObject({ startedAt: clock('14:40'), done: false })
    organ.cloud.setNow(clock('15:00'))
    expect(await tick(meetingId, 'done')).toEqual({
      ...{ itemId: 'i1', startedAt: clock('14:40'), done: true, doneAt: clock('15:00') },
    })
    expect(await tick(meetingId, 'started', chen)).toMatchObject({
      startedAt: clock('14:40'),
      done: false,
      doneAt: null,
    })
    expect(await tick(meetingId, 'waiting')).toMatchObject({ startedAt: null, done: false })
  })

  it('1.7: of a meeting that is over it says that it was done, and invents no time', async () => {
    const meetingId = await meeting.closed(organ, { agenda })
    organ.cloud.setNow(endAt)
    expect(await tick(meetingId, 'done', chen)).toMatchObject({ startedAt: null, done: true, doneAt: null })
    expect(await organ.refused(chen, 'meeting.submit', { meetingId })).toMatchObject({ code: 'minutesMissing' })
  })
})
