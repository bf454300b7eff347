import type { RosterPreview, RosterRow, RosterRowState } from '../../contract/orgRoster'
import { rosterColumnLabels, rosterRowStates } from '../../contract/orgRosterWords'

const stateText: Record<RosterRowState, string> = {
  problem: '有问题',
  added: '新增',
  changed: '变动',
  left: '未列入',
  recovery: '换号',
}

export interface RosterView {
  lead: string
  /** What the sheet holds, in a sentence. */
  title: string
  note: string
  /** The states that have rows, with how many. */
  filters: { value: RosterRowState; text: string }[]
  /** Rows the import would write. */
  writes: number
  hints: { tone: 'amber' | 'plain'; text: string }[]
}

export function presentPreview({ nodeName, counts, namesakes, unusedColumns }: RosterPreview): RosterView {
  const writes = counts.added + counts.changed
  const parts = [
    counts.added > 0 && `新增 ${counts.added} 人`,
    counts.changed > 0 && `变动 ${counts.changed} 人`,
  ].filter(Boolean)
  return {
    lead: `${nodeName} · 还没有写入名册`,
    title: writes > 0 ? `可以导入：${parts.join('，')}` : counts.problem > 0 ? '没有可以导入的行' : '名册和表格一致',
    note: counts.unchanged > 0 ? `另有 ${counts.unchanged} 人没有变化。` : '',
    filters: rosterRowStates
      .filter((state) => counts[state] > 0)
      .map((value) => ({ value, text: `${stateText[value]} ${counts[value]}` })),
    writes,
    hints: [
      ...(counts.problem > 0
        ? [
            {
              tone: 'amber' as const,
              text: `有 ${counts.problem} 行看不明白，这次不导入。在表格里改好后重新选择，已经导入的不会重复。`,
            },
          ]
        : []),
      ...(namesakes > 0
        ? [
            {
              tone: 'amber' as const,
              text: `有 ${namesakes} 人与别人同名，下面逐行写明是谁。请核对：是同一个人的，先在表格里改好党支部或手机号；是另一位同志的，照常导入。`,
            },
          ]
        : []),
      ...(unusedColumns.length > 0
        ? [{ tone: 'plain' as const, text: `没有用到的列：${unusedColumns.join('、')}。` }]
        : []),
    ],
  }
}

/** What the view of one state explains above its rows. */
export const stateHint: Record<RosterRowState, string> = {
  problem: '行号与表格里的行号相同。',
  added: '名册上没有，导入后登记。',
  changed: '名册上有，下面几项会改成表格里的内容；表格里空着的不改。',
  left: '名册上有、表格里没有。默认不动；确已离开本机关的才勾选，过去的会议记录都会保留。',
  recovery:
    '这些同志绑定过微信、任过职或有谈心谈话，表格里是另一个手机号。默认不动；已与本人核实换号的才勾选，勾选后提出申请，另一位经办人同意并等候规定的时间才生效。',
}

export interface RosterLine {
  key: string
  /** `第 12 行`, or '' for someone who is not in the sheet. */
  place: string
  name: string
  branch: string
  /** The faults or changes, one a line; the branch for a new person. */
  details: string[]
}

const emptyWord = '空'

export function presentRosterRow(row: RosterRow): RosterLine {
  const faults = row.faults.map(({ column, why }) => (column ? `${rosterColumnLabels[column]}：${why}` : why))
  const changes = row.changes.map(
    ({ column, before, after }) => `${rosterColumnLabels[column]}：${before || emptyWord} → ${after || emptyWord}`,
  )
  const same = (row.namesakes ?? []).map((who) => `已有同名：${who}`)
  const details = [...faults, ...changes, ...same]
  return {
    key: row.row === null ? (row.memberId ?? row.name) : `row:${row.row}`,
    place: row.row === null ? '' : `第 ${row.row} 行`,
    name: row.name || '没有姓名',
    branch: row.branchName,
    details: details.length > 0 ? details : ['新登记'],
  }
}

/** Sums of all steps so far. */
export interface ImportSum {
  done: number
  total: number
  added: number
  changed: number
  removed: number
  asked: number
  skipped: { row: number | null; name: string; why: string }[]
}
export const nothingYet: ImportSum = { done: 0, total: 0, added: 0, changed: 0, removed: 0, asked: 0, skipped: [] }

export function presentResult(sum: ImportSum): { title: string; note: string; skipped: string[] } {
  const parts = [
    sum.added > 0 && `新增 ${sum.added} 人`,
    sum.changed > 0 && `变动 ${sum.changed} 人`,
    sum.removed > 0 && `移出 ${sum.removed} 人`,
    sum.asked > 0 && `申请换号 ${sum.asked} 人`,
  ].filter(Boolean)
  return {
    title: parts.length > 0 ? `导入好了：${parts.join('，')}` : '没有写入任何变动',
    note:
      sum.skipped.length > 0
        ? `有 ${sum.skipped.length} 人没有导入，名册上的资料没有动。`
        : '可以给没有绑定微信的同志发邀请码。',
    skipped: sum.skipped.map(({ row, name, why }) => `${row === null ? '' : `第 ${row} 行　`}${name}：${why}`),
  }
}
