/** Words of what is taken away as a file, shared by both sides; no validator, so that the phone may import it. */

export type PaperForm = 'xlsx' | 'docx'
/** What a paper is of: one meeting, or a node's year. */
export type PaperOf = { meetingId: string } | { nodeId: string; year: number }
interface PaperWords {
  /** As it stands on its first line, and in the name of the file. */
  readonly title: string
  readonly form: PaperForm
  readonly of: 'meeting' | 'nodeYear'
}

/** Every kind of paper there is; who may take one and what it holds: `cloudfunctions/core/papers/kinds.ts`. */
export const papers = {
  rollSheet: { title: '会议签到册', form: 'xlsx', of: 'meeting' },
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

/** For so many hours what was made lies ready. */
export const paperHours = 24
