import type { Person } from '../../../src/contract/person'
import { addDays } from '../../../src/contract/days'
import type { LedgerState, LedgerStep, Satisfaction } from '../../../src/contract/ledgerWords'
import { ledgerStateLabels } from '../../../src/contract/ledgerWords'
import { refuse, type Problem } from '../platform/problem'
import { pathIds, recordReaders } from '../policy/scope'
import type { LedgerEntry, LogLine, Owner, Standing } from './store'

/** Pure rules of the ledger. Who may do what is the policy's; that nobody closes their own work is here as well. */

/** One act on an entry. */
export type Move =
  | { step: 'assigned'; owner: Owner; department: string | null; verifier: Person | null; dueOn: string }
  | { step: 'handedOver'; owner: Owner; department: string | null; verifier: Person | null }
  | { step: 'extensionAsked'; dueOn: string; reason: string }
  | { step: 'extended' | 'reopened'; dueOn: string }
  | { step: 'answered'; satisfaction: Satisfaction }
  | { step: 'progressed' | 'extensionRefused' | 'verificationAsked' | 'sentBack' | 'closed' }

const working: readonly LedgerState[] = ['accepted', 'inProgress', 'reopened']
/** In which states a step may be taken. */
export const statesOf: Record<Exclude<LedgerStep, 'recorded'>, readonly LedgerState[]> = {
  assigned: ['recorded'],
  handedOver: working,
  progressed: working,
  extensionAsked: working,
  extended: working,
  extensionRefused: working,
  verificationAsked: working,
  sentBack: ['awaitingVerification'],
  closed: ['awaitingVerification'],
  answered: ['closed'],
  reopened: ['closed', 'answered'],
}
const wanted: Record<Exclude<LedgerStep, 'recorded'>, string> = {
  assigned: '明确责任人',
  handedOver: '换责任人',
  progressed: '写进展',
  extensionAsked: '申请延期',
  extended: '延期',
  extensionRefused: '答复延期',
  verificationAsked: '申请核验',
  sentBack: '退回',
  closed: '核验',
  answered: '记录回复',
  reopened: '重新办理',
}

const isOpen = ({ state }: Pick<Standing, 'state'>): boolean => state !== 'closed' && state !== 'answered'
/** What is judged when an entry is verified or given more time; who recorded it or named the owner may judge. */
const workSteps: readonly LedgerStep[] = ['progressed', 'extensionAsked', 'verificationAsked']
/** Who worked on it at any time, by its history. */
const workersOf = ({ log }: Pick<Standing, 'log'>): string[] => [
  ...new Set(log.flatMap(({ step, by }) => (by && workSteps.includes(step) ? [by.memberId] : []))),
]
/** Everyone who answers for the work: none of them judges it. */
export const accountable = ({ owner, log }: Pick<Standing, 'owner' | 'log'>): string[] => [
  ...(owner ? [owner.memberId] : []),
  ...workersOf({ log }),
]

type EntryError = Problem<'ledgerStateWrong' | 'ownVerification' | 'badInput'>
/** No deadline lies further off than this. */
const maxDays = 730

const dueError = (dueOn: string, today: string, current: string | null): EntryError | null => {
  const why = (text: string) => refuse('badInput', { field: '期限', why: text }, { field: 'dueOn' })
  if (dueOn < today) return why('不能早于今天')
  if (dueOn > addDays(today, maxDays)) return why('最远两年以内')
  return current !== null && dueOn <= current ? why(`要晚于原来的期限 ${current}`) : null
}
const verifierError = (verifier: Person | null, owner: Owner, { log }: Standing): EntryError | null =>
  verifier && accountable({ owner, log }).includes(verifier.memberId)
    ? refuse('badInput', { field: '核验人', why: '不能是责任人或办理过这件事的同志' }, { field: 'verifierId' })
    : null

const errorOf = (entry: Standing, move: Move, by: Person, today: string): EntryError | null => {
  if (!statesOf[move.step].includes(entry.state) || (move.step === 'extensionRefused' && !entry.asked)) {
    return refuse('ledgerStateWrong', { state: ledgerStateLabels[entry.state], what: wanted[move.step] })
  }
  switch (move.step) {
    case 'closed':
    case 'sentBack':
      return accountable(entry).includes(by.memberId) ? refuse('ownVerification') : null
    case 'assigned':
      return dueError(move.dueOn, today, null) ?? verifierError(move.verifier, move.owner, entry)
    case 'handedOver':
      return verifierError(move.verifier, move.owner, entry)
    case 'extended':
    case 'extensionAsked':
      return dueError(move.dueOn, today, entry.dueOn)
    case 'reopened':
      return dueError(move.dueOn, today, null)
    default:
      return null
  }
}

