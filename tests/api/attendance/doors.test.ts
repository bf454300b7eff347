import { clock, meeting, memberToken, phoneOf, reviewsEveryKind } from '../../support/meeting'
import { climbsTheDoor } from '../../support/ladder'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'
import { everything } from '../../support/stored'

let organ: Organ
let meetingId: string
beforeAll(async () => {
  organ = await startOrgan()
  await reviewsEveryKind(organ)
})
afterAll(() => organ.stop())
beforeEach(async () => {
  organ.cloud.setNow(clock('14:25'))
  meetingId = await meeting.openNow(organ)
})
const { chen, wang, li, wu, zhou } = openIds
const name = (...memberIds: string[]) => organ.ok(chen, 'meeting.nameScanners', { meetingId, memberIds })
const shown = async (openId: string, at = clock('14:25')) => memberToken(await phoneOf(organ, openId), at)
const scan = (token: string, by: string, more: object = {}) =>
  organ.ok(by, 'attendance.scanMember', { meetingId, token, ...more })
const doors = () => organ.ok(chen, 'attendance.doors', { meetingId })
const find = (sought: string) => organ.ok(wang, 'attendance.findPerson', { meetingId, sought })
const codeOf = async (action: 'attendance.roll' | 'attendance.doors', by: string) =>
  (await organ.refused(by, action, { meetingId })).code

describe.each([
  ['meeting.nameScanners', () => ({ meetingId, memberIds: [] })],
  ['attendance.doors', () => ({ meetingId })],
  ['attendance.findPerson', () => ({ meetingId, sought: '王' })],
] as const)('%s climbs the ladder', (action, input) => {
  climbsTheDoor(() => organ, action, input)
})

describe('anchors 2.5: 签到员', () => {
  it('are named by the secretary, five at most, of those the meeting is for', async () => {
    const by = (openId: string, memberIds: string[]) =>
      organ.refused(openId, 'meeting.nameScanners', { meetingId, memberIds })
    expect(await by(li, [organ.members.wang])).toMatchObject({ code: 'notAllowed' })
    expect(await by(chen, Array<string>(6).fill(organ.members.wang))).toMatchObject({ code: 'badInput' })
    expect(await by(chen, [organ.members.wu])).toMatchObject({ code: 'chairNotFound', field: 'memberIds' })
    expect(await name(organ.members.wang)).toEqual({ scanners: [{ memberId: organ.members.wang, name: '王党员' }] })
  })

  it('scan and look people up, and nothing else; all of it ends at the close', async () => {
    const token = await shown(li)
    expect(await organ.refused(wang, 'attendance.scanMember', { meetingId, token })).toMatchObject({
      code: 'notAllowed',
    })
    await name(organ.members.wang)
    expect((await organ.ok(wang, 'meeting.show', { meetingId })).can).toMatchObject({ atDoor: true, scan: false })
    expect(await scan(token, wang)).toMatchObject({ name: '李委员', method: 'secretaryScan' })
    expect((await find('李')).people).toEqual([{ name: '李委员', branchName: '第三党支部', arrivedAt: clock('14:25') }])
    expect((await find('wdy')).people).toEqual([{ name: '王党员', branchName: '第三党支部', arrivedAt: null }])
    expect(await codeOf('attendance.roll', wang)).toBe('notAllowed')
    expect(await codeOf('attendance.doors', wang)).toBe('notAllowed')
    for (const [action, input] of [
      ['attendance.confirm', { memberId: organ.members.wang, reason: '没电' }],
      ['attendance.void', { rowId: `${meetingId}:${organ.members.li}`, reason: '认错人' }],
      ['meeting.close', { minutes: 30 }],
      ['meeting.nameScanners', { memberIds: [] }],
    ] as const)
      expect(await organ.refused(wang, action, { meetingId, ...input })).toMatchObject({ code: 'notAllowed' })

    const late = { clientId: clientIdOf(), token: await shown(chen), scannedAt: clock('14:25') }
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 60 })
    expect(await organ.refused(wang, 'attendance.findPerson', { meetingId, sought: '李' })).toMatchObject({
      code: 'notAllowed',
    })
    expect(await organ.refused(wang, 'attendance.codeKey', { meetingId })).toMatchObject({ code: 'notAllowed' })
    // What they scanned while it was open still goes up.
    const { results } = await organ.ok(wang, 'attendance.syncScans', { meetingId, scans: [late] })
    expect(results).toMatchObject([{ ok: true, row: { name: '陈书记', fresh: false } }])
  })

  it('show each door’s count and when it was last heard of; a screen is a door of its own', async () => {
    await name(organ.members.wang)
    await scan(await shown(li), wang)
    organ.cloud.setNow(clock('14:30'))
    await scan(await shown(wang, clock('14:30')), chen, { screen: true })
    expect((await doors()).doors).toEqual([
      { memberId: organ.members.wang, name: '王党员', screen: false, count: 1, lastAt: clock('14:25') },
      { memberId: organ.members.chen, name: '陈书记', screen: true, count: 1, lastAt: clock('14:30') },
    ])
  })
})

describe('anchors 2.4: 我扫了没签上', () => {
  it('is answered with when, why and by whom, never with the code, and counts nowhere', async () => {
    const before = (await organ.ok(chen, 'attendance.roll', { meetingId })).totals
    const token = await shown(wang)
    organ.cloud.setNow(clock('14:27'))
    await organ.refused(chen, 'attendance.scanMember', { meetingId, token })
    await organ.refused(chen, 'attendance.scanMember', { meetingId, token })
    organ.cloud.setNow(clock('14:28'))
    await organ.refused(chen, 'attendance.scanMember', { meetingId, token: 'x'.repeat(31) })
    const knock = await shown(wu, clock('14:28'))
    await organ.refused(chen, 'attendance.scanMember', { meetingId, token: knock })
    organ.cloud.setNow(clock('14:29'))
    await organ.refused(li, 'attendance.checkInByCode', { meetingId, code: '22222222' })
    const { attempts } = await doors()
    expect(attempts.map(({ at, name: whose, by }) => [at, whose, by])).toEqual([
      [clock('14:29'), '李委员', null],
      ...attempts.slice(1, 3).map(({ name: whose, by }) => [clock('14:28'), whose, by]),
      [clock('14:27'), '王党员', '陈书记'],
    ])
    expect(attempts.slice(1, 3).map(({ name: whose }) => whose)).toEqual(expect.arrayContaining([null, '吴外支']))
    expect(attempts[3]!.why).toContain('签到码已过期')
    expect(JSON.stringify([...everything(organ.cloud)].filter(([id]) => id.startsWith('knocks/')))).not.toContain(token)
    expect((await organ.ok(chen, 'attendance.roll', { meetingId })).totals).toEqual(before)
    expect((await organ.ok(chen, 'attendance.totals', { meetingId })).totals).toEqual(before)
  })

  it('is gone once the meeting is archived', async () => {
    await organ.refused(li, 'attendance.checkInByCode', { meetingId, code: '22222222' })
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
    await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, text: '会议按议程进行。', resolutions: [] })
    await organ.ok(chen, 'meeting.submit', { meetingId })
    expect((await doors()).attempts).toHaveLength(1)
    await organ.ok(zhou, 'meeting.archive', { meetingId })
    expect([...everything(organ.cloud)].filter(([id]) => id.startsWith(`knocks/${meetingId}`))).toEqual([])
    expect((await doors()).attempts).toEqual([])
  })
})
