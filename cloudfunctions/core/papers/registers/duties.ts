import type { BranchDuties, DutyRow, DutyWindowLight } from '../../../../src/contract/duty'
import { branch } from '../../duty/branch'
import { atOrBelow, nodesAlong, type OrgNode } from '../../org/store'
import { findAll } from '../../platform/db'
import { Problem } from '../../platform/problem'
import { asked } from '../kind'
import { headsOf } from './columns'
import type { Cell, Column } from './register'
import { yearRegister, type AskingYear, type Table } from './yearRegister'

const basisColumns: readonly Column[] = [
  { head: '应完成事项', mm: 60 },
  { head: '依据（条款原文）', mm: 147 },
  { head: '出处', mm: 60 },
]
const ofBranch: readonly Column[] = [
  { head: '应完成事项', mm: 70 },
  { head: '期间', mm: 32, as: 'middle' },
  { head: '状态', mm: 30, as: 'middle' },
  { head: '日期', mm: 55, as: 'middle' },
  { head: '说明', mm: 80 },
]

/** Days of what counted, each with what is said beside it. */
const daysIn = ({ light: { counted } }: DutyWindowLight): string =>
  counted.map(({ day, marks }) => (marks.length > 0 ? `${day}（${marks.join('、')}）` : day)).join('、')
const notesIn = ({ light: { missing, notes, reason } }: DutyWindowLight): string =>
  [...missing, ...notes, ...(reason ? [`理由：${reason}`] : [])].join('；')

/** Of one branch every window of the year that has begun. Pure. */
export const dutyRows = ({ rows }: Pick<BranchDuties, 'rows'>): Cell[][] =>
  rows.flatMap(({ title, windows }) =>
    windows.map((window) => [title, window.text, window.light.word, daysIn(window), notesIn(window)]),
  )

const oneCell = ({ windows }: DutyRow): string =>
  windows
    .map((window) => {
      const days = daysIn(window)
      const words = days ? `${window.light.word} ${days}` : window.light.word
      return windows.length > 1 ? `${window.text} ${words}` : words
    })
    .join('\n')

/** Of several branches a line each, a column for every rule that is asked of one of them. Pure. */
export const dutyMatrix = (branches: readonly BranchDuties[]): Pick<Table, 'columns' | 'rows'> => {
  const rules = new Map(branches.flatMap(({ rows }) => rows.map((row) => [row.ruleId, row.title] as const)))
  return {
    columns: [{ head: '支部', mm: 34 }, ...[...rules.values()].map((head): Column => ({ head, mm: 34 }))],
    rows: branches.map(({ nodeName, rows }) => [
      nodeName,
      ...[...rules.keys()].map((id) => {
        const row = rows.find(({ ruleId }) => ruleId === id)
        return row ? oneCell(row) : ''
      }),
    ]),
  }
}

const basisOf = (branches: readonly BranchDuties[]): Cell[][] => {
  const rules = new Map(branches.flatMap(({ rows }) => rows.map((row) => [row.ruleId, row] as const)))
  return [...rules.values()].map(({ title, quote, cite }) => [title, quote, cite])
}

const branchesOf = async (asking: AskingYear, node: OrgNode): Promise<BranchDuties[] | Problem> => {
  const nodes =
    node.kind === 'branch'
      ? [node]
      : await findAll<OrgNode>('nodes', { path: atOrBelow(node.path), kind: 'branch' }, ['name'], nodesAlong)
  const found: BranchDuties[] = []
  for (const { _id } of nodes) {
    const duties = await asked(asking, branch, 'duty.branch', { nodeId: _id, year: asking.of.year })
    if (duties instanceof Problem) return duties
    found.push(duties)
  }
  return found
}

/** 应完成事项表: each light as its page shows it, in words and with its days; what asks for it on the second sheet. */
export const dutyTable = yearRegister({
  name: 'dutyTable',
  verb: 'duty.seeBranch',
  of: 'node',
  holds: [
    `一个支部：${headsOf(ofBranch).join('、')}`,
    '几个支部：每个支部一行，每项一列',
    `第二张表“依据”：${headsOf(basisColumns).join('、')}`,
  ],
  tables: async (asking, node) => {
    const branches = await branchesOf(asking, node)
    if (branches instanceof Problem) return branches
    const [only] = branches
    const shown = node.kind === 'branch' && only ? { columns: ofBranch, rows: dutyRows(only) } : dutyMatrix(branches)
    return [
      { tab: '应完成事项', ...shown },
      { tab: '依据', title: '应完成事项的依据', columns: basisColumns, rows: basisOf(branches) },
    ]
  },
})
