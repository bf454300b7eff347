import { byName } from '../../../src/contract/names'
import { meeting, planOf } from '../../support/meeting'
import { clientIdOf, openIds } from '../../support/organ'
import { everything } from '../../support/stored'
import { secretary, startVotingBranch, voteInput } from './support'
import type { VotingBranch } from './support'

const { chen, li, wang, wu, zheng, zhou } = openIds

let organ: VotingBranch['organ']
let votingBranch: VotingBranch['votingBranch']
let voters: VotingBranch['voters']
let probationer: VotingBranch['probationer']
let exempt: VotingBranch['exempt']
let generalMeeting: VotingBranch['generalMeeting']
let come: VotingBranch['come']
let vote: VotingBranch['vote']
beforeAll(async () => {
  ;({ organ, votingBranch, voters, probationer, exempt, generalMeeting, come, vote } = await startVotingBranch())
})
afterAll(() => organ?.stop())

const refused = (meetingId: string, more: Parameters<typeof voteInput>[1]) =>
  organ.refused(secretary, 'meeting.recordVote', voteInput(meetingId, more))
const admission = { matter: '接收冯预备为预备党员', matterKind: 'admission', method: 'secretBallot' } as const
const wrote = (memberId: string, choice: 'inFavour' | 'against' | 'abstained' = 'inFavour') => ({
  memberId,
  receivedOn: '2026-11-20',
  choice,
})

