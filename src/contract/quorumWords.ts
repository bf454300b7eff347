import type { Roll } from './attendance'
import type { QuorumRule } from './quorum'
import { cite, regulationOfQuorum } from './regulations'

/** Words of a quorum: whose it is, and what share of them must be there. */

export const quorumVoters: Record<QuorumRule, string> = {
  generalMeeting: '有表决权',
  committeeMeeting: '委员',
  election: '有选举权',
  democraticLifeMeeting: '应到会',
}
export const quorumReached: Record<QuorumRule, string> = {
  generalMeeting: '半数',
  committeeMeeting: '半数',
  election: '五分之四',
  democraticLifeMeeting: '三分之二',
}

/** Resolutions that no vote bears, with the clause; null where nothing is to be said. */
export const unfoundedText = ({ unfounded, quorum }: Pick<Roll, 'unfounded' | 'quorum'>): string | null => {
  if (!unfounded || !quorum) return null
  const clause = cite(regulationOfQuorum[quorum.rule])
  if (unfounded === 'noVote') return `记了决议，还没有登记表决：所记决议没有表决依据（${clause}）。`
  const there = quorum.rule === 'committeeMeeting' ? '到会委员' : `到会${quorumVoters[quorum.rule]}`
  return `${there} ${quorum.present} 人，不足${quorumReached[quorum.rule]}，不能表决；所记决议没有表决依据（${clause}）。`
}
