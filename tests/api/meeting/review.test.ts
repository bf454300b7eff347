import type { Plan } from '../../support/meeting'
import { meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

const { chen, zheng, zhou, sun } = openIds

let organ: Organ
/** 鲁书记, secretary of the organ's own committee, and 何干事, a second officer beside 周督导. */
const lu = 'phone-13900000031'
const he = 'phone-13900000032'
let luId: string
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
  luId = await organ.add(organ.nodes.root, { name: '鲁书记', phone: '13900000031' })
  const heId = await organ.add(organ.nodes.root, { name: '何干事', phone: '13900000032' })
  await organ.bind(lu)
  await organ.bind(he)
  const since = { nodeId: organ.nodes.root, startOn: '2026-01-01', termEndsOn: null }
  await organ.ok(zhou, 'org.appoint', { ...since, memberId: luId, post: 'branchSecretary' })
  await organ.ok(sun, 'org.appoint', { ...since, memberId: heId, post: 'committeeOfficer' })
}, 60_000)
afterAll(() => organ?.stop())

const show = (meetingId: string, by = chen) => organ.ok(by, 'meeting.show', { meetingId })
const submitted = async (more?: Partial<Plan>, by = chen): Promise<string> => {
  const meetingId = await meeting.closed(organ, more, by)
  const { version } = await show(meetingId, by)
  await organ.ok(by, 'meeting.writeMinutes', { meetingId, version, text: '会议按议程进行。', resolutions: [] })
  await organ.ok(by, 'meeting.submit', { meetingId })
  return meetingId
}
const waitingFor = async (by: string): Promise<string[]> =>
  (await organ.ok(by, 'meeting.list', { view: 'review' })).rows.map((row) => row.id)
const todosOf = async (by: string, meetingId: string) =>
  (await organ.ok(by, 'reminder.home', {})).todos.filter((todo) => todo.meetingId === meetingId)

describe('a meeting of the root, which has nobody above it', () => {
  const coreGroup = (more: Partial<Plan> = {}): Promise<string> =>
    submitted({ kinds: ['coreGroupStudy'], hostIds: [organ.nodes.root], audience: 'hosts', chairId: luId, recorderId: null, ...more }, lu)

  it('is archived by an officer who did not work on it', async () => {
    const meetingId = await coreGroup()
    expect(await waitingFor(zhou)).toContain(meetingId)
    expect(await todosOf(zhou, meetingId)).toMatchObject([{ kind: 'reviewMeeting' }])
    expect(await show(meetingId, zhou)).toMatchObject({ can: { archive: true } })
    expect(await organ.ok(zhou, 'meeting.archive', { meetingId })).toMatchObject({ state: 'archived' })
    expect(await waitingFor(zhou)).not.toContain(meetingId)
  })
  it('is not archived by its secretary, by someone below, or by the officer who wrote it down', async () => {
    const meetingId = await coreGroup({ recorderId: organ.members.zhou })
    expect(await organ.refused(lu, 'meeting.archive', { meetingId })).toMatchObject({ code: 'notAllowed' })
    for (const openId of [zheng, chen, sun]) expect(await organ.refused(openId, 'meeting.archive', { meetingId })).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(zhou, 'meeting.archive', { meetingId })).toMatchObject({ code: 'ownWork' })
    expect(await waitingFor(zhou)).not.toContain(meetingId)
    expect(await waitingFor(lu)).not.toContain(meetingId)
    expect(await organ.ok(he, 'meeting.archive', { meetingId })).toMatchObject({ state: 'archived' })
  })
  it('held with a branch below is theirs too', async () => {
    const meetingId = await coreGroup({ kinds: ['guestLecture'], hostIds: [organ.nodes.root, organ.nodes.branch] })
    expect(await organ.refused(zheng, 'meeting.archive', { meetingId })).toMatchObject({ code: 'notAllowed' })
    expect(await organ.ok(he, 'meeting.archive', { meetingId })).toMatchObject({ state: 'archived' })
  })
})
