import type { Choice } from '../../components/PickerField'
import { dayText, minutesBetween } from '../../contract/days'
import { countedWords, type Counted } from '../../contract/paged'
import type { LedgerRow } from '../../contract/ledger'
import type { LedgerState, LedgerView } from '../../contract/ledgerWords'
import { ledgerSourceLabels, ledgerSources, ledgerStateLabels, nearDueDays } from '../../contract/ledgerWords'

type Tone = 'red' | 'green' | 'amber' | 'blue' | 'plain'
export interface ChipView {
  word: string
  tone: Tone
}

/** `11月26日`; with its year when it is another than `today`'s. */
export const dayLabel = (day: string, today: string): string =>
  dayText(day, Number(today.slice(0, 4))).split(' ')[0] as string

const tones: Record<LedgerState, Tone> = {
  recorded: 'amber',
  accepted: 'blue',
  inProgress: 'blue',
  awaitingVerification: 'red',
  closed: 'green',
  answered: 'green',
  reopened: 'amber',
}
export const stateChip = (state: LedgerState): ChipView => ({ word: ledgerStateLabels[state], tone: tones[state] })

const done = (state: LedgerState): boolean => state === 'closed' || state === 'answered'

/** How long there is left; null when it is closed, nobody is accountable yet, or there is time. */
export const dueChip = ({ state, dueOn }: Pick<LedgerRow, 'state' | 'dueOn'>, today: string): ChipView | null => {
  if (done(state) || dueOn === null) return null
  const left = minutesBetween(`${today}T00:00:00Z`, `${dueOn}T00:00:00Z`) / 1440
  if (left < 0) return { word: `逾期 ${-left} 天`, tone: 'red' }
  if (left === 0) return { word: '今天到期', tone: 'amber' }
  return left <= nearDueDays ? { word: `还有 ${left} 天`, tone: 'amber' } : null
}

export interface EntryLine {
  id: string
  number: string
  matter: string
  note: string
  source: string
  branch: string
  who: string
  due: string
  state: ChipView
  /** What is most worth saying on a phone, where there is room for one. */
  chip: ChipView
}
const whoOf = ({ department, owner }: LedgerRow): string =>
  [department, owner].filter(Boolean).join(' ') || '还没有责任人'

export const entryLine = (row: LedgerRow, today: string): EntryLine => {
  const state = stateChip(row.state)
  const day = done(row.state) ? row.closedOn : row.dueOn
  return {
    id: row.id,
    number: row.number,
    matter: row.matter,
    note: `${row.number} · ${whoOf(row)} · ${row.sourceLabel}`,
    source: row.sourceLabel,
    branch: row.branchName,
    who: whoOf(row),
    due: day === null ? '—' : `${dayLabel(day, today)}${done(row.state) ? '销号' : ''}`,
    state,
    chip: row.state === 'awaitingVerification' ? state : (dueChip(row, today) ?? state),
  }
}

const states: Record<LedgerView, readonly LedgerState[]> = {
  mine: [],
  toVerify: [],
  open: ['recorded', 'accepted', 'inProgress', 'awaitingVerification', 'reopened'],
  due: ['recorded', 'accepted', 'inProgress', 'awaitingVerification', 'reopened'],
  closed: ['closed', 'answered'],
}
/** What the ledger can be narrowed by beside branch and month. */
export const ledgerFields = (view: LedgerView): { name: string; label: string; choices: Choice[] }[] => [
  {
    name: 'source',
    label: '来源',
    choices: ledgerSources.map((value) => ({ value, text: ledgerSourceLabels[value] })),
  },
  ...(states[view].length > 0
    ? [
        {
          name: 'state',
          label: '状态',
          choices: states[view].map((value) => ({ value, text: ledgerStateLabels[value] })),
        },
      ]
    : []),
]

export const viewLabels: Record<LedgerView, string> = {
  mine: '等我办',
  toVerify: '待核验',
  open: '在办',
  due: '到期',
  closed: '已销号',
}

export const listTitle = (
  view: LedgerView,
  rows: readonly LedgerRow[] | undefined,
  all: Counted,
  today: string,
): string => {
  if (!rows) return '问题台账'
  const number = `${countedWords(all, '件')}${all.atLeast ? '的' : ''}`
  if (view === 'mine') return rows.length === 0 ? '没有等您办的事' : `${number}事等您办`
  if (view === 'toVerify') return rows.length === 0 ? '没有等您核验的事' : `${number}事等您核验`
  if (view === 'closed') return rows.length === 0 ? '还没有销号的事' : '已经销号的事'
  if (view === 'open') return rows.length === 0 ? '没有在办的事' : `${number}事在办`
  const late = rows.filter(({ dueOn }) => dueOn !== null && dueOn < today).length
  if (rows.length === 0) return '没有快到期的事'
  return late === 0 ? `${number}事快到期` : `${late} 件事逾期`
}

export const emptyWords: Record<LedgerView, { title: string; text: string }> = {
  mine: { title: '没有等您办的事', text: '要您明确责任人、办理、延期或回复的，会出现在这里。' },
  toVerify: { title: '没有等您核验的事', text: '别人办好、请您核验的，会出现在这里。' },
  open: { title: '没有在办的事', text: '谈心谈话、走访、院坝会提出的事会转到这里。' },
  due: { title: '没有快到期或逾期的事', text: '7 天内到期和已经逾期的，会出现在这里。' },
  closed: { title: '还没有销号的事', text: '核验通过的会出现在这里。' },
}
