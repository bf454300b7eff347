import { addDays, beijingDay } from '../../../src/contract/days'
import { usualReviewKinds } from '../../../src/contract/reviewRule'
import { climbsTheDoor } from '../../support/ladder'
import { meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, organDay, startOrgan } from '../../support/organ'

const { chen, wang, zheng, zhou } = openIds

describe('T2: the days a record waits where nobody above is free', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const save = (input: { version: number; days: number }, by = zhou) => organ.call(by, 'meeting.saveReviewRule', input)
  /** The one officer of the root wrote it down, and 郑总支 led it. */
  const submitted = async () => {
    const meetingId = await meeting.closed(organ, { recorderId: organ.members.zhou, chairId: organ.members.zheng })
    const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
    await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, text: '会议按议程进行。', resolutions: [] })
    await organ.ok(chen, 'meeting.submit', { meetingId })
    return meetingId
  }
  const until = async (meetingId: string) => (await organ.ok(chen, 'meeting.show', { meetingId })).review?.until

  climbsTheDoor(
    () => organ,
    'meeting.reviewRule',
    () => ({}),
  )
  climbsTheDoor(
    () => organ,
    'meeting.saveReviewRule',
    () => ({ version: 0, days: 7 }),
  )

  it('are ten at first, which everyone may know and the officer of the organ committee alone may change', async () => {
    expect(await organ.ok(wang, 'meeting.reviewRule', {})).toEqual({
      versions: [{ version: 0, days: 10, kinds: [...usualReviewKinds], savedBy: null, savedAt: null }],
      can: { save: false },
    })
    expect((await organ.ok(zhou, 'meeting.reviewRule', {})).can.save).toBe(true)
    for (const who of ['wang', 'chen', 'li', 'zheng', 'wu', 'sun', 'qian', 'zhao'] as const)
      expect(await save({ version: 0, days: 7 }, openIds[who])).toMatchObject({
        ok: false,
        problem: { code: 'notAllowed' },
      })
  })

  it('are a whole number from 1 to 60', async () => {
    for (const days of [0, 61, 7.5])
      expect(await save({ version: 0, days })).toMatchObject({
        ok: false,
        problem: { code: 'badInput', field: 'days' },
      })
  })

  it('hold for what is submitted afterwards; what was submitted before keeps its day', async () => {
    const before = await submitted()
    // No 主题党日 is reviewed, so that the days alone count.
    expect(await until(before)).toBe(addDays(organDay, 10))
    const saved = await save({ version: 0, days: 3 })
    expect(saved).toMatchObject({ ok: true, value: { version: 1, days: 3, savedBy: '周督导' } })
    expect(await save({ version: 0, days: 5 })).toMatchObject({ ok: false, problem: { code: 'changedElsewhere' } })
    const after = await submitted()
    expect([await until(before), await until(after)]).toEqual([addDays(organDay, 10), addDays(organDay, 3)])
    organ.cloud.setNow(`${addDays(beijingDay(`${organDay}T04:00:00.000Z`), 3)}T16:00:00.000Z`)
    await organ.cloud.runTimer('jobs', 'night')
    expect(await organ.ok(chen, 'meeting.show', { meetingId: after })).toMatchObject({ unreviewed: true })
    expect(await organ.ok(zheng, 'meeting.show', { meetingId: before })).toMatchObject({ state: 'submitted' })
    const { versions } = await organ.ok(wang, 'meeting.reviewRule', {})
    expect(versions.map(({ version, days }) => [version, days])).toEqual([
      [1, 3],
      [0, 10],
    ])
  })
})
