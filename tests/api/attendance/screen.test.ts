import { clock, meeting } from '../../support/meeting'
import { climbsTheDoor } from '../../support/ladder'
import { openIds, startOrgan, type Organ } from '../../support/organ'

let organ: Organ
let meetingId: string
beforeAll(async () => {
  organ = await startOrgan()
  organ.cloud.setNow(clock('14:25'))
  meetingId = await meeting.openNow(organ)
})
afterAll(() => organ.stop())
const { chen, li, wang } = openIds

describe('attendance.screen climbs the ladder', () => {
  climbsTheDoor(
    () => organ,
    'attendance.screen',
    () => ({ meetingId }),
  )
  it('refuses whoever does not run the meeting', async () => {
    expect(await organ.refused(wang, 'attendance.screen', { meetingId })).toMatchObject({ code: 'notAllowed' })
  })
})

describe('anchors 1.11: 投屏', () => {
  it('says what the room may read and nothing else: no name, nobody who is missing, no leave, no vote', async () => {
    await organ.ok(wang, 'leave.request', { meetingId, reasonKind: 'sick', note: '发烧' })
    await organ.ok(chen, 'meeting.tickItem', { meetingId, itemId: 'i1', to: 'started' })
    const shown = await organ.ok(li, 'attendance.screen', { meetingId })
    expect(shown).toEqual({
      meetingId,
      title: '红色家书诵读与交流',
      kinds: ['themedPartyDay'],
      hostNames: ['第三党支部'],
      state: 'open',
      openedAt: clock('14:25'),
      present: 1,
      expected: 3,
      items: [
        {
          ...{ title: '诵读', minutes: 40, firstTopic: false, progress: 'started' },
          ...{ startedAt: clock('14:25'), doneAt: null },
        },
      ],
      speaker: null,
      vote: null,
    })
    const people = Object.values(organ.members)
    const said = JSON.stringify([shown, await organ.ok(chen, 'attendance.codeKey', { meetingId, bare: true })])
    for (const words of [...people, '王党员', '陈书记', '李委员', '发烧']) expect(said).not.toContain(words)
  })

  it('names whoever has the word, with their time, and by nothing else of theirs; nobody afterwards', async () => {
    const speaks = (event: 'start' | 'stop') =>
      organ.ok(li, 'meeting.speak', { meetingId, memberId: organ.members.wang, event, minutes: 6 })
    await speaks('start')
    const shown = await organ.ok(li, 'attendance.screen', { meetingId })
    expect(shown.speaker).toEqual({ name: '王党员', minutes: 6, startedAt: clock('14:25') })
    const said = JSON.stringify(shown)
    for (const words of [...Object.values(organ.members), '陈书记', '李委员', '发烧']) expect(said).not.toContain(words)
    await speaks('stop')
    expect((await organ.ok(li, 'attendance.screen', { meetingId })).speaker).toBeNull()
  })

  it('costs two requests once people have arrived', async () => {
    organ.cloud.setNow(clock('14:41'))
    await organ.cloud.runTimer('jobs', 'night')
    organ.cloud.setNow(clock('14:50'))
    await organ.ok(chen, 'attendance.screen', { meetingId })
    organ.cloud.setNow(clock('14:51'))
    organ.cloud.resetCounters()
    await organ.ok(chen, 'attendance.screen', { meetingId })
    expect(organ.cloud.counters().requests).toBe(2)
  })
})
