import type { Input } from '../../../src/contract'
import { beijingInstant } from '../../../src/contract/days'
import { meeting } from '../../support/meeting'
import { openIds, organNow } from '../../support/organ'
import { everything } from '../../support/stored'
import { electionOf, secretary, startVotingBranch, stood } from './support'
import type { VotingBranch } from './support'

const { wang, wu, zhou, zheng } = openIds

let organ: VotingBranch['organ']
let votingBranch: VotingBranch['votingBranch']
let voters: VotingBranch['voters']
let generalMeeting: VotingBranch['generalMeeting']
let come: VotingBranch['come']
beforeAll(async () => {
  ;({ organ, votingBranch, voters, generalMeeting, come } = await startVotingBranch())
})
afterAll(() => organ?.stop())

const election = (meetingId: string, more?: Partial<Input<'meeting.recordElection'>>) =>
  electionOf(voters, meetingId, more)
const record = (input: Input<'meeting.recordElection'>) => organ.ok(secretary, 'meeting.recordElection', input)
const refused = (meetingId: string, more: Partial<Input<'meeting.recordElection'>>) =>
  organ.refused(secretary, 'meeting.recordElection', election(meetingId, more))
const held = async () => {
  const meetingId = await generalMeeting()
  await come(meetingId, voters.slice(0, 10))
  return meetingId
}

describe('0.13: an election as it is held', () => {
  it('keeps who stood, the ballots, each one’s figures and 另选他人, and computes nobody elected', async () => {
    const meetingId = await held()
    const recorded = await record(election(meetingId))
    expect(recorded).toMatchObject({
      base: 12,
      present: 10,
      needed: 10,
      issued: 10,
      valid: 9,
      spoilt: 1,
      others: [{ name: '何其中', inFavour: 1 }],
      tied: [],
      majorityOf: 'ask',
      approvedOn: null,
    })
    expect(
      recorded.candidates.map(({ name, overHalfPresent, overHalfExpected }) => [
        name,
        overHalfPresent,
        overHalfExpected,
      ]),
    ).toEqual([
      ['委托人1', true, true],
      ['委托人2', true, true],
      ['委托人3', false, false],
    ])
    expect((await organ.ok(secretary, 'meeting.show', { meetingId })).elections).toEqual([recorded])
  })
  it('0.5: shows 得赞成票 against both halves: 6 of 10 there and 12 due', async () => {
    const meetingId = await held()
    const candidates = [stood(voters[1]!, 6, 3, true), stood(voters[2]!, 2, 7)]
    const [first] = (await record(election(meetingId, { candidates, seats: 1, others: [] }))).candidates
    expect(first).toMatchObject({ overHalfPresent: true, overHalfExpected: false })
  })
  it('0.4: needs four fifths, of a base without those left out by both approvals', async () => {
    const meetingId = await generalMeeting()
    await come(meetingId, [...voters.slice(0, 7), voters[8]!, voters[9]!])
    const figures = { issued: 9, returned: 9, valid: 8, spoilt: 1, others: [] }
    const candidates = [stood(voters[1]!, 7, 1, true), stood(voters[2]!, 6, 2, true)]
    expect(await refused(meetingId, { ...figures, candidates })).toMatchObject({ code: 'quorumNotMet' })
    const exclusions = [voters[7]!, voters[10]!].map((memberId) => ({
      memberId,
      reasonKind: 'returnedHome' as const,
      approvedByUpperOn: '2026-11-01',
      approvedByMeeting: true,
    }))
    expect(await record(election(meetingId, { ...figures, candidates, exclusions }))).toMatchObject({
      base: 10,
      excluded: 2,
      needed: 8,
      present: 9,
    })
  })
  it('0.13: refuses, each in a sentence with its clause or its cell, and writes nothing', async () => {
    const meetingId = await held()
    const before = everything(organ.cloud)
    expect(await refused(meetingId, { returned: 11 })).toMatchObject({
      code: 'electionVoid',
      field: 'returned',
      message: '收回 11 张，多于发出 10 张，选举无效，应当重新选举（《中国共产党基层组织选举工作条例》，待核）。',
    })
    for (const field of ['tellerIds', 'scrutineerIds'] as const) {
      const counts = await refused(meetingId, { [field]: [voters[1]!] })
      expect(counts).toMatchObject({ code: 'tellerIsCandidate', field })
      expect(counts.message).toMatch(/委托人1.*《中国共产党基层组织选举工作条例》第二十二条/)
    }
    expect(await refused(meetingId, { scrutineerIds: [organ.members.wu] })).toMatchObject({ code: 'notOnElectionRoll' })
    expect(await refused(meetingId, { spoilt: 0 })).toMatchObject({ code: 'electionSums', field: 'spoilt' })
    expect(await refused(meetingId, { office: 'branchSecretary', seats: 1 })).toMatchObject({
      code: 'noVoteOfThisKind',
    })
    for (const openId of [wang, wu])
      expect(await organ.refused(openId, 'meeting.recordElection', election(meetingId))).toMatchObject({
        code: 'notAllowed',
      })
    expect(everything(organ.cloud)).toEqual(before)
  })
  it('0.7: is of one host, on that host’s own base', async () => {
    const meetingId = await meeting.openNow(
      organ,
      { kinds: ['generalMeeting'], hostIds: [organ.nodes.branch, votingBranch], chairId: null, recorderId: null },
      zheng,
    )
    expect(await organ.refused(zheng, 'meeting.recordElection', election(meetingId))).toMatchObject({
      code: 'oneHostOneBase',
    })
  })
  it('0.13: finds a tie for the last seat, voted on again', async () => {
    const meetingId = await held()
    const candidates = [stood(voters[1]!, 9, 0, true), stood(voters[2]!, 4, 5), stood(voters[3]!, 4, 5)]
    expect((await record(election(meetingId, { candidates, others: [] }))).tied).toEqual([voters[2], voters[3]])
    const again = { round: 'runOff' as const, seats: 1, others: [] }
    const rerun = [stood(voters[2]!, 6, 3, true), stood(voters[3]!, 3, 6)]
    expect(await record(election(meetingId, { ...again, candidates: rerun }))).toMatchObject({
      round: 'runOff',
      tied: [],
    })
    // 重新选举 is a record beside the first, and takes nothing from it.
    await record(election(meetingId, { round: 'repeated' }))
    const { elections } = await organ.ok(secretary, 'meeting.show', { meetingId })
    expect(elections.map(({ round, tied }) => [round, tied.length])).toEqual([
      ['first', 2],
      ['runOff', 0],
      ['repeated', 0],
    ])
  })
})

