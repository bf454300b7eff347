import type { PersonChoice } from './person'
import * as v from 'valibot'
import { action } from './action'
import { clientId, cursor, day, id, line, narrowing, paragraphs, reason } from './fields'
import type { LedgerSource, LedgerState, LedgerStep, Satisfaction } from './ledgerWords'
import { ledgerSources, ledgerStates, ledgerViews, satisfactions } from './ledgerWords'
import { photoIds, type ShownPhoto } from './photo'
import type { Paged } from './paged'

/** The ledger (问题台账): every problem raised gets an owner, a deadline, verification by somebody else, and an answer. */

export interface LedgerRow {
  id: string
  /** 2026年第 47 号 */
  number: string
  matter: string
  state: LedgerState
  sourceLabel: string
  branchName: string
  owner: string | null
  department: string | null
  /** Beijing day; null until somebody is accountable. */
  dueOn: string | null
  closedOn: string | null
}
export interface LedgerList extends Paged<LedgerRow> {
  today: string
  /** The nodes for which the caller may record an entry by hand. */
  recordFor: { nodeId: string; name: string }[]
}
/** Entries the caller may see, the most urgent first, those closed by the day they were closed; 20 a page. */
export const list = action<LedgerList>()({
  name: 'ledger.list',
  input: v.strictObject({
    view: v.picklist(ledgerViews),
    ...narrowing,
    source: v.optional(v.picklist(ledgerSources, '请选择来源')),
    state: v.optional(v.picklist(ledgerStates, '请选择状态')),
    cursor,
  }),
  problems: ['badInput', 'notFound'],
})

export interface LedgerLine {
  id: string
  step: LedgerStep
  /** Null where the source keeps its people to itself. */
  by: string | null
  at: string
  words: string | null
  dueOn: string | null
  dueBefore: string | null
  owner: string | null
  department: string | null
  satisfaction: Satisfaction | null
  photos: ShownPhoto[]
}
export interface LedgerEntryShown extends LedgerRow {
  /** The record it came from, for who may open that. */
  source: { kind: LedgerSource; id: string | null }
  raisedBy: string | null
  raisedOn: string
  verifier: string | null
  /** Who takes the answer to the one who raised it; `name` null where that is not the reader's to know. */
  answerBy: { name: string | null } | null
  asked: { dueOn: string; reason: string } | null
  log: LedgerLine[]
  today: string
  can: Record<
    | 'assign'
    | 'handOver'
    | 'progress'
    | 'askExtension'
    | 'extend'
    | 'requestVerification'
    | 'verify'
    | 'answer'
    | 'reopen',
    boolean
  >
}
export const show = action<LedgerEntryShown>()({
  name: 'ledger.show',
  input: v.strictObject({ entryId: id }),
  problems: ['notFound'],
})

/** People who may be made accountable or asked to verify: of the entry's branch, or by the first characters of a name as far as the caller's post reaches. */
export const choices = action<{ people: PersonChoice[] }>()({
  name: 'ledger.choices',
  input: v.strictObject({ entryId: id, name: v.nullable(line(20)) }),
  problems: ['notAllowed', 'notFound'],
})

/** Recorded by hand: what an inspection, an appraisal or a letter brought up. `carries`: the caller takes the answer to whoever raised it. */
export const record = action<{ entryId: string }>()({
  name: 'ledger.record',
  writes: true,
  input: v.strictObject({
    clientId,
    branchId: id,
    matter: line(200),
    source: line(40),
    raisedOn: day,
    raisedBy: v.nullable(line(20)),
    carries: v.boolean(),
  }),
  problems: ['notAllowed', 'notFound', 'badInput'],
})

export interface LedgerAnswer {
  entryId: string
  state: LedgerState
}
/** Every act names the entry and, by `clientId`, itself: the line it adds to the history is found again when it is repeated. */
const act = { entryId: id, clientId }
const words = v.pipe(paragraphs(500), v.nonEmpty('不能为空'))
const problems = [
  'notAllowed',
  'notFound',
  'badInput',
  'ledgerStateWrong',
  'ownVerification',
  'ownExtension',
  'notSelf',
] as const

const accountable = { ownerId: id, department: v.nullable(line(30)), verifierId: v.nullable(id) }
/** One accountable member, the department it belongs to and the day it is due. Nobody named: whoever assigns verifies. */
export const assign = action<LedgerAnswer>()({
  name: 'ledger.assign',
  writes: true,
  input: v.strictObject({ ...act, ...accountable, dueOn: day, words: v.nullable(line(200)) }),
  problems,
})
/** To another owner; the deadline stays. */
export const handOver = action<LedgerAnswer>()({
  name: 'ledger.handOver',
  writes: true,
  input: v.strictObject({ ...act, ...accountable, reason }),
  problems,
})
/** What was done; photos if the owner likes. */
const done = { words, photoIds }
const workProblems = [...problems, 'photoMissing', 'tooMany'] as const
export const progress = action<LedgerAnswer>()({
  name: 'ledger.progress',
  writes: true,
  input: v.strictObject({ ...act, ...done }),
  problems: workProblems,
})
export const askExtension = action<LedgerAnswer>()({
  name: 'ledger.askExtension',
  writes: true,
  input: v.strictObject({ ...act, dueOn: day, reason }),
  problems,
})
/** A later day, asked for or not, by somebody other than the owner. */
export const extend = action<LedgerAnswer>()({
  name: 'ledger.extend',
  writes: true,
  input: v.strictObject({ ...act, dueOn: day, reason }),
  problems,
})
export const refuseExtension = action<LedgerAnswer>()({
  name: 'ledger.refuseExtension',
  writes: true,
  input: v.strictObject({ ...act, reason }),
  problems,
})
export const requestVerification = action<LedgerAnswer>()({
  name: 'ledger.requestVerification',
  writes: true,
  input: v.strictObject({ ...act, ...done }),
  problems: workProblems,
})
/** By somebody other than whoever worked on it; closes the entry (销号). */
export const verify = action<LedgerAnswer>()({
  name: 'ledger.verify',
  writes: true,
  input: v.strictObject({ ...act, words: v.nullable(line(200)) }),
  problems,
})
export const sendBack = action<LedgerAnswer>()({
  name: 'ledger.sendBack',
  writes: true,
  input: v.strictObject({ ...act, reason }),
  problems,
})
/** What was told to the one who raised it, and what they said to it: asked once. */
export const answer = action<LedgerAnswer>()({
  name: 'ledger.answer',
  writes: true,
  input: v.strictObject({ ...act, words, satisfaction: v.picklist(satisfactions, '请选择对方的意见') }),
  problems,
})
export const reopen = action<LedgerAnswer>()({
  name: 'ledger.reopen',
  writes: true,
  input: v.strictObject({ ...act, dueOn: day, reason }),
  problems,
})