describe('admission of a probationary member with two written opinions', () => {
  let meetingId: string
  beforeAll(async () => {
    meetingId = await generalMeeting()
    await come(meetingId, voters.slice(0, 6))
  })

  it('0.3: counts them with the ballots and not for the quorum: base 12, 6 there, 5 and 2 carry', async () => {
    const opinions = [wrote(voters[6]!), wrote(exempt)]
    const recorded = await vote(meetingId, { ...admission, inFavour: 5, against: 1, opinions })
    expect(recorded).toMatchObject({
      base: 12,
      present: 6,
      needed: 6,
      written: { inFavour: 2, against: 0, abstained: 0 },
      carried: true,
    })
    expect(await vote(meetingId, { ...admission, inFavour: 4, opinions })).toMatchObject({ carried: false })
  })
  it('0.3: refuses the opinion of someone present, of a 预备党员 and of a matter that takes none; nothing is written', async () => {
    const before = everything(organ.cloud)
    const problem = await refused(meetingId, { ...admission, inFavour: 5, opinions: [wrote(voters[0]!)] })
    expect(problem).toMatchObject({ code: 'opinionRefused', field: 'opinions.0' })
    expect(problem.message).toContain('《中国共产党发展党员工作细则》')
    expect(await refused(meetingId, { ...admission, opinions: [wrote(probationer)] })).toMatchObject({
      code: 'opinionRefused',
    })
    expect(await refused(meetingId, { inFavour: 5, opinions: [wrote(voters[6]!)] })).toMatchObject({
      code: 'opinionsNotHere',
    })
    const twice = await refused(meetingId, { ...admission, opinions: [wrote(voters[6]!), wrote(voters[6]!)] })
    expect(twice.message).toContain('委托人6的意见写了两次')
    const late = { ...wrote(voters[6]!), receivedOn: '2026-11-21' }
    expect((await refused(meetingId, { ...admission, opinions: [late] })).message).toContain('在会后才提出')
    expect(everything(organ.cloud)).toEqual(before)
  })
  it('1.1: freezes who could vote, was there, wrote or was left out, and never a choice', async () => {
    const recorded = await vote(meetingId, {
      ...admission,
      inFavour: 6,
      opinions: [wrote(voters[6]!, 'against')],
      exclusions: [
        { memberId: exempt, reasonKind: 'bedridden', approvedByUpperOn: '2026-11-10', approvedByMeeting: true },
      ],
    })
    expect(recorded).toMatchObject({ base: 11, excluded: 1 })
    await come(meetingId, [voters[7]!])
    const { voters: list } = await organ.ok(secretary, 'meeting.showVoters', { meetingId, voteId: recorded.id })
    const of = (memberId: string) => list.find((each) => each.memberId === memberId)
    expect(list.map(({ name }) => name)).toEqual(byName(list).map(({ name }) => name))
    expect(list).toHaveLength(12)
    expect(of(voters[0]!)).toMatchObject({ present: true, writtenOn: null, excluded: null })
    expect(of(voters[6]!)).toMatchObject({ present: false, writtenOn: '2026-11-20' })
    expect(of(voters[7]!)).toMatchObject({ present: false })
    expect(of(exempt)?.excluded).toEqual({ reasonKind: 'bedridden', approvedByUpperOn: '2026-11-10', counts: true })
    expect(list.flatMap((each) => Object.keys(each))).not.toContain('choice')
    expect(await organ.refused(wang, 'meeting.showVoters', { meetingId, voteId: recorded.id })).toMatchObject({
      code: 'notAllowed',
    })
  })
  it('0.3: opens what the absent wrote to the secretary and the reviewer, each reading a line, and to nobody else', async () => {
    const { votes } = await organ.ok(secretary, 'meeting.show', { meetingId })
    const input = { meetingId, voteId: votes.at(-1)!.id }
    for (const openId of [wang, chen, li, wu])
      expect(await organ.refused(openId, 'meeting.readOpinions', input)).toMatchObject({ code: 'notAllowed' })
    const lines = () => [...everything(organ.cloud).keys()].filter((id) => id.startsWith('audit_2026/')).length
    const before = lines()
    for (const openId of [secretary, zheng])
      expect(await organ.ok(openId, 'meeting.readOpinions', input)).toEqual({
        opinions: [{ memberId: voters[6], name: '委托人6', choice: 'against' }],
      })
    expect(lines()).toBe(before + 2)
  })
  it('0.3: keeps the choices sealed: no stored text says what anybody chose', () => {
    const stored = [...everything(organ.cloud)].filter(([id]) => id.startsWith('votersAtVote/'))
    expect(stored.length).toBeGreaterThan(0)
    for (const [, doc] of stored) expect(JSON.stringify(doc)).not.toMatch(/inFavour|against"|abstained/)
  })
})

describe('0.6, 0.7: how and where votes are taken', () => {
  it('takes 接收预备党员、转正、处分 by secret ballot alone', async () => {
    const meetingId = await generalMeeting()
    for (const matterKind of ['admission', 'confirmation', 'discipline'] as const)
      expect(await refused(meetingId, { matterKind, method: 'showOfHands' })).toMatchObject({
        code: 'secretBallotOnly',
        field: 'method',
      })
  })
  it('takes none in a meeting of two hosts', async () => {
    const meetingId = await meeting.openNow(
      organ,
      { kinds: ['generalMeeting'], hostIds: [organ.nodes.branch, votingBranch], chairId: null, recorderId: null },
      zheng,
    )
    const problem = await organ.refused(zheng, 'meeting.recordVote', voteInput(meetingId))
    expect(problem).toMatchObject({ code: 'oneHostOneBase' })
    expect(problem.message).toContain('第十一条')
    expect((await organ.ok(zheng, 'meeting.show', { meetingId })).can.vote).toBe(false)
  })
})

describe('0.31: a vote entered after the meeting', () => {
  it('asks how many were there, and why when rows added since make the quorum', async () => {
    const meetingId = await generalMeeting()
    await come(meetingId, voters.slice(0, 3))
    expect(await refused(meetingId, { inFavour: 3 })).toMatchObject({ code: 'quorumNotMet' })
    await organ.ok(secretary, 'meeting.close', { meetingId, minutes: 60 })
    const { openedAt } = await organ.ok(secretary, 'meeting.show', { meetingId })
    for (const memberId of voters.slice(3, 10))
      await organ.ok(secretary, 'attendance.enterLate', { meetingId, memberId, arrivedAt: openedAt!, reason: '漏签' })
    expect(await refused(meetingId, { inFavour: 10 })).toMatchObject({ code: 'badInput', field: 'presentAtVote' })
    expect(await refused(meetingId, { inFavour: 10, presentAtVote: 11 })).toMatchObject({ code: 'presentAboveRoll' })
    expect(await refused(meetingId, { inFavour: 3, presentAtVote: 3 })).toMatchObject({ code: 'quorumNotMet' })
    expect(await refused(meetingId, { inFavour: 10, presentAtVote: 10 })).toMatchObject({
      code: 'badInput',
      field: 'enteredWhy',
    })
    expect(
      await vote(meetingId, { inFavour: 10, presentAtVote: 10, enteredWhy: '会场没有信号，按纸质签到表补录' }),
    ).toMatchObject({ present: 10, enteredAfterwards: 7, carried: true })
  })
})

describe('0.8, 0.9: who chairs, and what a group may hold', () => {
  it('refuses an activist and a member of another branch, and says of a chair without a post', async () => {
    const asked = (chairId: string) => planOf(organ, { kinds: ['generalMeeting'], chairId })
    expect(await organ.refused(chen, 'meeting.plan', asked(organ.members.zhao))).toMatchObject({
      code: expect.stringMatching(/^chairNot/),
      field: 'chairId',
    })
    expect(await organ.refused(chen, 'meeting.plan', asked(organ.members.wu))).toMatchObject({
      code: expect.stringMatching(/^chair/),
    })
    const unusual = async (chairId: string) => {
      const { meetingId } = await organ.ok(chen, 'meeting.plan', { ...asked(chairId), clientId: clientIdOf() })
      return (await organ.ok(chen, 'meeting.show', { meetingId })).chairUnusual
    }
    expect(await unusual(organ.members.wang)).toBe(true)
    expect(await unusual(organ.members.chen)).toBe(false)
  })
  it('lets a party group hold an 组织生活会 and the review of its members', async () => {
    const node = { parentId: organ.nodes.branch, kind: 'partyGroup' as const, name: '第九党小组' }
    const { id } = await organ.ok(zhou, 'org.createNode', { clientId: clientIdOf(), ...node })
    for (const kind of ['organizationalLifeMeeting', 'democraticReview'] as const) {
      const input = planOf(organ, { kinds: ['groupMeeting', kind], hostIds: [id], clientId: clientIdOf() })
      expect(await organ.ok(chen, 'meeting.plan', input)).toMatchObject({ meetingId: expect.any(String) })
    }
    // 个人自评、党员互评 are the group's; the ballot is the branch's.
    const meetingId = await meeting.openNow(organ, {
      kinds: ['groupMeeting', 'democraticReview'],
      hostIds: [organ.nodes.group],
    })
    expect(await organ.refused(chen, 'meeting.recordVote', voteInput(meetingId))).toMatchObject({
      code: 'noVoteOfThisKind',
    })
  })
})

describe('0.19: resolutions without a vote', () => {
  it('are said on the roll, with too few there and with enough', async () => {
    const meetingId = await generalMeeting()
    await come(meetingId, [voters[0]!])
    const unfounded = async () => (await organ.ok(secretary, 'attendance.roll', { meetingId })).unfounded
    expect(await unfounded()).toBeNull()
    const { version } = await organ.ok(secretary, 'meeting.show', { meetingId })
    await organ.ok(secretary, 'meeting.writeMinutes', { meetingId, version, text: '学习。', resolutions: ['通过计划'] })
    expect(await unfounded()).toBe('noQuorum')
    await come(meetingId, voters.slice(1, 7))
    expect(await unfounded()).toBe('noVote')
    await vote(meetingId, { inFavour: 7 })
    expect(await unfounded()).toBeNull()
  })
})
