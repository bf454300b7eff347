import type { MessageTemplate } from '../../../../src/contract/messageWords'
import type { DaySpan } from '../../../../src/contract/workdays'
import type { Stored } from '../../platform/db'
import type { Watched } from '../../platform/wake'
import type { Words } from '../words'

/** The reminders that are messages as well, each by the name of its row in the field's specification. */
export const rowTemplates = {
  'meeting-announced': 'meeting',
  'meeting-tomorrow': 'meeting',
  'meeting-changed': 'change',
  'meeting-cancelled': 'change',
  'minutes-due': 'work',
  returned: 'work',
  'review-waiting': 'work',
  'leave-to-decide': 'work',
  'leave-decided': 'work',
  'talk-planned': 'work',
  'talk-confirm': 'work',
  'ledger-assigned': 'work',
  'ledger-near': 'work',
  'ledger-overdue': 'work',
  'ledger-verify': 'work',
  'ledger-answer': 'work',
  'feedback-answered': 'work',
  'duty-month': 'work',
  'duty-quarter': 'work',
  'duty-year': 'work',
  'duty-reminded': 'work',
  'term-6m': 'work',
  'term-3m': 'work',
  'term-1m': 'work',
  'term-over': 'work',
  'year-package': 'work',
} as const satisfies Record<string, MessageTemplate>
export type RowName = keyof typeof rowTemplates

/** Something that is to be told once: with its record, row and key it has a name of its own. */
export interface Owed {
  row: RowName
  /** What tells this time from another: the instant of the act, or the day that was named. */
  key: string
  /** Not before this. */
  at: string
  /** Of no use from then on; null where it always is. */
  until: string | null
  /** It cannot wait for the morning. */
  urgent?: boolean
  /** In place of the record it came from: several records make one message. */
  of?: string
}
/** To whom, and what is said; found when it is due, as everything stands then. */
export interface Told {
  people: string[]
  words: Words
  page: string
  /** What is owed after it. */
  next?: Owed
}
/** One collection whose records leave something to be told. */
export interface Source<Doc extends Stored> {
  collection: Watched
  /** What `owed` looks at. */
  fields: string[]
  /** What acts after an instant left to be told; pure. `own`: the organ's calendar. */
  owed(doc: Doc, since: string, own: readonly DaySpan[]): Owed[]
  /** Null when there is nothing to tell any more; `doc` null where it is of no single record. */
  told(doc: Doc | null, owed: Pick<Owed, 'row' | 'key'>, at: string, own: readonly DaySpan[]): Promise<Told | null>
}