/** Whoever takes part in the work is no longer the one to judge it. */
const notVerifiedBy = ({ verifier }: Standing, by: Person): Pick<Standing, 'verifier'> => ({
  verifier: verifier?.memberId === by.memberId ? null : verifier,
})
const changeOf = (entry: Standing, move: Move, by: Person, today: string): Partial<Standing> => {
  switch (move.step) {
    case 'assigned':
      return {
        state: 'accepted',
        owner: move.owner,
        department: move.department,
        verifier: move.verifier,
        dueOn: move.dueOn,
      }
    case 'handedOver':
      return { state: 'accepted', owner: move.owner, department: move.department, verifier: move.verifier, asked: null }
    case 'progressed':
      return { state: 'inProgress', ...notVerifiedBy(entry, by) }
    case 'extensionAsked':
      return { asked: { dueOn: move.dueOn, reason: move.reason }, ...notVerifiedBy(entry, by) }
    case 'extended':
      return { dueOn: move.dueOn, asked: null }
    case 'extensionRefused':
      return { asked: null }
    case 'verificationAsked':
      return { state: 'awaitingVerification', asked: null, ...notVerifiedBy(entry, by) }
    case 'sentBack':
      return { state: 'inProgress' }
    case 'closed':
      return { state: 'closed', closedOn: today }
    case 'answered':
      return { state: 'answered' }
    case 'reopened':
      return { state: 'reopened', dueOn: move.dueOn, closedOn: null }
  }
}
/** The entry after an act, or why it cannot be. */
export const advance = (entry: Standing, move: Move, by: Person, today: string): Partial<Standing> | EntryError =>
  errorOf(entry, move, by, today) ?? changeOf(entry, move, by, today)

export const plainLine = {
  words: null,
  dueOn: null,
  dueBefore: null,
  owner: null,
  department: null,
  satisfaction: null,
  photoIds: [] as string[],
}
/** The line of the history an act leaves. */
export const lineOf = (
  entry: Standing,
  move: Move,
  line: Pick<LogLine, 'id' | 'by' | 'at' | 'words' | 'photoIds'>,
): LogLine => ({
  ...plainLine,
  ...line,
  step: move.step,
  dueOn: 'dueOn' in move ? move.dueOn : null,
  dueBefore: 'dueOn' in move ? entry.dueOn : null,
  owner: 'owner' in move ? move.owner.name : null,
  department: 'owner' in move ? move.department : null,
  satisfaction: 'satisfaction' in move ? move.satisfaction : null,
})

type Placed = Standing & Pick<LedgerEntry, 'branchId' | 'path' | 'involved'>
/** The entry's node and the one above it, where the node itself may have nobody left who may. */
const near = (path: string): string[] => pathIds(path).slice(-2)

/** Who has something to do about an entry: the branch's own, the node above as well, or one person. */
const waitsFor = ({ state, owner, verifier, answerBy, asked, branchId, path }: Placed): string[] => {
  if (state === 'recorded') return [`assign:${branchId}`]
  if (state === 'awaitingVerification')
    return verifier ? [`verify:${verifier.memberId}`] : near(path).map((nodeId) => `verifyAt:${nodeId}`)
  if (state === 'closed') return [answerBy ? `answer:${answerBy.memberId}` : `answerAt:${branchId}`]
  if (state === 'answered') return []
  return [
    ...(owner ? [`work:${owner.memberId}`] : []),
    ...(asked ? near(path).map((nodeId) => `extend:${nodeId}`) : []),
  ]
}

/** Whoever the source names, and whoever works on it, verifies it or carries the answer. */
export const namedIn = ({
  involved,
  owner,
  verifier,
  answerBy,
  log,
}: Pick<LedgerEntry, 'involved' | 'owner' | 'verifier' | 'answerBy' | 'log'>): string[] => [
  ...involved,
  ...[owner, verifier, answerBy].flatMap((person) => (person ? [person.memberId] : [])),
  ...workersOf({ log }),
]

/** What is stored beside an entry so that lists find it: always computed anew, never changed by itself. */
export const derived = (entry: Placed): Pick<LedgerEntry, 'open' | 'actOn' | 'waitsFor' | 'visibleTo' | 'workers'> => ({
  workers: workersOf(entry),
  open: isOpen(entry),
  actOn: isOpen(entry) ? (entry.dueOn ?? entry.raisedOn) : (entry.closedOn ?? entry.raisedOn),
  waitsFor: waitsFor(entry),
  visibleTo: [
    ...new Set(
      [entry.path, ...(entry.owner ? [entry.owner.path] : [])].flatMap((path) => recordReaders(path, namedIn(entry))),
    ),
  ],
})
