import type { RosterChange, RosterPreview, RosterRow, RosterRowState, WhoChoice } from '../../contract/orgRoster'
import { rosterColumnLabels } from '../../contract/orgRosterWords'

const stateText: Record<RosterRowState, string> = {
  problem: '认不出',
  added: '新增',
  changed: '变动',
  left: '未列入',
  recovery: '换号',
  who: '是谁',
  unread: '没读懂',
}
/** What needs a look first. */
const statesInOrder = ['problem', 'who', 'unread', 'added', 'changed', 'recovery', 'left'] as const

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

const titleOf = ({ counts, unreadCells, questions }: RosterPreview, writes: number): string => {
  const open = questions.filter(({ answer }) => answer === null).length
  const parts = [
    counts.added > 0 && `新增 ${counts.added} 人`,
    counts.changed > 0 && `变动 ${counts.changed} 人`,
  ].filter(Boolean)
  const unread = unreadCells > 0 ? `，有 ${unreadCells} 处没有读懂` : ''
  if (writes > 0) return `可以导入：${parts.join('，')}${unread}`
  if (open > 0) return `先回答 ${open} 个问题`
  if (counts.problem > 0) return '没有可以导入的行'
  if (counts.who > 0) return `有 ${counts.who} 行要问是谁`
  return `名册和表格一致${unread}`
}

type Hint = RosterView['hints'][number]
const amber = (text: string): Hint => ({ tone: 'amber', text })
const hintsOf = ({ counts, namesakes, partly, unreadSheets, sheets, passed, unusedColumns }: RosterPreview): Hint[] => [
  ...(counts.problem > 0
    ? [amber(`有 ${counts.problem} 行认不出是谁，这次不导入。在表格里改好后重新选择，已经导入的不会重复。`)]
    : []),
  ...(counts.who > 0
    ? [amber(`有 ${counts.who} 行的姓名和手机号不是同一个人，请逐行回答是改名还是换了号；不回答就不动。`)]
    : []),
  ...(namesakes > 0
    ? [
        amber(
          `有 ${namesakes} 人与别人同名，下面逐行写明是谁。请核对：是同一个人的，先在表格里改好党支部或手机号；是另一位同志的，照常导入。`,
        ),
      ]
    : []),
  ...(unreadSheets.length > 0 ? [amber(`${unreadSheets.join('；')}。`)] : []),
  ...(partly && counts.added + counts.changed + counts.unchanged > 0
    ? [amber('表格没有全部读到，所以这次不提出移出谁。')]
    : []),
  ...(sheets.length > 0
    ? [{ tone: 'plain' as const, text: `读了 ${sheets.length} 张表：${sheets.join('、')}。` }]
    : []),
  ...(passed.length > 0 ? [{ tone: 'plain' as const, text: `没有当作党员的行：${passed.join('；')}。` }] : []),
  ...(unusedColumns.length > 0
    ? [{ tone: 'plain' as const, text: `没有用到、也不会保存的列：${unusedColumns.join('、')}。` }]
    : []),
]

export function presentPreview(preview: RosterPreview): RosterView {
  const { nodeName, counts } = preview
  const writes = counts.added + counts.changed
  return {
    lead: `${nodeName} · 还没有写入名册`,
    title: titleOf(preview, writes),
    note: counts.unchanged > 0 ? `另有 ${counts.unchanged} 人没有变化。` : '',
    filters: statesInOrder
      .filter((state) => counts[state] > 0)
      .map((value) => ({ value, text: `${stateText[value]} ${counts[value]}` })),
    writes,
    hints: hintsOf(preview),
  }
}

/** What the view of one state explains above its rows. */
export const stateHint: Record<RosterRowState, string> = {
  problem: '行号与表格里的行号相同。',
  added: '名册上没有，导入后照下面登记。',
  changed: '名册上有，下面几项会改成表格里的内容；表格里空着的不改。',
  left: '名册上有、表格里没有。默认不动；确已离开本机关的才勾选，过去的会议记录都会保留。',
  recovery:
    '这些同志绑定过微信、任过职或有谈心谈话，表格里是另一个手机号。默认不动；已与本人核实换号的才勾选，勾选后提出申请，另一位经办人同意并等候规定的时间才生效。',
  who: '表格里的姓名是一个人，手机号是名册上另一个人的。是改了名，还是号码换了人，请逐行核实后回答；不回答的一行不动。',
  unread: '这些格子没有读懂，这次留空，名册上原来有的不改；人照常导入。在表格里改好后可以再导入一次。',
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
/** Of somebody new all that would be written; of others what changes. */
const changeLine = ({ column, before, after }: RosterChange, isNew: boolean): string =>
  isNew && before === ''
    ? `${rosterColumnLabels[column]}：${after}`
    : `${rosterColumnLabels[column]}：${before || emptyWord} → ${after || emptyWord}`

/** What an answer to whom a row is about would write. */
export const whoNote = ({ is, changes, but }: WhoChoice): string =>
  [...changes.map((change) => changeLine(change, is === 'number')), but].filter(Boolean).join('；')

const placeOf = ({ row, sheet }: Pick<RosterRow, 'row' | 'sheet'>): string =>
  row === null ? '' : `${sheet && `${sheet} `}第 ${row} 行`

export function presentRosterRow(row: RosterRow): RosterLine {
  const faults = row.faults.map(({ column, why }) => (column ? `${rosterColumnLabels[column]}：${why}` : why))
  const changes = row.changes.map((change) => changeLine(change, row.memberId === null))
  const same = (row.namesakes ?? []).map((who) => `已有同名：${who}`)
  const details = [...faults, ...changes, ...same]
  return {
    key: row.key,
    place: placeOf(row),
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
