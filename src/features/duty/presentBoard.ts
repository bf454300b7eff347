import type { DutyBoard } from '../../contract/duty'
import type { BoardCell, BoardColumn, BoardLight, BoardRow } from '../../contract/dutyBoardWords'
import type { MarkedState } from '../../components/StateMark'
import { isOwed } from '../../contract/dutyWords'
import { markOf } from './presentDuties'
import type { RemindedMatter } from './RemindSheet'

/** Branches by rules as they are shown, pure. */

type Known = Pick<DutyBoard, 'lights' | 'columns' | 'year' | 'can'>

export interface CellShown {
  ruleId: string
  mark: MarkedState
  word: string
  /** The day, the reason, how many of how many, or what earlier windows say. */
  notes: string[]
  /** The whole cell as it is read out. */
  spoken: string
  /** What kinds of light it shows: filters look at these. */
  shows: MarkedState[]
  /** The branch may be reminded of it: it owes it in this window, and nobody has reminded it. */
  remind: boolean
  reminded: boolean
}
export interface RowShown {
  nodeId: string
  name: string
  isBranch: boolean
  cells: CellShown[]
}

const urgency: readonly MarkedState[] = ['overdue', 'due', 'explained', 'planned', 'done', 'exempt']
const byUrgency = (one: BoardLight, other: BoardLight): number =>
  urgency.indexOf(markOf(one)) - urgency.indexOf(markOf(other))

