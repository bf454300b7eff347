import { meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

const { chen, li, wang, wu } = openIds

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
    expect(await organ.refused(li, 'meeting.writeMinutes', { ...input, text: '字'.repeat(10_001) })).toMatchObject({
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
    await organ.ok(chen, 'meeting.close', { meetingId })
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
