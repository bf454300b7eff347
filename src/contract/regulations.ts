import type { QuorumRule } from './quorum'

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
const electionRegulation = '中国共产党基层组织选举工作条例'
const organRegulation = '中国共产党党和国家机关基层组织工作条例'

export const regulations = {
  generalMeetingVote: {
    id: 'general-meeting-vote',
    title: '党员大会表决',
    requirement: '须有半数以上有表决权的党员到会；赞成人数超过应到会有表决权的党员的半数为通过',
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
  generalMeetingHost: {
    id: 'general-meeting-host',
    title: '党员大会由谁召开',
    requirement: '党支部党员大会由全体党员参加',
    source: branchRegulation,
    article: '第十一条',
    verified: true,
  },
  convener: {
    id: 'convener',
    title: '会议由谁召集并主持',
    requirement:
      '由党支部书记召集并主持。书记不能参加会议的，可以委托副书记或者委员召集并主持。党小组会由党小组组长召集并主持',
    source: branchRegulation,
    article: '第十四条',
    verified: true,
  },
  committeeFirst: {
    id: 'committee-before-assembly',
    title: '大会前的支委会',
    requirement: '重要事项提交党员大会决定前，一般应当经党支部委员会会议讨论',
    source: branchRegulation,
    article: '第十二条',
    verified: true,
  },
  groupLeader: {
    id: 'group-leader',
    title: '党小组组长',
    requirement: '设立党小组组长。党小组组长由党支部指定，也可以由所在党小组党员推荐产生',
    source: branchRegulation,
    article: '第十三条',
    verified: true,
  },
  outsideContact: {
    id: 'outside-contact',
    title: '与出国（境）党员的联系',
    requirement: '对出国（境）党员每半年至少联系1次',
    source: '中国共产党党员教育管理工作条例',
    article: '第三十四条',
    verified: true,
  },
  jointBranch: {
    id: 'joint-branch',
    title: '联合党支部',
    requirement: '联合党支部覆盖单位一般不超过 5 个',
    source: branchRegulation,
    article: '第五条',
    verified: false,
  },
  organizationalLifeForm: {
    id: 'organizational-life-form',
    title: '组织生活会的形式',
    requirement: '一般以党支部党员大会、党支部委员会会议或者党小组会形式召开',
    source: branchRegulation,
    article: '第十七条',
    verified: true,
  },
  reviewInGroups: {
    id: 'review-in-groups',
    title: '在党小组评议',
    requirement: '党员人数较多的党支部，个人自评和党员互评可以在党小组范围内进行',
    source: branchRegulation,
    article: '第十八条',
    verified: true,
  },
  notAskedToCome: {
    id: 'exempt',
    title: '不作硬性要求',
    requirement: '年老体弱、行动不便等党员，活动和学习不作硬性要求',
    source: '中国共产党党员教育管理工作条例',
    article: '第二十三条',
    verified: true,
  },
  rightsSuspended: {
    id: 'rights-suspended',
    title: '中止党员权利',
    requirement: '党员被依法留置、逮捕的，党组织应当按照管理权限中止其表决权、选举权和被选举权等党员权利',
    source: electionRegulation,
    article: '第五条',
    verified: true,
  },
  writtenOpinion: {
    id: 'written-opinion',
    title: '书面意见',
    requirement: '因故不能到会的有表决权的正式党员，在支部大会召开前正式向党支部提出书面意见的，应当统计在票数内',
    source: '中国共产党发展党员工作细则',
    article: '',
    verified: false,
  },
  secretBallot: {
    id: 'secret-ballot',
    title: '无记名投票',
    requirement: '采取无记名投票方式进行表决',
    source: '共产党员网问答',
    article: '',
    verified: false,
  },
  excludedFromBase: {
    id: 'excluded-from-base',
    title: '不计算在应到会人数之内',
    requirement: '经上级党组织同意，并经党员大会通过，可以不计算在应到会党员人数之内',
    source: '中央组织部有关问答',
    article: '',
    verified: false,
  },
  democraticLifeQuorum: {
    id: 'democratic-life-quorum',
    title: '民主生活会的到会人数',
    requirement: '到会人数应达到应到会人数的三分之二以上',
    source: '县以上党和国家机关党员领导干部民主生活会若干规定',
    article: '',
    verified: false,
  },
  electionQuorum: {
    id: 'election-quorum',
    title: '选举到会人数',
    requirement: '有选举权的到会人数不少于应到会人数的五分之四',
    source: electionRegulation,
    article: '',
    verified: false,
  },
  electionMajority: {
    id: 'election-majority',
    title: '当选所需票数',
    requirement:
      '各文本所引不一致：实到会有选举权人数的半数，或应到会有选举权人数的半数。系统不作认定，请按选举办法办理',
    source: electionRegulation,
    article: '',
    verified: false,
  },
  ballotsBack: {
    id: 'ballots-back',
    title: '选举是否有效',
    requirement: '收回的选票等于或者少于发出的选票，选举有效；多于发出的选票，选举无效，应当重新选举',
    source: electionRegulation,
    article: '',
    verified: false,
  },
  candidateMargin: {
    id: 'candidate-margin',
    title: '差额选举',
    requirement: '委员候选人的差额不少于应选人数的百分之二十；书记、副书记由委员会选举产生',
    source: electionRegulation,
    article: '',
    verified: false,
  },
  tellers: {
    id: 'tellers',
    title: '监票人、计票人',
    requirement: '候选人不得担任监票人、计票人',
    source: electionRegulation,
    article: '第二十二条',
    verified: false,
  },
  noProxy: {
    id: 'no-proxy',
    title: '不能委托投票',
    requirement: '无记名投票，因故未出席会议的党员不能委托他人代为投票',
    source: electionRegulation,
    article: '第二十四条',
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
  committeeExists: {
    id: 'committee-exists',
    title: '设立支部委员会',
    requirement: '正式党员7人以上的党支部，设立支部委员会。正式党员不足7人的党支部，设1名书记，必要时可以设1名副书记',
    source: organRegulation,
    article: '第七条',
    verified: true,
  },
  committeeSize: {
    id: 'committee-size',
    title: '支部委员会的人数',
    requirement: '由3至5人组成，一般不超过7人',
    source: branchRegulation,
    article: '第六章',
    verified: false,
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

/** How a clause is named in a sentence; what has not been read word for word says so. */
export const cite = ({ source, article, verified }: Regulation): string =>
  `《${source}》${article}${verified ? '' : '，待核'}`

/** The clause each way of counting who must be there rests on. */
export const regulationOfQuorum: Record<QuorumRule, Regulation> = {
  generalMeeting: regulations.generalMeetingVote,
  committeeMeeting: regulations.committeeMeeting,
  election: regulations.electionQuorum,
  democraticLifeMeeting: regulations.democraticLifeQuorum,
}
