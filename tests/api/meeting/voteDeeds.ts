import type { Input } from '../../../src/contract'
import { meeting } from '../../support/meeting'
import { clientIdOf, openIds, organDay, type Organ } from '../../support/organ'

const { chen, li, zheng, zhou } = openIds

/** A 支部党员大会 with enough people come for a vote. */
export const voting = async (organ: Organ) => {
  const meetingId = await meeting.openNow(organ, { kinds: ['generalMeeting'] })
  const { rows } = await organ.ok(chen, 'attendance.roll', { meetingId })
  for (const { memberId } of rows!)
    await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: memberId!, reason: '在场' })
  return meetingId
}
export const vote = (meetingId: string, inFavour = 2): Input<'meeting.recordVote'> => ({
  meetingId,
  clientId: clientIdOf(),
  matter: '接收预备党员',
  matterKind: 'admission',
  method: 'secretBallot',
  rule: 'generalMeeting',
  inFavour,
  against: 0,
  abstained: 0,
})
const removal = (organ: Organ, meetingId: string): Input<'meeting.correctRoll'> => ({
  meetingId,
  memberId: organ.members.wang,
  change: 'remove',
  reason: '外出学习',
})

/** One way to each act of votes and elections, for the property that a call repeated is told the same. */
export const voteDeeds = (theOrgan: () => Organ) => {
  /** A vote on an admission with the written opinion of somebody away. */
  const withOpinion = async () => {
    const meetingId = await meeting.openNow(theOrgan(), { kinds: ['generalMeeting'] })
    const { rows } = await theOrgan().ok(chen, 'attendance.roll', { meetingId })
    // 陈书记 has come with the opening.
    const [, away, ...here] = rows!.map(({ memberId }) => memberId!)
    for (const memberId of here)
      await theOrgan().ok(chen, 'attendance.confirm', { meetingId, memberId, reason: '在场' })
    const opinions = [{ memberId: away!, receivedOn: organDay, choice: 'inFavour' as const }]
    const { id: voteId } = await theOrgan().ok(chen, 'meeting.recordVote', { ...vote(meetingId), opinions })
    return { meetingId, voteId }
  }

  const electing = async (): Promise<Input<'meeting.recordElection'>> => {
    const meetingId = await voting(theOrgan())
    const { rows } = await theOrgan().ok(chen, 'attendance.roll', { meetingId })
    const [first, ...others] = rows!.map(({ memberId }) => memberId!)
    const count = rows!.length
    return {
      meetingId,
      clientId: clientIdOf(),
      office: 'committeeMember',
      seats: 1,
      round: 'first',
      rulesPassed: true,
      scrutineerIds: [others[0]!],
      tellerIds: [others[1]!],
      issued: count,
      returned: count,
      valid: count,
      spoilt: 0,
      candidates: [{ memberId: first!, inFavour: count, against: 0, abstained: 0, elected: true }],
    }
  }
  const approval = (meetingId: string, electionId: string) => ({
    meetingId,
    electionId,
    approvedOn: organDay,
    reference: null,
    termEndsOn: null,
  })

  return {
    'meeting.recordVote': async () => {
      const meetingId = await voting(theOrgan())
      return {
        openId: li,
        input: vote(meetingId),
        then: [
          () => theOrgan().ok(chen, 'meeting.recordVote', vote(meetingId, 1)),
          () => theOrgan().ok(chen, 'meeting.correctRoll', removal(theOrgan(), meetingId)),
          () => theOrgan().ok(chen, 'meeting.close', { meetingId, minutes: 60 }),
        ],
      }
    },
    'meeting.putOnScreen': async () => {
      const meetingId = await voting(theOrgan())
      const show = (matter: string) => ({ meetingId, show: { type: 'vote' as const, matter } })
      return {
        openId: li,
        input: show('接收预备党员'),
        then: [
          () => theOrgan().ok(chen, 'meeting.putOnScreen', show('讨论转正')),
          () => theOrgan().ok(chen, 'meeting.close', { meetingId, minutes: 60 }),
        ],
        anew: true,
      }
    },
    'meeting.recordElection': async () => {
      const input = await electing()
      const { meetingId, clientId } = input
      return {
        openId: chen,
        input,
        then: [
          () => theOrgan().ok(zhou, 'meeting.approveElection', approval(meetingId, clientId)),
          () => theOrgan().ok(chen, 'meeting.close', { meetingId, minutes: 60 }),
        ],
      }
    },
    'meeting.approveElection': async () => {
      const { meetingId, id } = await electing().then(async (input) => ({
        meetingId: input.meetingId,
        id: (await theOrgan().ok(chen, 'meeting.recordElection', input)).id,
      }))
      return {
        openId: zhou,
        input: approval(meetingId, id),
        then: [
          () => theOrgan().ok(chen, 'meeting.correctRoll', removal(theOrgan(), meetingId)),
          () => theOrgan().ok(chen, 'meeting.close', { meetingId, minutes: 60 }),
        ],
      }
    },
    'meeting.saveElectionMajority': async () => {
      const { versions } = await theOrgan().ok(zhou, 'meeting.electionMajority', {})
      const version = versions[0]!.version
      const input = { version, effectiveFrom: organDay, majorityOf: 'expected' as const, source: null }
      const next = { ...input, version: version + 1, majorityOf: 'ask' as const }
      return { openId: zhou, input, then: [() => theOrgan().ok(zhou, 'meeting.saveElectionMajority', next)] }
    },
    'meeting.readOpinions': async () => ({ openId: zheng, input: await withOpinion(), reading: true }),
  }
}