describe('0.13, 0.14: posts follow the approval, and the committee elects its secretary', () => {
  afterAll(() => organ.cloud.setNow(organNow))
  /** In December, when those elected and approved in November hold their posts. */
  const committeeMeeting = () => {
    const [startAt, endAt] = ['09:00', '10:00'].map((hour) => beijingInstant('2026-12-01', hour)) as [string, string]
    organ.cloud.setNow(startAt)
    const hosts = { hostIds: [votingBranch], chairId: null, recorderId: null, startAt, endAt }
    return meeting.openNow(organ, { kinds: ['committeeMeeting'], audience: 'committee', ...hosts }, secretary)
  }

  const postsOf = async (memberId: string) =>
    (await organ.ok(zhou, 'org.showMember', { memberId })).holdings.map(({ post }) => post)

  it('gives the post from the day of the 上级批复, entered by an officer, and not before', async () => {
    const meetingId = await held()
    const { id: electionId } = await record(election(meetingId))
    expect(await postsOf(voters[1]!)).toEqual([])
    const input = { meetingId, electionId, approvedOn: '2026-11-20', reference: null, termEndsOn: '2029-11-27' }
    expect(await organ.refused(secretary, 'meeting.approveElection', input)).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(zhou, 'meeting.approveElection', { ...input, approvedOn: '2026-01-01' })).toMatchObject({
      code: 'badInput',
      field: 'approvedOn',
    })
    expect(await organ.ok(zhou, 'meeting.approveElection', input)).toMatchObject({ approvedOn: '2026-11-20' })
    expect(await postsOf(voters[1]!)).toEqual(['committeeMember'])
    expect(await postsOf(voters[3]!)).toEqual([])
  })
  it('lets a 支委会 elect its 书记, whose post waits as well', async () => {
    const meetingId = await committeeMeeting()
    // Elected and approved above: two plain 委员 beside the secretary are the committee.
    const { rows } = await organ.ok(secretary, 'attendance.roll', { meetingId })
    expect(rows!.map(({ memberId }) => memberId).sort()).toEqual([voters[0]!, voters[1]!, voters[2]!].sort())
    await come(meetingId, voters.slice(0, 3))
    const input = election(meetingId, {
      office: 'deputySecretary',
      seats: 1,
      scrutineerIds: [voters[0]!],
      tellerIds: [voters[2]!],
      issued: 3,
      returned: 3,
      valid: 3,
      spoilt: 0,
      candidates: [stood(voters[1]!, 3, 0, true)],
      others: [],
    })
    expect(await record(input)).toMatchObject({ base: 3, present: 3, needed: 3 })
    await organ.ok(zhou, 'meeting.approveElection', {
      meetingId,
      electionId: input.clientId,
      approvedOn: '2026-12-01',
      reference: '机党〔2026〕12号',
      termEndsOn: null,
    })
    expect(await postsOf(voters[1]!)).toEqual(['committeeMember', 'deputySecretary'])
    const { elections } = await organ.ok(secretary, 'meeting.show', { meetingId })
    expect(elections[0]).toMatchObject({ approvedOn: '2026-12-01', reference: '机党〔2026〕12号' })
  })
  it('0.14: by 另选他人 gives the post to whom the meeting elected, of the roll, and to nobody of a name alone', async () => {
    organ.cloud.setNow(organNow)
    const meetingId = await held()
    const written = { name: '第五位', inFavour: 6, elected: true }
    const more = { candidates: [stood(voters[1]!, 8, 1, true), stood(voters[2]!, 2, 7), stood(voters[3]!, 2, 7)] }
    expect(await refused(meetingId, { ...more, others: [written] })).toMatchObject({
      code: 'badInput',
      field: 'others.0',
      message: expect.stringContaining('请选定是名单上的哪位同志'),
    })
    expect(await refused(meetingId, { ...more, others: [{ ...written, memberId: voters[2]! }] })).toMatchObject({
      field: 'others.0',
      message: expect.stringContaining('已经是候选人'),
    })
    const unelected = { name: '何其中', inFavour: 0, memberId: voters[6]! }
    const input = election(meetingId, { ...more, others: [{ ...written, memberId: voters[5]! }, unelected] })
    await record(input)
    expect(await postsOf(voters[5]!)).toEqual([])
    const approval = { meetingId, electionId: input.clientId, reference: null, termEndsOn: null }
    await organ.ok(zhou, 'meeting.approveElection', { ...approval, approvedOn: '2026-11-30' })
    expect(await postsOf(voters[5]!)).toEqual(['committeeMember'])
    expect(await postsOf(voters[6]!)).toEqual([])
    // What follows is about another committee.
    organ.cloud.setNow(beijingInstant('2026-12-01', '08:00'))
    const ends = { memberId: voters[5]!, nodeId: votingBranch, post: 'committeeMember' as const, reason: '另有任用' }
    await organ.ok(zhou, 'org.endPost', ends)
  })
  it('0.14: counts a committee of 7, two of them plain 委员, as 7', async () => {
    const posts = [
      'organizationCommissioner',
      'publicityCommissioner',
      'disciplineCommissioner',
      'youthCommissioner',
    ] as const
    for (const [at, post] of posts.entries())
      await organ.ok(zhou, 'org.appoint', {
        memberId: voters[4 + at]!,
        nodeId: votingBranch,
        post,
        startOn: '2026-11-01',
        termEndsOn: null,
      })
    const meetingId = await committeeMeeting()
    expect((await organ.ok(secretary, 'attendance.roll', { meetingId })).quorum).toMatchObject({ base: 7, needed: 4 })
  })
})
