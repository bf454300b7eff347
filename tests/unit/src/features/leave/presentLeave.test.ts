import type { MeetingDetail } from '../../../../../src/contract/meeting'
import type { LeaveState } from '../../../../../src/contract/vocabulary'
import { myLeave, requestText } from '../../../../../src/features/leave/presentLeave'
import { meetingDetail, nothing, now } from '../../../../support/taro/meetings'

const asking = { ...nothing, requestLeave: true }
const standing = (leaveState: LeaveState): MeetingDetail['mine'] => ({ status: 'absent', arrivedAt: null, leaveState })

describe('my leave', () => {
  it('can be asked for when the server says so', () => {
    expect(myLeave(meetingDetail({ can: asking }))?.act).toBe('request')
    expect(myLeave(meetingDetail())).toBeNull()
  })

  it('can be taken back until the meeting is over', () => {
    expect(myLeave(meetingDetail({ mine: standing('requested') }))).toMatchObject({
      title: '我的请假等书记批',
      act: 'withdraw',
    })
    expect(myLeave(meetingDetail({ state: 'open', mine: standing('approved') }))?.act).toBe('withdraw')
    expect(myLeave(meetingDetail({ state: 'closed', mine: standing('approved') }))?.act).toBeNull()
  })

  it('says that it was refused', () => {
    expect(myLeave(meetingDetail({ mine: standing('refused') }))).toMatchObject({
      title: '我的请假没有批准',
      act: null,
    })
    expect(myLeave(meetingDetail({ mine: { ...standing('refused')!, refusedWhy: '当天要选举' } }))?.note).toBe(
      '原因：当天要选举',
    )
  })

  it('says that nobody decided it before the meeting was archived (U4)', () => {
    expect(myLeave(meetingDetail({ state: 'archived', mine: standing('lapsed') }))).toEqual({
      title: '我的请假没有批',
      note: '到归档时还没有批，记为缺席，注明“请假未批”。',
      act: null,
    })
  })

  it('is called late from the start on', () => {
    const meeting = meetingDetail()
    expect(requestText(meeting, now)).not.toContain('开始后提出')
    expect(requestText(meeting, Date.parse(meeting.startAt))).toContain('开始后提出')
  })
})
