import { addDays, beijingInstant } from '../../../src/contract/days'
import {
  clock,
  endAt,
  meeting,
  meetingToken,
  memberToken,
  phoneOf,
  planOf,
  startAt,
  type Plan,
} from '../../support/meeting'
import { clientIdOf, openIds, organDay, startOrgan, type Organ } from '../../support/organ'

const { chen, li, wang, wu, zhao, zheng } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
beforeEach(() => organ.cloud.setNow(clock('14:25')))
afterAll(() => organ?.stop())

const zhaoInvited = () => ({ type: 'member' as const, memberId: organ.members.zhao })
const fromOutside = (more: { items?: string[] } = {}) => ({
  type: 'outside' as const,
  clientId: clientIdOf(),
  name: '孙教授',
  unit: '市委党校',
  ...more,
})
const shownTo = (openId: string, meetingId: string) => organ.ok(openId, 'meeting.show', { meetingId })
const refusedPlan = (more: Partial<Plan>, by = chen) => organ.refused(by, 'meeting.plan', planOf(organ, more))
const agenda = [
  { id: 'i1', title: '通报上月工作', minutes: 20 },
  { id: 'i2', title: '讨论发展对象', minutes: 20 },
  { id: 'i3', title: '听取培养汇报', minutes: 20 },
]

