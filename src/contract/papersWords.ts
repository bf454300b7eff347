/** Words of what is taken away as a file, shared by both sides; no validator, so that the phone may import it. */
import type { ElectionOffice } from './electionWords'

export type PaperForm = 'xlsx' | 'docx'
/** What ballots are of, so many copies of each. */
export type BallotOf = { meetingId: string; copies: number } & (
  { office: ElectionOffice; seats: number; candidateIds: string[] } | { matter: string }
)
export interface GradeBallotOf {
  meetingId: string
  copies: number
  scheme: GradeScheme
  subjectIds: string[]
}
/** How a handbook is to be: which of its sections (all where it is left out), and what of it is not for every copy. */
export interface WorkbookOptions {
  sections?: string[]
  /** 支委会记录 are not for this copy. */
  withoutCommittee?: boolean
  /** Sections follow each other without a page of their own. */
  running?: boolean
}
export interface YearOf {
  nodeId: string
  year: number
  book?: WorkbookOptions
}
/** What a paper is of: a meeting, a vote or an election of one, papers to vote on at one, or a node's year. */
export type PaperOf = { meetingId: string } | { meetingId: string; voteId: string } | BallotOf | GradeBallotOf | YearOf
interface PaperWords {
  /** As it stands on its first line, and in the name of the file. */
  readonly title: string
  readonly form: PaperForm
  readonly of: 'meeting' | 'vote' | 'ballot' | 'gradeBallot' | 'nodeYear'
}

/** Every kind of paper there is; who may take one and what it holds: `cloudfunctions/core/papers/kinds.ts`. */
export const papers = {
  rollSheet: { title: '会议签到册', form: 'xlsx', of: 'meeting' },
  record: { title: '会议记录', form: 'docx', of: 'meeting' },
  voteReport: { title: '表决结果报告单', form: 'docx', of: 'vote' },
  electionReport: { title: '选举结果报告单', form: 'docx', of: 'vote' },
  ballots: { title: '选票', form: 'docx', of: 'ballot' },
  tallies: { title: '计票单', form: 'docx', of: 'ballot' },
  gradeBallots: { title: '测评票', form: 'docx', of: 'gradeBallot' },
  workbook: { title: '支部工作手册', form: 'docx', of: 'nodeYear' },
  attendanceTable: { title: '期间出勤表', form: 'xlsx', of: 'nodeYear' },
  meetingLedger: { title: '会议台账', form: 'xlsx', of: 'nodeYear' },
  leaveRegister: { title: '请假登记', form: 'xlsx', of: 'nodeYear' },
  hourRegister: { title: '学时登记', form: 'xlsx', of: 'nodeYear' },
  trainingRegister: { title: '培训登记', form: 'xlsx', of: 'nodeYear' },
  talkRegister: { title: '谈心谈话登记', form: 'xlsx', of: 'nodeYear' },
  visitRegister: { title: '走访登记', form: 'xlsx', of: 'nodeYear' },
  courtyardRegister: { title: '院坝会登记', form: 'xlsx', of: 'nodeYear' },
  ledgerRegister: { title: '问题台账', form: 'xlsx', of: 'nodeYear' },
  dutyTable: { title: '应完成事项表', form: 'xlsx', of: 'nodeYear' },
  cadreRegister: { title: '组织生活参加情况（领导干部）', form: 'xlsx', of: 'nodeYear' },
  termRegister: { title: '换届一览', form: 'xlsx', of: 'nodeYear' },
} as const satisfies Record<string, PaperWords>
export type PaperName = keyof typeof papers
export const paperNames = Object.keys(papers) as PaperName[]

/** Whether what is asked for is what such a paper is of. */
export const fitsPaper = (kind: PaperName, of: PaperOf): boolean => ofWhat(of) === papers[kind].of
const ofWhat = (of: PaperOf): PaperWords['of'] =>
  'nodeId' in of
    ? 'nodeYear'
    : 'voteId' in of
      ? 'vote'
      : 'scheme' in of
        ? 'gradeBallot'
        : 'copies' in of
          ? 'ballot'
          : 'meeting'

/** For so many hours what was made lies ready. */
export const paperHours = 24

/** What people are graded by: 民主评议党员, and 述职评议. */
export const gradeSchemes = ['review', 'report'] as const
export type GradeScheme = (typeof gradeSchemes)[number]
export const gradesOf: Record<GradeScheme, { title: string; grades: readonly string[] }> = {
  review: { title: '民主评议党员测评票', grades: ['优秀', '合格', '基本合格', '不合格'] },
  report: { title: '述职测评票', grades: ['好', '较好', '一般', '差'] },
}
export const copiesMax = 200

/** The sections of a handbook by their numbers, in the order of the printed ones. */
export const workbookSections = [...Array.from({ length: 30 }, (_, at) => `${at + 1}`), '附']
