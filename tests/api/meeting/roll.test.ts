import type { Input, Output } from '../../../src/contract'
import { clock, meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'

const { chen, li, wang, wu, zheng } = openIds

let organ: Organ
let votingBranch: string
/** 11 full members of 换届支部, whose secretary is the first of them. */
const voters: string[] = []
const secretary = 'phone-13900000100'
let probationer: string
let suspended: string
let exempt: string

beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
  const node = {
    clientId: clientIdOf(),
    parentId: organ.nodes.generalBranch,
    kind: 'branch' as const,
    name: '换届支部',
  }
  votingBranch = (await organ.ok(openIds.zhou, 'org.createNode', node)).id
  for (let at = 0; at < 11; at += 1) {
    voters.push(await organ.add(votingBranch, { name: `委托人${at}`, phone: at === 0 ? '13900000100' : null }))
  }
  probationer = await organ.add(votingBranch, { name: '冯预备', kind: 'probationaryMember' })
  suspended = await organ.add(votingBranch, {
    name: '褚留看',
    votingSuspension: { reason: '留党察看一年', fromOn: '2026-03-01', toOn: null },
  })
  exempt = await organ.add(votingBranch, { name: '卫老', exemption: { reason: '年老体弱', fromOn: '2026-01-01' } })
  await organ.bind(secretary)
  await organ.ok(openIds.zhou, 'org.appoint', {
    memberId: voters[0]!,
    nodeId: votingBranch,
    post: 'branchSecretary',
    startOn: '2026-01-01',
    termEndsOn: null,
  })
}, 60_000)
afterAll(() => organ?.stop())

const generalMeeting = (more: object = {}) =>
  meeting.openNow(
    organ,
    { kinds: ['generalMeeting'], hostIds: [votingBranch], chairId: null, recorderId: null, ...more },
    secretary,
  )
const come = async (meetingId: string, memberIds: readonly string[]) => {
  for (const memberId of memberIds)
    await organ.ok(secretary, 'attendance.confirm', { meetingId, memberId, reason: '当面确认' })
}
const voteInput = (
  meetingId: string,
  more: Partial<Input<'meeting.recordVote'>> = {},
): Input<'meeting.recordVote'> => ({
  meetingId,
  clientId: clientIdOf(),
  matter: '接收预备党员',
  rule: 'generalMeeting',
  inFavour: 0,
  against: 0,
  abstained: 0,
  ...more,
})
const vote = (meetingId: string, more: Partial<Input<'meeting.recordVote'>>): Promise<Output<'meeting.recordVote'>> =>
  organ.ok(secretary, 'meeting.recordVote', voteInput(meetingId, more))
const correct = (meetingId: string, memberId: string, change: Input<'meeting.correctRoll'>['change'], by = secretary) =>
  organ.ok(by, 'meeting.correctRoll', { meetingId, memberId, change, reason: '经支部党员大会同意' })

