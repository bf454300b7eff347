import { meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { everything } from '../../support/stored'

const { chen, li, wang, wu, zheng } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
afterAll(() => organ?.stop())

describe('meeting.writeMinutes', () => {
  it('climbs the ladder', async () => {
    const meetingId = await meeting.openNow(organ)
    const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
    const input = { meetingId, version, text: '学习讨论。', resolutions: [] as string[] }
    expect(await organ.refused('12345', 'meeting.writeMinutes', input)).toMatchObject({ code: 'notSignedIn' })
    expect(await organ.refused('never-bound', 'meeting.writeMinutes', input)).toMatchObject({ code: 'notBound' })
    expect(await organ.refused(wang, 'meeting.writeMinutes', input)).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(wu, 'meeting.writeMinutes', input)).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(li, 'meeting.writeMinutes', { ...input, text: '字'.repeat(20_001) })).toMatchObject({
      code: 'badInput',
      field: 'text',
    })
    const saved = await organ.ok(li, 'meeting.writeMinutes', input)
    expect(await organ.ok(li, 'meeting.writeMinutes', input)).toEqual(saved)
    expect(await organ.refused(chen, 'meeting.writeMinutes', { ...input, text: '另一份记录。' })).toMatchObject({
      code: 'changedElsewhere',
    })
    expect(await organ.ok(chen, 'meeting.writeMinutes', { ...input, ...saved, text: '补充后的记录。' })).toEqual({
      version: saved.version + 1,
    })
  })
  it('are not lost because the meeting was closed meanwhile', async () => {
    const meetingId = await meeting.openNow(organ)
    const { version } = await organ.ok(li, 'meeting.show', { meetingId })
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    await organ.ok(li, 'meeting.writeMinutes', { meetingId, version, text: '边开边记。', resolutions: [] })
    expect((await organ.ok(chen, 'meeting.show', { meetingId })).minutes).toMatchObject({
      text: '边开边记。',
      wordsBy: '李委员',
    })
  })
  it('emptied again do not let a meeting be submitted', async () => {
    const meetingId = await meeting.closed(organ)
    const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
    const saved = await organ.ok(chen, 'meeting.writeMinutes', {
      meetingId,
      version,
      text: '先写一点',
      resolutions: [],
    })
    await organ.ok(chen, 'meeting.writeMinutes', { meetingId, ...saved, text: '', resolutions: [] })
    expect(await organ.refused(chen, 'meeting.submit', { meetingId })).toMatchObject({ code: 'minutesMissing' })
  })
  it('are not written before opening or after submission', async () => {
    const meetingId = await meeting.announced(organ)
    const input = { meetingId, version: 99, text: '早了', resolutions: [] }
    expect(await organ.refused(chen, 'meeting.writeMinutes', input)).toMatchObject({ code: 'meetingStateWrong' })
  })
})

describe('what the minutes said before', () => {
  const write = async (meetingId: string, text: string, by = chen) => {
    const { version } = await organ.ok(by, 'meeting.show', { meetingId })
    await organ.ok(by, 'meeting.writeMinutes', { meetingId, version, text, resolutions: [] })
  }
  const keptOf = (meetingId: string) =>
    [...everything(organ.cloud)]
      .filter(([id]) => id.startsWith(`textVersions/${meetingId}:minutes:`))
      .map(([, { content }]) => content as { text: string; by: { memberId: string } })
  const drafts = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `第 ${from + at} 稿`)

  it('is kept for the last 20 savings, each by itself, until the meeting is archived', async () => {
    const meetingId = await meeting.closed(organ)
    await write(meetingId, '第 1 稿', li)
    expect(keptOf(meetingId)).toEqual([])
    await write(meetingId, '第 2 稿')
    expect(keptOf(meetingId)).toMatchObject([{ text: '第 1 稿', by: { memberId: organ.members.li } }])
    for (const text of drafts(3, 23)) await write(meetingId, text)
    expect(
      keptOf(meetingId)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(drafts(3, 22).sort())
    expect((await organ.ok(chen, 'meeting.show', { meetingId })).minutes?.text).toBe('第 23 稿')

    await organ.ok(chen, 'meeting.submit', { meetingId })
    await organ.ok(zheng, 'meeting.return', { meetingId, reason: '请补上决议' })
    await organ.ok(chen, 'meeting.submit', { meetingId })
    expect(keptOf(meetingId)).toHaveLength(20)
    const other = await meeting.closed(organ)
    for (const text of ['一', '二']) await write(other, text)
    await organ.ok(zheng, 'meeting.archive', { meetingId })
    expect(keptOf(meetingId)).toEqual([])
    expect(keptOf(other)).toHaveLength(1)
  })

  it('costs one request a saving, and none while there is nothing to keep', async () => {
    const meetingId = await meeting.closed(organ)
    const costs: number[] = []
    for (const text of ['一', '二', '三']) {
      const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
      organ.cloud.resetCounters()
      await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, text, resolutions: [] })
      costs.push(organ.cloud.counters().requests)
    }
    expect(costs).toEqual([3, 4, 4])
  })
})