/** Short, for a narrow cell: 11月30日; of another year with it, 2028年9月28日. */
const dateText = (day: string, thisYear: number): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year === thisYear ? '' : `${year}年`}${month}月${date}日`
}
const until = (day: string, year: number): string => `${dateText(day, year)}前`
const dayNote = ({ on }: BoardCell, light: BoardLight, column: BoardColumn, year: number): string[] => {
  if (on && column.window === '本届') return [`至 ${dateText(on, year)}`]
  if (on) return [dateText(on, year)]
  return light.state === 'due' && column.window !== '现在' ? [until(column.dueOn, year)] : []
}
const earlier = ({ missed = 0, explained = 0 }: BoardCell): string[] => [
  ...(missed > 0 ? [`以前未开展 ${missed}`] : []),
  ...(explained > 0 ? [`以前已说明 ${explained}`] : []),
]
const ofSeveral = (lights: readonly (readonly [BoardLight, number])[]): string[] =>
  lights.map(([{ word }, branches]) => `${word} ${branches}`)

const remindedWord = '已提醒'
const unknown: Omit<CellShown, 'ruleId' | 'spoken'> = {
  mark: 'exempt',
  word: '还没有算到',
  notes: [],
  shows: [],
  remind: false,
  reminded: false,
}
/** Of one branch its light; of several the most urgent, with the number of each. */
const cellOf = (
  cell: BoardCell | null,
  column: BoardColumn,
  { name, isBranch, reminded }: Pick<BoardRow, 'name' | 'isBranch'> & { reminded: boolean },
  { lights, year, can }: Known,
): CellShown => {
  const all = (cell?.now ?? [])
    .map(([place, branches]) => [lights[place]!, branches] as const)
    .sort(([one], [other]) => byUrgency(one, other))
  const [first] = all
  const begin = `${name}，${column.title}，${column.window}`
  if (!cell || !first) return { ...unknown, ruleId: column.ruleId, spoken: begin }
  const [light, branches] = first
  const owed = isBranch && isOwed(light)
  const part = cell.part ? [`${cell.part[0]}/${cell.part[1]}`] : []
  const notes = isBranch
    ? [
        ...part,
        ...(cell.note ? [cell.note] : dayNote(cell, light, column, year)),
        ...(reminded ? [remindedWord] : []),
        ...earlier(cell),
      ]
    : [...ofSeveral(all.slice(1)), ...earlier(cell)]
  const word = isBranch ? light.word : `${light.word} ${branches}`
  const shows: MarkedState[] = [
    ...all.map(([each]) => markOf(each)),
    ...(cell.missed ? ['overdue' as const] : []),
    ...(cell.explained ? ['explained' as const] : []),
  ]
  return {
    ruleId: column.ruleId,
    mark: markOf(light),
    word,
    notes,
    spoken: [begin, word, ...notes].join('，'),
    shows,
    remind: can.remind && owed && !reminded && column.windowId !== null,
    reminded,
  }
}

/** Whether a light was missed, whatever its colour: amber of a window that is over counts with it. */
const isMissed = ({ state, tone }: BoardLight): boolean => state === 'overdue' && tone !== 'explained'

/** Columns of which nothing is asked anywhere on the page are named below it, not drawn. */
export const columnsShown = ({ columns, rows, lights }: DutyBoard): { shown: BoardColumn[]; quiet: BoardColumn[] } => {
  const asked = (at: number) =>
    rows.some(({ cells }) => {
      const cell = cells[at]
      return !cell || Boolean(cell.missed) || cell.now.some(([place]) => lights[place]!.state !== 'exempt')
    })
  return {
    shown: columns.filter((_, at) => asked(at)),
    // Where nothing was counted yet, nothing is said of what is asked.
    quiet: rows.length > 0 ? columns.filter((_, at) => !asked(at)) : [],
  }
}
export const rowsOf = (board: Known & { rows: readonly BoardRow[] }): RowShown[] =>
  board.rows.map((row) => ({
    nodeId: row.nodeId,
    name: row.name,
    isBranch: row.isBranch,
    cells: board.columns.map((column, at) => {
      const cell = row.cells[at] ?? null
      const reminded = row.reminded?.includes(at) ?? false
      const seen = cellOf(cell, column, { ...row, reminded }, board)
      const missed = (cell?.now ?? []).some(([place]) => isMissed(board.lights[place]!))
      return missed ? { ...seen, shows: [...seen.shows, 'overdue' as const] } : seen
    }),
  }))

export const boardViews = ['all', 'due', 'overdue', 'planned', 'explained'] as const
export type BoardView = (typeof boardViews)[number]
/** Each with its number, which opens its rows; what is nowhere is left out. */
export const viewsOf = ({ branches, counts }: Pick<DutyBoard, 'branches' | 'counts'>) => {
  const { toPlan, missed, planned, explained } = counts
  const all: { value: BoardView; word: string; count: number }[] = [
    { value: 'due', word: '待安排', count: toPlan },
    { value: 'overdue', word: '未开展', count: missed },
    { value: 'planned', word: '已安排', count: planned },
    { value: 'explained', word: '已说明', count: explained },
  ]
  return [
    { value: 'all' as BoardView, text: `全部 ${branches}` },
    ...all.filter(({ count }) => count > 0).map(({ value, word, count }) => ({ value, text: `${word} ${count}` })),
  ]
}
const fits = (view: BoardView, { shows }: CellShown): boolean => view === 'all' || shows.includes(view)
export const rowsIn = (rows: readonly RowShown[], view: BoardView): RowShown[] =>
  rows.filter(({ cells }) => view === 'all' || cells.some((cell) => fits(view, cell)))

/** On a phone a branch says what is to be looked at; what is done is a number. */
export interface BranchShown {
  nodeId: string
  name: string
  isBranch: boolean
  lines: (CellShown & { title: string })[]
  rest: string
}
const looked: readonly MarkedState[] = ['overdue', 'due', 'explained', 'planned']
export const branchesOf = (
  rows: readonly RowShown[],
  columns: readonly BoardColumn[],
  view: BoardView,
): BranchShown[] =>
  rowsIn(rows, view).map(({ nodeId, name, isBranch, cells }) => {
    const lines = cells
      .map((cell, at) => ({ ...cell, title: columns[at]!.title }))
      .filter((cell) => (view === 'all' ? cell.shows.some((mark) => looked.includes(mark)) : fits(view, cell)))
    const done = cells.filter(({ shows }) => shows.length > 0 && shows.every((mark) => mark === 'done')).length
    return { nodeId, name, isBranch, lines, rest: done > 0 ? `已完成 ${done} 项` : '' }
  })

/** Branches reminded of a rule since the summaries were counted. */
export interface JustReminded {
  ruleId: string
  nodeIds: readonly string[]
}
export const withReminded = (rows: readonly RowShown[], just: readonly JustReminded[]): RowShown[] => {
  const isNew = (row: RowShown, { ruleId, remind }: CellShown) =>
    remind && just.some((each) => each.ruleId === ruleId && each.nodeIds.includes(row.nodeId))
  const after = (cell: CellShown): CellShown => ({
    ...cell,
    notes: [...cell.notes, remindedWord],
    spoken: `${cell.spoken}，${remindedWord}`,
    remind: false,
    reminded: true,
  })
  return rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (isNew(row, cell) ? after(cell) : cell)) }))
}

/** What branches on the page may be reminded of, the rules with the most of them first; who was already is told with it. */
export interface OwedMatter {
  matter: RemindedMatter
  branches: { nodeId: string; name: string }[]
  note: string
}
export const matterOf = ({ ruleId, windowId, window, title }: BoardColumn): RemindedMatter | null =>
  windowId === null ? null : { ruleId, windowId, text: `${window}${title}` }
export const owedMatters = (columns: readonly BoardColumn[], rows: readonly RowShown[]): OwedMatter[] =>
  columns
    .flatMap((column): OwedMatter[] => {
      const matter = matterOf(column)
      const cellsOf = rows.map((row) => ({ row, cell: row.cells.find(({ ruleId }) => ruleId === column.ruleId) }))
      const branches = cellsOf.filter(({ cell }) => cell?.remind).map(({ row: { nodeId, name } }) => ({ nodeId, name }))
      const already = cellsOf.filter(({ cell }) => cell?.reminded).map(({ row: { name } }) => name)
      const said = already.length > 0 ? [`已提醒过：${already.join('、')}`] : []
      const note = [branches.map(({ name }) => name).join('、'), ...said].join('；')
      return matter && branches.length > 0 ? [{ matter, branches, note }] : []
    })
    .sort((one, other) => other.branches.length - one.branches.length)
