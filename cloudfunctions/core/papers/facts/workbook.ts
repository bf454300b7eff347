import { beijingDay, dayStart } from '../../../../src/contract/days'
import { workbookSections, type YearOf } from '../../../../src/contract/papersWords'
import type { Meeting } from '../../meeting/store'
import { stateAt } from '../../meeting/rules'
import { readNode, type OrgNode } from '../../org/store'
import { command, findAll } from '../../platform/db'
import { Problem, refuse } from '../../platform/problem'
import { forbidden, may } from '../../policy'
import type { Verb } from '../../policy/table'
import { yearProblem } from '../../study/hours'
import type { About, Asking, Refused } from '../kind'
import * as blanks from './bookBlanks'
import * as held from './bookMeetings'
import * as people from './bookPeople'
import { lastOn, readGroups, readParent, readRoster, type BookSource } from './bookSource'
import { spanOf, volumesFor, volumeTitle, type Span } from './bookVolumes'
import * as work from './bookWork'
import { readRecords } from './records'
import type { Piece, Section, WorkbookFacts } from './workbookFacts'

/** A branch's year, section by section, each as far as whoever asks may read what stands there. */

interface SectionRow {
  name: string
  /** What its maker must be allowed on the branch; left out where it is written by hand. */
  verb?: Verb
  read: (source: BookSource) => Piece[] | Promise<Piece[]>
}
const recordsIn = (number: string) => (source: BookSource) => held.records(source, number)

/** In the order of the printed handbooks. */
const rows: Record<string, SectionRow> = {
  1: { name: '支部基本情况', verb: 'org.seeMembers', read: people.basicFacts },
  2: { name: '支部委员会及分工', verb: 'org.seeMembers', read: people.committeeTable },
  3: { name: '党小组', verb: 'org.seeMembers', read: people.groupTable },
  4: { name: '党员名册', verb: 'org.seeMembers', read: people.rosterTable },
  5: { name: '党员变动', verb: 'org.seeMembers', read: people.changeTable },
  6: { name: '上年问题整改', read: blanks.lastYearsProblems },
  7: { name: '年度工作计划、学习计划', verb: 'study.read', read: work.planTable },
  8: { name: '三会一课与主题党日总览', verb: 'meeting.seeRoll', read: held.overview },
  9: { name: '党员大会记录', verb: 'meeting.seeRoll', read: recordsIn('9') },
  10: { name: '支委会记录', verb: 'meeting.seeRoll', read: recordsIn('10') },
  11: { name: '党小组会记录', verb: 'meeting.seeRoll', read: held.groupMeetings },
  12: { name: '党课记录', verb: 'meeting.seeRoll', read: held.lectures },
  13: { name: '主题党日记录', verb: 'meeting.seeRoll', read: recordsIn('13') },
  14: { name: '集中学习、讲座', verb: 'meeting.seeRoll', read: held.study },
  15: { name: '党员参加组织生活情况', verb: 'meeting.seeRoll', read: held.presence },
  16: { name: '学时登记', verb: 'study.seeHours', read: work.hourTable },
  17: { name: '谈心谈话登记', verb: 'talk.see', read: work.talkTable },
  18: { name: '组织生活会', verb: 'meeting.seeRoll', read: recordsIn('18') },
  19: {
    name: '民主评议党员',
    verb: 'meeting.seeRoll',
    read: (source) => [...recordsIn('19')(source), ...blanks.reviewForm()],
  },
  20: { name: '发展党员与积极分子培养', read: blanks.development },
  21: { name: '换届选举、届中调整', verb: 'meeting.seeRoll', read: held.elections },
  22: { name: '双联系、院坝会', verb: 'visit.see', read: work.fieldTables },
  23: { name: '问题台账', verb: 'ledger.see', read: work.ledgerTable },
  24: { name: '任务与督办、督查整改', read: blanks.tasks },
  25: { name: '请假登记', verb: 'meeting.seeRoll', read: held.leaves },
  26: { name: '奖惩', read: blanks.honours },
  27: { name: '党费收缴登记', verb: 'org.seeMembers', read: blanks.dues },
  28: { name: '年度总结、述职', read: blanks.summary },
  29: { name: '上级检查意见', read: blanks.inspection },
  30: { name: '移交记录', read: blanks.handover },
  附: { name: '补记、更正、自动归档', verb: 'meeting.seeRoll', read: held.allMarks },
}
export const sectionNames: readonly string[] = workbookSections.map((number) => `§${number} ${rows[number]?.name}`)

