import { meeting } from '../../support/meeting'
import { openIds } from '../../support/organ'
import { secretary, startVotingBranch } from './support'
import type { VotingBranch } from './support'

const { chen, wang, wu } = openIds

let organ: VotingBranch['organ']
let votingBranch: VotingBranch['votingBranch']
let voters: VotingBranch['voters']
let probationer: VotingBranch['probationer']
let suspended: VotingBranch['suspended']
let exempt: VotingBranch['exempt']
let generalMeeting: VotingBranch['generalMeeting']
let come: VotingBranch['come']
let correct: VotingBranch['correct']
beforeAll(async () => {
  ;({ organ, votingBranch, voters, probationer, suspended, exempt, generalMeeting, come, correct } =
    await startVotingBranch())
})
afterAll(() => organ?.stop())

describe('the frozen roll', () => {
  it('expects members without a vote, and not the exempt', async () => {
    const meetingId = await generalMeeting()
    const { rollSummary } = await organ.ok(secretary, 'meeting.show', { meetingId })
    expect(rollSummary).toEqual({ expected: 13, exempt: 1, votingBase: 12, presumed: 0, rule: 'exemptInBase' })
  })
  it('0.1, 0.2: counts 预备党员 and 留党察看 in 实到, and an exempt member who comes in all of it', async () => {
    const meetingId = await generalMeeting()
    await come(meetingId, [voters[0]!, probationer, suspended, exempt])
    const roll = await organ.ok(secretary, 'attendance.roll', { meetingId })
    expect(roll.totals).toMatchObject({ expected: 14, present: 4, onLeave: 0, absent: 10, exemptAbsent: 0 })
    expect(roll.quorum).toEqual({ rule: 'generalMeeting', base: 12, present: 2, needed: 6, met: false })
  })
  it('stays as it was when the roster changes', async () => {
    const meetingId = await generalMeeting()
    const added = await organ.add(votingBranch, { name: '新来的' })
    expect((await organ.ok(secretary, 'meeting.show', { meetingId })).rollSummary).toEqual({
      expected: 13,
      exempt: 1,
      votingBase: 12,
      presumed: 0,
      rule: 'exemptInBase',
    })
    const { version } = await organ.ok(openIds.zhou, 'org.showMember', { memberId: added })
    await organ.ok(openIds.zhou, 'org.changeMember', {
      memberId: added,
      version,
      name: '新来的',
      kind: 'activist',
      partyGroupId: null,
      joinedOn: null,
    })
  })
})

describe('meeting.correctRoll', () => {
  it('climbs the ladder', async () => {
    const meetingId = await generalMeeting()
    const input = { meetingId, memberId: voters[1]!, change: 'remove' as const, reason: '经支部党员大会同意' }
    expect(await organ.refused('12345', 'meeting.correctRoll', input)).toMatchObject({ code: 'notSignedIn' })
    expect(await organ.refused('never-bound', 'meeting.correctRoll', input)).toMatchObject({ code: 'notBound' })
    expect(await organ.refused(wang, 'meeting.correctRoll', input)).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(wu, 'meeting.correctRoll', input)).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(secretary, 'meeting.correctRoll', { ...input, reason: '' })).toMatchObject({
      code: 'badInput',
      field: 'reason',
    })
    expect(await organ.refused(secretary, 'meeting.correctRoll', { ...input, memberId: 'nobody' })).toMatchObject({
      code: 'notFound',
    })
    expect(await organ.ok(secretary, 'meeting.correctRoll', input)).toEqual({ expected: 12, votingBase: 11 })
    expect(await organ.ok(secretary, 'meeting.correctRoll', input)).toEqual({ expected: 12, votingBase: 11 })
  })
  it('grants and withdraws a vote, brings back who was removed, and adds who was not there', async () => {
    const meetingId = await generalMeeting()
    expect(await correct(meetingId, probationer, 'grantVote')).toEqual({ expected: 13, votingBase: 13 })
    expect(await correct(meetingId, voters[2]!, 'withdrawVote')).toEqual({ expected: 13, votingBase: 12 })
    expect(await correct(meetingId, suspended, 'remove')).toEqual({ expected: 12, votingBase: 12 })
    expect(await correct(meetingId, suspended, 'add')).toEqual({ expected: 13, votingBase: 12 })
    expect(await correct(meetingId, exempt, 'add')).toEqual({ expected: 14, votingBase: 12 })
    // Exempt, so that as many are expected at the meetings to come.
    const transferred = await organ.add(votingBranch, { name: '刚转来的' })
    await organ.enterSituation(transferred, 'exempt', '2025-01-01')
    expect(await correct(meetingId, transferred, 'add')).toEqual({ expected: 15, votingBase: 13 })
    const { rows } = await organ.ok(secretary, 'attendance.roll', { meetingId })
    const whyOf = (memberId: string) => rows!.find((row) => row.memberId === memberId)?.whyNoVote
    expect([probationer, voters[2]!, suspended, exempt].map(whyOf)).toEqual([
      null,
      'withdrawn',
      'disciplinaryProbation',
      null,
    ])
  })
  it('never gives a vote to someone who is not a party member', async () => {
    const meetingId = await generalMeeting()
    const memberId = await organ.add(votingBranch, { name: '积极分子', kind: 'activist', joinedOn: null })
    await correct(meetingId, memberId, 'add')
    const input = { meetingId, memberId, change: 'grantVote', reason: '误' }
    expect(await organ.refused(secretary, 'meeting.correctRoll', input)).toMatchObject({ code: 'notAllowed' })
  })
  it('is allowed until archiving, and then no more', async () => {
    const meetingId = await meeting.archived(organ)
    const input = { meetingId, memberId: organ.members.wang, change: 'remove', reason: '误' }
    expect(await organ.refused(chen, 'meeting.correctRoll', input)).toMatchObject({ code: 'meetingStateWrong' })
  })
  it('keeps figures true when many corrections come at once', async () => {
    const meetingId = await generalMeeting()
    const summary = async () => (await organ.ok(secretary, 'meeting.show', { meetingId })).rollSummary!
    const before = await summary()
    await Promise.all(voters.slice(1, 7).map((memberId) => correct(meetingId, memberId, 'remove')))
    expect(await summary()).toMatchObject({ expected: 7, votingBase: before.votingBase - 6 })
    const { totals } = await organ.ok(secretary, 'attendance.roll', { meetingId })
    expect(totals.expected).toBe(7)
  })
})
