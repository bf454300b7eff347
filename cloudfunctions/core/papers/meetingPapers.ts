import type { Election } from '../../../src/contract/meetingElection'
import type { Vote } from '../../../src/contract/meetingVote'
import type { BallotOf, GradeBallotOf } from '../../../src/contract/papersWords'
import type { BallotFacts, GradeBallotFacts } from './facts/ballotFacts'
import * as gather from './facts/gather'
import type { RecordFacts } from './facts/recordFacts'
import type { ReportFacts } from './facts/reportFacts'
import type { MeetingPaper, PaperKind } from './kind'
import { signed, type Made } from './made'
import { ballotPapers, gradeBallots as gradePapers, tallySheets } from './word/ballots'
import { electionReport as electionDocument } from './word/electionReport'
import { bytesOf } from './word/page'
import { recordDocument } from './word/recordDocument'
import { voteReport as voteDocument } from './word/voteReport'

/** Word documents of one meeting. */

const voteFigures = ['应到会有表决权', '到会', '书面意见份数与提出人', '赞成、反对、弃权', '结论与条文'] as const

/** 会议记录: E.1, with its 签到册. */
export const record: MeetingPaper<Made<RecordFacts>> = {
  verb: 'meeting.seeRoll',
  holds: [
    '会议名称、类型、次数',
    '时间、地点、形式',
    '主持人、记录人、主讲人',
    '应到、实到、请假、缺席、列席及姓名、原因',
    '议题、会议内容、决议',
    '表决与选举的数字（不写谁投了什么）',
    '学时',
    '更正、补记、补录',
    '签到册',
  ],
  about: gather.aboutMeeting('meeting.seeRoll'),
  gather: signed(gather.gatherRecord),
  write: (facts) => bytesOf(recordDocument(facts, facts.made)),
}
/** 表决结果报告单. */
export const voteReport: PaperKind<{ meetingId: string; voteId: string }, Made<ReportFacts & { one: Vote }>> = {
  verb: 'meeting.seeRoll',
  holds: voteFigures,
  about: gather.aboutMeeting('meeting.seeRoll'),
  gather: signed(gather.gatherVote),
  write: (facts) => bytesOf(voteDocument(facts, facts.one, facts.made)),
}
/** 选举结果报告单: E.1b. */
export const electionReport: PaperKind<{ meetingId: string; voteId: string }, Made<ReportFacts & { one: Election }>> = {
  verb: 'meeting.seeRoll',
  holds: ['应到会、实到会有选举权', '发出、收回、有效票、废票', '候选人得票', '当选名单', '监票人、计票人', '批复'],
  about: gather.aboutMeeting('meeting.seeRoll'),
  gather: signed(gather.gatherElection),
  write: (facts) => bytesOf(electionDocument(facts, facts.one, facts.made)),
}
/** 选票、表决票. */
export const ballots: PaperKind<BallotOf, BallotFacts> = {
  verb: 'meeting.run',
  holds: ['候选人姓名或者表决事项'],
  about: gather.aboutMeeting('meeting.run'),
  gather: gather.gatherBallots,
  write: (facts) => bytesOf(ballotPapers(facts)),
}
/** 计票单. */
export const tallies: PaperKind<BallotOf, BallotFacts> = {
  verb: 'meeting.run',
  holds: ['候选人姓名或者表决事项'],
  about: gather.aboutMeeting('meeting.run'),
  gather: gather.gatherBallots,
  write: (facts) => bytesOf(tallySheets(facts)),
}
/** 测评票. */
export const gradeBallots: PaperKind<GradeBallotOf, GradeBallotFacts> = {
  verb: 'meeting.run',
  holds: ['测评对象姓名'],
  about: gather.aboutMeeting('meeting.run'),
  gather: gather.gatherGradeBallots,
  write: (facts) => bytesOf(gradePapers(facts)),
}
