import type { Person } from '../../../src/contract/person'
import type { LedgerSource, LedgerState, LedgerStep, Satisfaction } from '../../../src/contract/ledgerWords'
import type { StoredPhoto } from '../photo/store'
import type { Stored } from '../platform/db'
import type { RecordDoc, RecordKind } from '../record/kind'
import { derived } from './rules'

/** The one accountable; `path` is that of their branch, whose committee sees what its own people owe. */
export interface Owner extends Person {
  path: string
}
/** One line of an entry's history: who, when, what, in what words; `id` is the phone's, so that a repeated act finds its line. */
export interface LogLine {
  id: string
  step: LedgerStep
  /** Null where the source keeps its people to itself. */
  by: Person | null
  at: string
  words: string | null
  /** The deadline this step set or asked for, and the one before. */
  dueOn: string | null
  dueBefore: string | null
  /** Who was made accountable by this step, and whose department it is. */
  owner: string | null
  department: string | null
  satisfaction: Satisfaction | null
  photoIds: string[]
}
/** What the rules of the ledger look at. */
export interface Standing {
  state: LedgerState
  owner: Owner | null
  /** 责任部门, in words. */
  department: string | null
  verifier: Person | null
  /** Who carries the reply to the one who raised it; null when the reply is given here. */
  answerBy: Person | null
  /** Beijing day; null until somebody is accountable. */
  dueOn: string | null
  /** An extension the owner asks for. */
  asked: { dueOn: string; reason: string } | null
  /** Everything that was done to it, since the beginning: who worked on it follows from that. */
  log: LogLine[]
  raisedOn: string
  closedOn: string | null
}
/** `ledgerEntries/<id>`: the id follows from the source and the key, so that opening twice opens once. */
export interface LedgerEntry extends RecordDoc, Standing {
  year: number
  number: number
  source: { kind: LedgerSource; id: string; label: string }
  /** Unique in its source. */
  key: string
  matter: string
  /** A form of address, such as 刘叔. */
  raisedBy: string | null
  branchId: string
  branchName: string
  path: string
  /** Members who may see it because of its source. */
  involved: string[]
  /** Not closed yet; in the lists' index. */
  open: boolean
  /** The day by which the next act is wanted: what lists are ordered by. */
  actOn: string
  /** Keys of those who have something to do about it. */
  waitsFor: string[]
  visibleTo: string[]
  /** Everyone who worked on it, so that lists of what is to be verified leave their own work out. */
  workers: string[]
  /** Of all its lines. */
  photos: StoredPhoto[]
}
export const ledgerKind: RecordKind<LedgerEntry> = { collection: 'ledgerEntries', what: '这件事', derive: derived }
/** `ledgerCounters/<branch>:<year>`: the last number given. */
export interface LedgerCounter extends Stored {
  last: number
}
