import { clock, meeting } from '../../support/meeting'
import { openIds } from '../../support/organ'
import { secretary, startVotingBranch, voteInput } from './support'
import type { VotingBranch } from './support'

const { chen, wang, wu, zheng } = openIds

let organ: VotingBranch['organ']
let voters: VotingBranch['voters']
let generalMeeting: VotingBranch['generalMeeting']
let come: VotingBranch['come']
let vote: VotingBranch['vote']
let correct: VotingBranch['correct']
let exempt: VotingBranch['exempt']
beforeAll(async () => {
  ;({ organ, voters, exempt, generalMeeting, come, vote, correct } = await startVotingBranch())
})
afterAll(() => organ?.stop())

describe('meeting.recordVote', () => {
  let meetingId: string
  beforeAll(async () => {
    meetingId = await generalMeeting()
    await correct(meetingId, voters[10]!, 'remove')
    await correct(meetingId, exempt, 'remove')
    await come(meetingId, voters.slice(0, 4))
  })

  it('refuses whoever may not, and what does not fit', async () => {
    expect(await organ.refused('12345', 'meeting.recordVote', voteInput(meetingId))).toMatchObject({
      code: 'notSignedIn',
    })
    expect(await organ.refused('never-bound', 'meeting.recordVote', voteInput(meetingId))).toMatchObject({
      code: 'notBound',
    })
    expect(await organ.refused(wang, 'meeting.recordVote', voteInput(meetingId))).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(wu, 'meeting.recordVote', voteInput(meetingId))).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(secretary, 'meeting.recordVote', voteInput(meetingId, { inFavour: -1 }))).toMatchObject({
      code: 'badInput',
    })
    expect(
      await organ.refused(secretary, 'meeting.recordVote', voteInput(meetingId, { rule: 'committeeMeeting' })),
    ).toMatchObject({
      code: 'noVoteOfThisKind',
    })
  })
  it('needs half: of 10, 4 are too few and 5 are enough; 5 in favour do not carry and 6 do', async () => {
    expect(await organ.refused(secretary, 'meeting.recordVote', voteInput(meetingId, { inFavour: 4 }))).toMatchObject({
      code: 'quorumNotMet',
    })
    await come(meetingId, [voters[4]!])
    expect(await vote(meetingId, { inFavour: 5 })).toMatchObject({ base: 10, present: 5, needed: 5, carried: false })
    await come(meetingId, [voters[5]!])
    expect(await vote(meetingId, { inFavour: 6 })).toMatchObject({ base: 10, present: 6, carried: true })
  })
  it('refuses more votes than people with a vote who came', async () => {
    const input = voteInput(meetingId, { inFavour: 5, against: 1, abstained: 1 })
    expect(await organ.refused(secretary, 'meeting.recordVote', input)).toMatchObject({
      code: 'votesExceedPresent',
      message: '赞成、反对、弃权合计 7，多于到会有表决权的 6 人，请核对。',
    })
  })
  it('is written once however often it is sent, and keeps the base it was taken on', async () => {
    const input = voteInput(meetingId, { inFavour: 6, matter: '同意转正' })
    const answers = await Promise.all([1, 2, 3].map(() => organ.ok(secretary, 'meeting.recordVote', input)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    await correct(meetingId, voters[9]!, 'remove')
    expect(await organ.ok(secretary, 'meeting.recordVote', input)).toEqual(answers[0])
    const { votes } = await organ.ok(secretary, 'meeting.show', { meetingId })
    expect(votes.filter((each) => each.matter === '同意转正')).toEqual([answers[0]])
  })
  it('counts a 支委会 by its committee', async () => {
    const committee = await meeting.openNow(organ, { kinds: ['committeeMeeting'] })
    await organ.ok(chen, 'attendance.confirm', {
      meetingId: committee,
      memberId: organ.members.chen,
      reason: '当面确认',
    })
    const input = voteInput(committee, { rule: 'committeeMeeting', inFavour: 1, matter: '研究主题党日' })
    expect(await organ.ok(chen, 'meeting.recordVote', input)).toMatchObject({
      base: 2,
      present: 1,
      needed: 1,
      carried: null,
    })
  })
  it('is refused once the meeting is submitted or cancelled', async () => {
    const cancelled = await generalMeeting()
    await organ.ok(secretary, 'meeting.cancel', { meetingId: cancelled, reason: '改期' })
    expect(await organ.refused(secretary, 'meeting.recordVote', voteInput(cancelled))).toMatchObject({
      code: 'meetingStateWrong',
    })
  })
})

it('a roll of two hosts and its votes survive the turn of the year', async () => {
  organ.cloud.setNow('2026-12-31T15:00:00.000Z')
  const meetingId = await generalMeeting({ startAt: '2026-12-31T15:30:00.000Z', endAt: '2026-12-31T17:00:00.000Z' })
  organ.cloud.setNow('2026-12-31T16:10:00.000Z')
  await come(meetingId, voters.slice(0, 7))
  expect(await vote(meetingId, { inFavour: 7 })).toMatchObject({ base: 12, present: 7, carried: true })
  expect(meetingId).toMatch(/^2026/)
  organ.cloud.setNow(clock('09:00'))
  expect((await organ.ok(zheng, 'meeting.show', { meetingId })).votes).toHaveLength(1)
})
