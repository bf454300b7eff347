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
const organRegulation = '中国共产党党和国家机关基层组织工作条例'

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
  branchSize: {
    id: 'branch-size',
    title: '党支部的规模',
    requirement: '有正式党员 3 人以上的成立党支部，党员人数一般不超过 50 人',
    source: branchRegulation,
    article: '第四条',
    verified: true,
  },
  organSize: {
    id: 'organ-size',
    title: '机关党委、党总支的规模',
    requirement: '党员 100 人以上的设机关党委，50 人至 100 人的设党总支',
    source: organRegulation,
    article: '第五、六条',
    verified: true,
  },
  committeeSize: {
    id: 'committee-size',
    title: '支部委员会',
    requirement: '有正式党员 7 人以上的设支部委员会，由 3 至 5 人组成，一般不超过 7 人；不足 7 人的设 1 名书记',
    source: organRegulation,
    article: '第七条',
    verified: true,
  },
  term: {
    id: 'term',
    title: '任期和换届',
    requirement: '党支部、党总支委员会每届任期一般为 3 年，机关党委每届任期为 5 年',
    source: organRegulation,
    article: '第五至七条',
    verified: true,
  },
  dualLife: {
    id: 'dual-life',
    title: '双重组织生活',
    requirement: '党员领导干部参加双重组织生活，机关党组织定期检查、通报',
    source: organRegulation,
    article: '第二十六条',
    verified: true,
  },
  heartToHeart: {
    id: 'heart-to-heart',
    title: '谈心谈话',
    requirement: '支部委员之间、支部委员和党员之间、党员和党员之间开展谈心谈话，每年一般不少于 1 次',
    source: branchRegulation,
    article: '第十九条',
    verified: true,
  },
  disciplinePost: {
    id: 'discipline-post',
    title: '纪检委员',
    requirement: '机关党委设机关纪委，党总支、党支部设纪检委员',
    source: organRegulation,
    article: '第九条',
    verified: true,
  },
} as const satisfies Record<string, Regulation>

/** The clause each way of counting a vote rests on. */
export const regulationOfVote: Record<VoteRule, Regulation> = {
  generalMeeting: regulations.generalMeetingVote,
  committeeMeeting: regulations.committeeMeeting,
  election: regulations.electionQuorum,
}