describe('the frozen roll', () => {
  it('expects members without a vote, and not the exempt', async () => {
    const meetingId = await generalMeeting()
    const { rollSummary } = await organ.ok(secretary, 'meeting.show', { meetingId })
    expect(rollSummary).toEqual({ expected: 13, votingBase: 11 })
  })
  it('counts 预备党员 and 留党察看 in 实到, not among those with a vote', async () => {
    const meetingId = await generalMeeting()
    await come(meetingId, [voters[0]!, probationer, suspended, exempt])
    const roll = await organ.ok(secretary, 'attendance.roll', { meetingId })
    expect(roll.totals).toMatchObject({ expected: 13, present: 4 })
    expect(roll.quorum).toEqual({ rule: 'generalMeeting', base: 11, present: 1, needed: 6, met: false })
  })
  it('stays as it was when the roster changes', async () => {
    const meetingId = await generalMeeting()
    const added = await organ.add(votingBranch, { name: '新来的' })
    expect((await organ.ok(secretary, 'meeting.show', { meetingId })).rollSummary).toEqual({
      expected: 13,
      votingBase: 11,
    })
    const { version } = await organ.ok(openIds.zhou, 'org.showMember', { memberId: added })
    await organ.ok(openIds.zhou, 'org.changeMember', {
      memberId: added,
      version,
      name: '新来的',
      kind: 'activist',
      partyGroupId: null,
      joinedOn: null,
      exemption: null,
      votingSuspension: null,
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
    expect(await organ.ok(secretary, 'meeting.correctRoll', input)).toEqual({ expected: 12, votingBase: 10 })
    expect(await organ.ok(secretary, 'meeting.correctRoll', input)).toEqual({ expected: 12, votingBase: 10 })
  })
  it('makes a base of 9 and a quorum of 8 of an election of 11 with two excluded', async () => {
    const meetingId = await generalMeeting()
    await come(meetingId, voters.slice(0, 8))
    const election = voteInput(meetingId, { rule: 'election', inFavour: 8 })
    expect(await organ.refused(secretary, 'meeting.recordVote', election)).toMatchObject({
      code: 'quorumNotMet',
      message: '到会有表决权 8 人，不足 9 人，不能表决。',
    })
    await correct(meetingId, voters[9]!, 'remove')
    expect(await correct(meetingId, voters[10]!, 'remove')).toEqual({ expected: 11, votingBase: 9 })
    expect(await organ.ok(secretary, 'meeting.recordVote', election)).toMatchObject({
      base: 9,
      present: 8,
      needed: 8,
      carried: true,
    })
  })
  it('grants and withdraws a vote, brings back who was removed, and adds who was not there', async () => {
    const meetingId = await generalMeeting()
    expect(await correct(meetingId, probationer, 'grantVote')).toEqual({ expected: 13, votingBase: 12 })
    expect(await correct(meetingId, voters[2]!, 'withdrawVote')).toEqual({ expected: 13, votingBase: 11 })
    expect(await correct(meetingId, suspended, 'remove')).toEqual({ expected: 12, votingBase: 11 })
    expect(await correct(meetingId, suspended, 'add')).toEqual({ expected: 13, votingBase: 11 })
    expect(await correct(meetingId, exempt, 'add')).toEqual({ expected: 14, votingBase: 12 })
    expect(await correct(meetingId, organ.members.wang, 'add')).toEqual({ expected: 15, votingBase: 13 })
    const { rows } = await organ.ok(secretary, 'attendance.roll', { meetingId })
    const whyOf = (memberId: string) => rows!.find((row) => row.memberId === memberId)?.why
    expect([probationer, voters[2]!, suspended, exempt].map(whyOf)).toEqual([
      null,
      'votingSuspended',
      'votingSuspended',
      null,
    ])
  })
  it('never gives a vote to someone who is not a party member', async () => {
    const meetingId = await generalMeeting()
    await correct(meetingId, organ.members.zhao, 'add')
    const input = { meetingId, memberId: organ.members.zhao, change: 'grantVote', reason: '误' }
    expect(await organ.refused(secretary, 'meeting.correctRoll', input)).toMatchObject({ code: 'notAllowed' })
  })
  it('is allowed until archiving, and then no more', async () => {
    const meetingId = await meeting.archived(organ)
    const input = { meetingId, memberId: organ.members.wang, change: 'remove', reason: '误' }
    expect(await organ.refused(chen, 'meeting.correctRoll', input)).toMatchObject({ code: 'meetingStateWrong' })
  })
  it('keeps figures true when many corrections come at once', async () => {
    const meetingId = await generalMeeting()
    await Promise.all(voters.slice(1, 7).map((memberId) => correct(meetingId, memberId, 'remove')))
    const { rollSummary } = await organ.ok(secretary, 'meeting.show', { meetingId })
    expect(rollSummary).toEqual({ expected: 7, votingBase: 5 })
    const { totals } = await organ.ok(secretary, 'attendance.roll', { meetingId })
    expect(totals.expected).toBe(7)
  })
})

describe('meeting.recordVote', () => {
  let meetingId: string
  beforeAll(async () => {
    meetingId = await generalMeeting()
    await correct(meetingId, voters[10]!, 'remove')
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
      carried: false,
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

it('a roll of two hosts and its votes survive the turn of the year', async () => {
  organ.cloud.setNow('2026-12-31T15:00:00.000Z')
  const meetingId = await generalMeeting({ startAt: '2026-12-31T15:30:00.000Z', endAt: '2026-12-31T17:00:00.000Z' })
  organ.cloud.setNow('2026-12-31T16:10:00.000Z')
  await come(meetingId, voters.slice(0, 6))
  expect(await vote(meetingId, { inFavour: 6 })).toMatchObject({ base: 11, present: 6, carried: true })
  expect(meetingId).toMatch(/^2026/)
  organ.cloud.setNow(clock('09:00'))
  expect((await organ.ok(zheng, 'meeting.show', { meetingId })).votes).toHaveLength(1)
})