const isEmpty = (pieces: readonly Piece[]): boolean =>
  pieces.every((piece) => piece.is === 'table' && piece.rows.length === 0 && !piece.blank)

const sectionOf = async (source: BookSource, number: string, { book }: YearOf, last: boolean): Promise<Section> => {
  const { name, verb, read } = rows[number] as SectionRow
  const section = { number, name, pieces: [] }
  if (book?.sections && !book.sections.includes(number)) return { ...section, state: 'leftOut' }
  if (number === '10' && book?.withoutCommittee) return { ...section, state: 'leftOut' }
  if (!last && verb !== 'meeting.seeRoll') return { ...section, state: 'inLast' }
  if (verb && !may(source.actor, verb, { paths: [source.node.path] })) return { ...section, state: 'withheld' }
  const pieces = await read(source)
  return isEmpty(pieces) ? { ...section, state: 'none' } : { ...section, pieces, state: 'filled' }
}

const readBranch = async ({ request: { actor }, of }: Asking<YearOf>): Promise<OrgNode | Refused> => {
  const node = await readNode(of.nodeId)
  if (node?.kind !== 'branch') return refuse('notFound', { what: '这个党组织' })
  return forbidden(actor, 'meeting.seeRoll', { paths: [node.path] }) ?? node
}

export const aboutWorkbook = async (asking: Asking<YearOf>): Promise<About | Refused> => {
  const node = await readBranch(asking)
  if (node instanceof Problem) return node
  const wrong = yearProblem(asking.of.year, asking.request.at)
  if (wrong) return wrong
  return { whose: `${node.name} ${asking.of.year}年度`, nodeId: node._id, path: node.path }
}

/** A record may have 20,000 characters, which is 60 kB, and an answer of the database a megabyte. */
const wholeAtOnce = 16

const readHeld = async (node: OrgNode, at: string, { from, until }: Span, fields?: string[]): Promise<Meeting[]> => {
  const startAt = command.gte(dayStart(from)).and(command.lt(dayStart(until)))
  const where = { visibleTo: `scope:${node._id}`, startAt }
  const found = await findAll<Meeting>('meetings', where, fields, ['startAt', '_id'], fields ? 1000 : wholeAtOnce)
  // Those that were held: an announced meeting has no roll yet, one under way is not over.
  return found.filter(
    (meeting) => meeting.roll !== null && !['open', 'cancelled', 'draft', 'announced'].includes(stateAt(meeting, at)),
  )
}
/** Each says of its meetings, and all of the year beside them. */
export const workbookVolumes = async (asking: Asking<YearOf>): Promise<string[] | Refused> => {
  const node = await readBranch(asking)
  if (node instanceof Problem) return node
  const { year } = asking.of
  const meetings = await readHeld(node, asking.request.at, spanOf(year, 1, 0), ['startAt', 'endAt', 'state', 'roll'])
  const days = meetings.map(({ startAt }) => beijingDay(startAt))
  return volumesFor(year, days)
}

const introduction = [
  '本手册每年一册，由支部书记负责，内容由系统里的记录生成，与屏幕上看到的一致。',
  '空格和横线处由手工填写；系统没有记录的，不代填。',
  '记录由主持人、记录人在打印件上签名。',
  '补记、补录、更正都有标记，集中列在最后一部分。',
  '次年1月10日前送上级党组织审阅，退回后由支部存档。',
]

/** `volumes`: into how many it was cut when it was begun, whatever was held since. */
export const gatherWorkbook = async (
  asking: Asking<YearOf>,
  volume: number,
  volumes: readonly string[],
): Promise<WorkbookFacts | Refused> => {
  const node = await readBranch(asking)
  if (node instanceof Problem) return node
  const { year, book } = asking.of
  const { actor, at } = asking.request
  const meetings = await readHeld(node, at, spanOf(year, volumes.length, volume))
  const [records, parent, groups, members] = await Promise.all([
    readRecords(actor, meetings, at),
    readParent(node),
    readGroups(node),
    readRoster(node, year),
  ])
  const source: BookSource = { actor, at, node, parent, groups, year, lastOn: lastOn(year, at), members, records }
  const sections: Section[] = []
  const last = volume === volumes.length - 1
  for (const number of workbookSections) sections.push(await sectionOf(source, number, asking.of, last))
  return {
    branch: node.name,
    superior: parent?.name ?? null,
    year,
    volume: volumeTitle(volumes, volume),
    secretary: people.secretaryOf(source),
    introduction,
    sections,
    breaks: !book?.running,
  }
}
