import { beijingDay } from '../../../../src/contract/days'
import {
  entryNumber,
  ledgerStateLabels,
  satisfactionLabels,
  type LedgerStep,
} from '../../../../src/contract/ledgerWords'
import { hidden } from '../../ledger/reach'
import type { LedgerEntry, LogLine } from '../../ledger/store'
import { findAll } from '../../platform/db'
import { dayCell, headsOf } from './columns'
import type { Cell, Column } from './register'
import { daysOf, yearRegister } from './yearRegister'

const columns: readonly Column[] = [
  { head: '编号', mm: 22 },
  { head: '来源', mm: 24 },
  { head: '提出日期', mm: 20, as: 'middle' },
  { head: '问题', mm: 48 },
  { head: '责任部门', mm: 20 },
  { head: '责任人', mm: 14 },
  { head: '期限', mm: 20, as: 'middle' },
  { head: '原期限', mm: 20, as: 'middle' },
  { head: '进展', mm: 25 },
  { head: '申请核验', mm: 20, as: 'middle' },
  { head: '核验人', mm: 14 },
  { head: '销号日期', mm: 20, as: 'middle' },
  { head: '回复日期', mm: 20, as: 'middle' },
  { head: '满意度', mm: 14, as: 'middle' },
]

type Read = Pick<
  LedgerEntry,
  | '_id'
  | 'year'
  | 'number'
  | 'source'
  | 'raisedOn'
  | 'matter'
  | 'department'
  | 'owner'
  | 'dueOn'
  | 'state'
  | 'verifier'
  | 'closedOn'
  | 'log'
>
const lastOf = (log: readonly LogLine[], ...steps: LedgerStep[]): LogLine | undefined =>
  log.filter(({ step }) => steps.includes(step)).at(-1)
const dayOf = (line: LogLine | undefined) => dayCell(line && beijingDay(line.at))

/** The deadline it had before it was first put off; empty where it never was. */
const firstDue = ({ log }: Pick<Read, 'log'>): string | null =>
  log.find(({ step }) => step === 'extended')?.dueBefore ?? null
/** Who closed it, or who is to. */
const verifierOf = ({ verifier, log }: Pick<Read, 'verifier' | 'log'>): string =>
  lastOf(log, 'closed')?.by?.name ?? verifier?.name ?? ''
/** Where it stands, and what was last said of the work. */
const progressOf = ({ state, log }: Pick<Read, 'state' | 'log'>): string => {
  const words = lastOf(log, 'progressed', 'verificationAsked')?.words
  return words ? `${ledgerStateLabels[state]}：${words}` : ledgerStateLabels[state]
}
/** An answer given before it was opened anew is no answer to what is open now. */
const answerOf = ({ state, log }: Pick<Read, 'state' | 'log'>) =>
  state === 'answered' ? lastOf(log, 'answered') : undefined
const asksVerification = ({ state, log }: Pick<Read, 'state' | 'log'>) =>
  ['awaitingVerification', 'closed', 'answered'].includes(state) ? lastOf(log, 'verificationAsked') : undefined

/** Whether it was open on a day of the year. */
const isOfYear = ({ raisedOn, closedOn }: Pick<Read, 'raisedOn' | 'closedOn'>, first: string, last: string): boolean =>
  raisedOn <= last && (closedOn === null || closedOn >= first)

/** By number: what was open in the year, the older years' first. Pure. */
export const ledgerRows = (entries: readonly Read[]): Cell[][] =>
  [...entries]
    .sort((a, b) => a.year - b.year || a.number - b.number || a._id.localeCompare(b._id))
    .map((entry) => {
      const answer = answerOf(entry)
      return [
        entryNumber(entry.year, entry.number),
        entry.source.label,
        dayCell(entry.raisedOn),
        entry.matter,
        entry.department ?? '',
        entry.owner?.name ?? '',
        dayCell(entry.dueOn),
        dayCell(firstDue(entry)),
        progressOf(entry),
        dayOf(asksVerification(entry)),
        verifierOf(entry),
        dayCell(entry.closedOn),
        dayOf(answer),
        answer?.satisfaction ? satisfactionLabels[answer.satisfaction] : '',
      ]
    })

/** 问题台账: what was open in the year at a node and below. */
export const ledgerRegister = yearRegister({
  name: 'ledgerRegister',
  verb: 'ledger.see',
  of: 'node',
  holds: headsOf(columns),
  tables: async (asking, node) => {
    const { first, last } = daysOf(asking)
    const along = ['open', 'actOn', '_id']
    const found = await findAll<LedgerEntry>('ledgerEntries', { visibleTo: `over:${node._id}` }, undefined, along, 200)
    const seen = found.filter((entry) => hidden(asking.request.actor, entry) === null && isOfYear(entry, first, last))
    return [{ tab: '问题台账', columns, rows: ledgerRows(seen) }]
  },
})
