import type { Input } from '../../../src/contract'
import { clock, meeting } from '../../support/meeting'
import { openIds, startOrgan, type Organ } from '../../support/organ'
import { vote, voting } from './voteDeeds'

const { chen, li, wang, zhao } = openIds
let organ: Organ
let meetingId: string
beforeAll(async () => {
  organ = await startOrgan()
  organ.cloud.setNow(clock('14:25'))
  meetingId = await meeting.openNow(organ, { kinds: ['organizationalLifeMeeting'], title: '组织生活会' })
})
afterAll(() => organ.stop())

const input = (memberId: string, more: Partial<Input<'meeting.speak'>> = {}): Input<'meeting.speak'> => ({
  ...{ meetingId, memberId, event: 'start' },
  ...more,
})
const at = (time: string) => organ.cloud.setNow(clock(time))
const shownTo = async (openId: string) => (await organ.ok(openId, 'meeting.show', { meetingId })).speakers

describe('meeting.speak', () => {
  it('is for who leads the meeting or takes its record, and for people of its lists', async () => {
    const { members } = organ
    expect(await organ.refused(wang, 'meeting.speak', input(members.li))).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(li, 'meeting.speak', input(members.wu))).toMatchObject({ code: 'speakerUnknown' })
    expect(await shownTo(li)).toBeUndefined()
  })

  it('gives the word from one to the next, and keeps from when to when', async () => {
    const { members } = organ
    await organ.ok(li, 'meeting.speak', input(members.chen, { minutes: 6 }))
    at('14:30')
    // Again, as from a second phone: whoever has the word keeps it, and their time.
    await organ.ok(chen, 'meeting.speak', input(members.chen, { minutes: 6 }))
    at('14:31')
    await organ.ok(li, 'meeting.speak', input(members.wang))
    const [first, second] = [
      { memberId: members.chen, name: '陈书记', minutes: 6, startedAt: clock('14:25'), endedAt: clock('14:31') },
      { memberId: members.wang, name: '王党员', minutes: null, startedAt: clock('14:31'), endedAt: null },
    ]
    expect(await shownTo(li)).toEqual([first, second])
    at('14:33')
    const stop = (memberId: string) => organ.ok(chen, 'meeting.speak', input(memberId, { event: 'stop' }))
    expect(await stop(members.chen)).toEqual({ speaker: second })
    expect(await stop(members.wang)).toEqual({ speaker: null })
    expect(await shownTo(li)).toEqual([first, { ...second, endedAt: clock('14:33') }])
  })

  it('tells nobody whose turn it was who may not know whose sections there are', async () => {
    expect(await shownTo(li)).toHaveLength(2)
    // On the roll, but did not come to hear it.
    expect((await organ.ok(wang, 'meeting.show', { meetingId })).sections).toEqual({ count: 0 })
    expect(await shownTo(wang)).toBeUndefined()
    expect(await organ.refused(zhao, 'meeting.show', { meetingId })).toMatchObject({ code: 'notAllowed' })
  })

  it('ends with the meeting, whoever still has the word', async () => {
    at('14:40')
    await organ.ok(li, 'meeting.speak', input(organ.members.li))
    at('14:50')
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 25 })
    expect((await shownTo(chen))?.at(-1)).toMatchObject({ startedAt: clock('14:40'), endedAt: clock('14:50') })
    const late = await organ.refused(chen, 'meeting.speak', input(organ.members.wang))
    expect(late).toMatchObject({ code: 'meetingStateWrong' })
  })
})

describe('meeting.putOnScreen', () => {
  it('shows what is voted on in place of the code, and its figures only once the result is announced', async () => {
    const voted = await voting(organ)
    const shown = async () => (await organ.ok(li, 'attendance.screen', { meetingId: voted })).vote
    const put = (show: Input<'meeting.putOnScreen'>['show'], by = li) =>
      organ.ok(by, 'meeting.putOnScreen', { meetingId: voted, show })
    const wrong = { meetingId: voted, show: { type: 'vote', matter: '接收预备党员' } }
    expect(await organ.refused(wang, 'meeting.putOnScreen', wrong)).toMatchObject({ code: 'notAllowed' })
    await put({ type: 'vote', matter: '接收预备党员' })
    const { id: voteId } = await organ.ok(chen, 'meeting.recordVote', vote(voted))
    expect(await shown()).toEqual({ matter: '接收预备党员', result: null })
    await put({ type: 'result', voteId })
    await put({ type: 'result', voteId }, chen)
    expect(await shown()).toEqual({
      matter: '接收预备党员',
      result: { inFavour: 2, against: 0, abstained: 0, carried: true },
    })
    expect(await organ.ok(chen, 'meeting.show', { meetingId: voted })).toMatchObject({
      onScreen: { type: 'result', voteId },
    })
    expect(await organ.ok(wang, 'meeting.show', { meetingId: voted })).not.toHaveProperty('onScreen')
    expect(
      await organ.refused(li, 'meeting.putOnScreen', {
        meetingId: voted,
        show: { type: 'result', voteId: 'none-of-this-meeting' },
      }),
    ).toMatchObject({ code: 'notFound' })
    await put({ type: 'code' })
    expect(await shown()).toBeNull()
  })
})
