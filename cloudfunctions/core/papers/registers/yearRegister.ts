import { beijingDay, dayStart } from '../../../../src/contract/days'
import { papers, type PaperName } from '../../../../src/contract/papersWords'
import { readNode, type OrgNode } from '../../org/store'
import { Problem, refuse } from '../../platform/problem'
import { forbidden, may, type Subject } from '../../policy'
import type { Verb } from '../../policy/table'
import { yearProblem } from '../../study/hours'
import type { Asking, YearPaper } from '../kind'
import { madeLine, madeOn } from './made'
import type { Register, RegisterSheet } from './register'
import { writeRegister } from './write'

type Of = { nodeId: string; year: number }
export type AskingYear = Asking<Of>
/** One sheet of it; the lines above and below are every register's own. */
export type Table = Pick<RegisterSheet, 'tab' | 'columns' | 'rows'> &
  Partial<Pick<RegisterSheet, 'title' | 'below' | 'rowMm'>>
type Refused = Problem<'notAllowed' | 'notFound' | 'badInput'>

/** The instants between which something is of the year; of the running one up to now. */
export const spanOf = ({ request: { at }, of: { year } }: AskingYear): { from: string; to: string } => {
  const end = dayStart(`${year + 1}-01-01`)
  return { from: dayStart(`${year}-01-01`), to: at < end ? at : end }
}
/** The same as days, both included. */
export const daysOf = ({ request: { at }, of: { year } }: AskingYear): { first: string; last: string } => {
  const last = `${year}-12-31`
  const today = beijingDay(at)
  return { first: `${year}-01-01`, last: today < last ? today : last }
}

type Judged = Pick<YearRegister, 'verb' | 'of' | 'subject'>
const subjectOf = ({ subject = ({ path }) => ({ paths: [path] }) }: Judged, node: OrgNode): Subject => subject(node)
const isOf = ({ of }: Judged, { kind }: OrgNode): boolean =>
  kind !== 'partyGroup' && (of === 'node' || kind === 'branch')

const nodeOf = async ({ request: { actor, at }, of }: AskingYear, register: Judged): Promise<OrgNode | Refused> => {
  const node = await readNode(of.nodeId)
  if (!node || !isOf(register, node))
    return refuse('notFound', { what: register.of === 'branch' ? '这个党支部' : '这个党组织' })
  return forbidden(actor, register.verb, subjectOf(register, node)) ?? yearProblem(of.year, at) ?? node
}

interface YearRegister {
  readonly name: PaperName
  readonly verb: Verb
  /** Of a branch alone, or of any node but a group. */
  readonly of: 'branch' | 'node'
  readonly holds: readonly string[]
  /** Of what the right is asked, where that is not the node itself. */
  readonly subject?: (node: OrgNode) => Subject
  readonly tables: (asking: AskingYear, node: OrgNode) => Promise<Table[] | Problem>
}

/** A register of a node's year: what all of them share. */
export const yearRegister = (register: YearRegister): YearPaper<Register> => {
  const { name, verb, holds, tables } = register
  const read = (asking: AskingYear) => nodeOf(asking, register)
  return {
    verb,
    holds,
    fits: (actor, node) => isOf(register, node) && may(actor, verb, subjectOf(register, node)),
    about: async (asking) => {
      const node = await read(asking)
      if (node instanceof Problem) return node
      return { whose: `${node.name} ${asking.of.year}年`, nodeId: node._id, path: node.path }
    },
    gather: async (asking) => {
      const node = await read(asking)
      if (node instanceof Problem) return node
      const made = await tables(asking, node)
      if (made instanceof Problem) return made as Refused
      return {
        sheets: made.map((table) => ({
          title: papers[name].title,
          line: [`单位：${node.name}`, `年度：${asking.of.year}`, madeOn(asking)],
          none: '（本年度无）',
          ...table,
        })),
        made: madeLine(asking),
      }
    },
    write: writeRegister,
  }
}