describe('0.11 people invited before the day', () => {
  it('find the meeting in their list and at home, expected by nobody', async () => {
    const meetingId = await meeting.announced(organ, { kinds: ['generalMeeting'], invited: [zhaoInvited()] })
    const { rows } = await organ.ok(zhao, 'meeting.list', { view: 'upcoming' })
    expect(rows.find(({ id }) => id === meetingId)).toMatchObject({ invitedHere: { places: [] } })
    const home = await organ.ok(zhao, 'home.show', {})
    expect(home.meetings.find(({ id }) => id === meetingId)).toMatchObject({
      expectedHere: false,
      invitedHere: { places: [] },
    })
    expect(await shownTo(zhao, meetingId)).toMatchObject({
      expectedHere: false,
      mine: null,
      invited: [{ memberId: organ.members.zhao, name: '赵积极', from: '第三党支部' }],
    })
    await organ.ok(chen, 'meeting.cancel', { meetingId, reason: '试过了' })
  })

  it('scan in without a tap as 列席, in no 应到 and no base; whoever was not asked still knocks', async () => {
    const meetingId = await meeting.openNow(organ, { kinds: ['generalMeeting'], invited: [zhaoInvited()] })
    expect((await shownTo(zhao, meetingId)).can.checkIn).toBe(true)
    const token = await meetingToken(organ, meetingId, clock('14:25'))
    expect(await organ.ok(zhao, 'attendance.checkIn', { token })).toMatchObject({ status: 'guest' })
    await organ.ok(zhao, 'attendance.checkIn', { token })
    expect(await organ.refused(wu, 'attendance.checkIn', { token })).toMatchObject({ code: 'notOnRoll' })
    const roll = await organ.ok(chen, 'attendance.roll', { meetingId })
    expect(roll.totals).toMatchObject({ expected: 3, present: 1, absent: 2, guests: 1 })
    expect(roll.quorum).toMatchObject({ base: 3, present: 1 })
    expect(roll.knocks).toMatchObject([{ name: '吴外支' }])
    expect(roll.awaited).toBeUndefined()
  })

  it('are scanned by the secretary as 列席 as well, by the network and without one', async () => {
    const meetingId = await meeting.openNow(organ, { invited: [zhaoInvited()] })
    const phone = await phoneOf(organ, zhao)
    const { devices } = await organ.ok(chen, 'attendance.codeKey', { meetingId })
    expect(devices).toContainEqual([phone.deviceId, organ.members.zhao, '赵积极'])
    const token = memberToken(phone, clock('14:25'))
    expect(await organ.ok(chen, 'attendance.scanMember', { meetingId, token })).toMatchObject({
      name: '赵积极',
      status: 'guest',
      method: 'secretaryScan',
    })
    const other = await meeting.openNow(organ, { invited: [zhaoInvited()] })
    organ.cloud.setNow(clock('14:40'))
    const scan = { clientId: clientIdOf(), token: memberToken(phone, clock('14:30')), scannedAt: clock('14:30') }
    const { results } = await organ.ok(chen, 'attendance.syncScans', { meetingId: other, scans: [scan] })
    expect(results).toMatchObject([{ ok: true, row: { status: 'guest', arrivedAt: clock('14:30') } }])
  })

  it('from outside are awaited at the door, and admitted twice they are one guest', async () => {
    const guest = fromOutside({ items: ['i3'] })
    const meetingId = await meeting.openNow(organ, { agenda, invited: [guest, zhaoInvited()] })
    const { awaited } = await organ.ok(chen, 'attendance.roll', { meetingId })
    expect(awaited).toEqual([
      { memberId: null, key: guest.clientId, name: '孙教授', from: '市委党校', places: [3] },
      { memberId: organ.members.zhao, key: organ.members.zhao, name: '赵积极', from: '第三党支部', places: [] },
    ])
    expect(await organ.refused(wang, 'attendance.roll', { meetingId })).toMatchObject({ code: 'notAllowed' })
    const { type, clientId, name, unit } = guest
    const admitted = { type, clientId, name, unit }
    for (let tries = 0; tries < 2; tries += 1)
      await organ.ok(chen, 'attendance.admitGuest', { meetingId, guest: admitted })
    const { rows, totals, awaited: left } = await organ.ok(chen, 'attendance.roll', { meetingId })
    expect(totals.guests).toBe(1)
    expect(rows!.find(({ name }) => name === '孙教授')).toMatchObject({ from: '市委党校', places: [3] })
    expect(left!.map(({ name }) => name)).toEqual(['赵积极'])
  })

  it('come for one item of the agenda: said by its place, wherever it is moved to', async () => {
    const meetingId = await meeting.announced(organ, { agenda, invited: [{ ...zhaoInvited(), items: ['i3'] }] })
    const placesFor = async () => {
      const { rows } = await organ.ok(zhao, 'meeting.list', { view: 'upcoming' })
      return rows.find(({ id }) => id === meetingId)?.invitedHere?.places
    }
    expect(await placesFor()).toEqual([3])
    const { version } = await shownTo(chen, meetingId)
    const { clientId: _, ...words } = planOf(organ, { agenda: [agenda[2]!, agenda[0]!] })
    await organ.ok(chen, 'meeting.revise', { meetingId, version, ...words })
    expect(await placesFor()).toEqual([1])
    await organ.ok(chen, 'meeting.cancel', { meetingId, reason: '试过了' })
  })

  it.each([['committeeMeeting'], ['organizationalLifeMeeting']] as const)(
    'of a %s are told its name, time and place and nothing else, before it and when they have come',
    async (kind) => {
      const plan = {
        kinds: [kind],
        audience: 'committee' as const,
        agenda,
        invited: [{ ...zhaoInvited(), items: ['i3'] }],
      }
      const meetingId = await meeting.openNow(organ, plan)
      const bare = {
        title: '红色家书诵读与交流',
        place: '三楼党员活动室',
        startAt,
        endAt,
        noticeOnly: true,
        agenda: [],
        chair: null,
        log: [],
        expected: null,
        rollSummary: null,
        invitedHere: { places: [3] },
      }
      expect(await shownTo(zhao, meetingId)).toMatchObject(bare)
      const token = await meetingToken(organ, meetingId, clock('14:25'))
      await organ.ok(zhao, 'attendance.checkIn', { token })
      const { version } = await shownTo(chen, meetingId)
      const minutes = { text: '讨论了三个人的情况。', resolutions: ['同意'] }
      await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, ...minutes })
      const shown = await shownTo(zhao, meetingId)
      expect(shown).toMatchObject({ ...bare, minutes: null, mine: { status: 'guest' } })
      const { rows } = await organ.ok(zhao, 'meeting.list', { view: 'upcoming' })
      const line = rows.find(({ id }) => id === meetingId)
      expect(line).toMatchObject({ expected: null })
      expect(JSON.stringify([shown, line])).not.toMatch(/三个人|讨论发展对象|李委员/)
      for (const act of ['attendance.roll', 'attendance.totals'] as const)
        expect(await organ.refused(zhao, act, { meetingId })).toMatchObject({ code: 'notAllowed' })
      expect(await shownTo(li, meetingId)).toMatchObject({ minutes: { text: minutes.text }, agenda })
      await organ.ok(chen, 'meeting.cancel', { meetingId, reason: '试过了' })
    },
  )

  it('are entered from the paper as 列席, those of another branch too', async () => {
    organ.cloud.setNow(beijingInstant(addDays(organDay, 1), '09:00'))
    const guest = fromOutside()
    const stranger = { type: 'member' as const, memberId: organ.members.wu }
    const meetingId = await meeting.draft(organ, { invited: [stranger, guest] }, zheng)
    const sheet = await organ.ok(chen, 'meeting.afterwardsSheet', { meetingId })
    expect(sheet.others.map(({ name }) => name)).toEqual(expect.arrayContaining(['吴外支', '赵积极']))
    expect(sheet.invited).toMatchObject([{ name: '吴外支' }, { name: '孙教授', key: guest.clientId }])
    const arrivedAt = startAt
    await organ.ok(chen, 'meeting.recordAfterwards', {
      meetingId,
      reason: '会场没有信号，用纸质签到表签到',
      minutes: 85,
      came: [{ memberId: organ.members.chen, arrivedAt }],
      guests: [
        { type: 'member', memberId: organ.members.wu, arrivedAt },
        { ...guest, arrivedAt },
      ],
    })
    expect((await organ.ok(chen, 'attendance.roll', { meetingId })).totals).toMatchObject({ present: 1, guests: 2 })
  })

  it('are refused who are expected anyway, are out of sight, or come for an item that is gone', async () => {
    const wangs = { type: 'member' as const, memberId: organ.members.wang }
    expect(await refusedPlan({ invited: [wangs] })).toMatchObject({ code: 'invitedExpected', field: 'invited' })
    const named = { kinds: ['guestLecture' as const], audience: 'named' as const, namedMemberIds: [wangs.memberId] }
    expect(await refusedPlan({ ...named, invited: [wangs] })).toMatchObject({ code: 'invitedExpected' })
    expect(await refusedPlan({ agenda, invited: [{ ...zhaoInvited(), items: ['i9'] }] })).toMatchObject({
      code: 'badInput',
      field: 'invited',
      message: expect.stringContaining('已经删去'),
    })
  })
})
