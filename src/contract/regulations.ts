import type { VoteRule } from './vocabulary'

/**
 * The regulations the product computes from, as data. `verified: false` marks what has not been read word for word in the
 * source; it is shown with 待核 and never turns a light red. An organ adds stricter rows of its own beside these.
 */
export interface Regulation {
  id: string
  title: string
  requirement: string
  source: string
  article: string
  verified: boolean
}

const branchRegulation = '中国共产党支部工作条例（试行）'

export const regulations = {
  generalMeetingVote: {
    id: 'general-meeting-vote',
    title: '党员大会表决',
    requirement: '须有半数以上有表决权的党员到会；赞成人数超过应到会有表决权党员的半数为通过',
    source: branchRegulation,
    article: '第十一条',
    verified: true,
  },
  committeeMeeting: {
    id: 'committee-meeting',
    title: '支委会',
    requirement: '须有半数以上委员到会方可进行',
    source: branchRegulation,
    article: '第十二条',
    verified: true,
  },
  electionQuorum: {
    id: 'election-quorum',
    title: '选举到会人数',
    requirement: '有选举权的到会人数不少于应到会的五分之四',
    source: '基层组织选举工作条例',
    article: '',
    verified: false,
  },
} as const satisfies Record<string, Regulation>

/** The clause each way of counting a vote rests on. */
export const regulationOfVote: Record<VoteRule, Regulation> = {
  generalMeeting: regulations.generalMeetingVote,
  committeeMeeting: regulations.committeeMeeting,
  election: regulations.electionQuorum,
}
