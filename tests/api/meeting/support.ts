import type { Input, Output } from '../../../src/contract'
import { meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'

/** The secretary of 换届支部, who is the first of its voters. */
export const secretary = 'phone-13900000100'

/** An organ with a 换届支部: 11 full members with a vote, and one each of those who have none or are not expected. */
export const startVotingBranch = async () => {
  const organ = await startOrgan({ workers: 2 })
  const node = {
    clientId: clientIdOf(),
    parentId: organ.nodes.generalBranch,
    kind: 'branch' as const,
    name: '换届支部',
  }
  const votingBranch = (await organ.ok(openIds.zhou, 'org.createNode', node)).id
  const voters: string[] = []
  for (let at = 0; at < 11; at += 1) {
    voters.push(await organ.add(votingBranch, { name: `委托人${at}`, phone: at === 0 ? '13900000100' : null }))
  }
  const probationer = await organ.add(votingBranch, { name: '冯预备', kind: 'probationaryMember' })
  const suspended = await organ.add(votingBranch, { name: '褚留看' })
  await organ.enterSituation(suspended, 'disciplinaryProbation', '2026-03-01')
  const exempt = await organ.add(votingBranch, { name: '卫老' })
  await organ.enterSituation(exempt, 'exempt', '2026-01-01')
  await organ.bind(secretary)
  await organ.ok(openIds.zhou, 'org.appoint', {
    memberId: voters[0]!,
    nodeId: votingBranch,
    post: 'branchSecretary',
    startOn: '2026-01-01',
    termEndsOn: null,
  })
  return { organ, votingBranch, voters, probationer, suspended, exempt, ...votingActs(organ, votingBranch) }
}
export type VotingBranch = Awaited<ReturnType<typeof startVotingBranch>>

export const voteInput = (
  meetingId: string,
  more: Partial<Input<'meeting.recordVote'>> = {},
): Input<'meeting.recordVote'> => ({
  meetingId,
  clientId: clientIdOf(),
  matter: '通过年度计划',
  matterKind: 'other',
  method: 'showOfHands',
  rule: 'generalMeeting',
  inFavour: 0,
  against: 0,
  abstained: 0,
  ...more,
})

export const stood = (memberId: string, inFavour: number, against: number, elected = false) => ({
  memberId,
  inFavour,
  against,
  abstained: 0,
  elected,
})
/** Of 12 with a vote 10 came: two seats, three candidates, one ballot spoilt. */
export const electionOf = (
  voters: readonly string[],
  meetingId: string,
  more: Partial<Input<'meeting.recordElection'>> = {},
): Input<'meeting.recordElection'> => ({
  meetingId,
  clientId: clientIdOf(),
  office: 'committeeMember',
  seats: 2,
  round: 'first',
  rulesPassed: true,
  scrutineerIds: [voters[8]!],
  tellerIds: [voters[9]!],
  issued: 10,
  returned: 10,
  valid: 9,
  spoilt: 1,
  candidates: [stood(voters[1]!, 8, 1, true), stood(voters[2]!, 7, 2, true), stood(voters[3]!, 2, 7)],
  others: [{ name: '何其中', inFavour: 1 }],
  ...more,
})

const votingActs = (organ: Organ, votingBranch: string) => ({
  generalMeeting: (more: object = {}) =>
    meeting.openNow(
      organ,
      { kinds: ['generalMeeting'], hostIds: [votingBranch], chairId: null, recorderId: null, ...more },
      secretary,
    ),
  come: async (meetingId: string, memberIds: readonly string[]) => {
    for (const memberId of memberIds)
      await organ.ok(secretary, 'attendance.confirm', { meetingId, memberId, reason: '当面确认' })
  },
  vote: (meetingId: string, more: Partial<Input<'meeting.recordVote'>>): Promise<Output<'meeting.recordVote'>> =>
    organ.ok(secretary, 'meeting.recordVote', voteInput(meetingId, more)),
  correct: (meetingId: string, memberId: string, change: Input<'meeting.correctRoll'>['change']) =>
    organ.ok(secretary, 'meeting.correctRoll', { meetingId, memberId, change, reason: '经支部党员大会同意' }),
})
