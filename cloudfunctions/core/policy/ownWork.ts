import type { AuditEntry } from '../platform/audit'
import type { Row } from './row'
import { table } from './table'

/** Who worked on a record, by the log that every act leaves in it. */

const rows: readonly Row[] = Object.values(table)
const judging = new Set<string>(rows.flatMap(({ reviews }) => reviews?.acts ?? []))

/** Everyone who did something to it; whoever only judged it did not, and neither did the timers. */
export const workersIn = (audit: readonly Pick<AuditEntry, 'act' | 'by'>[]): string[] => [
  ...new Set(audit.filter(({ act }) => !judging.has(act) && !act.startsWith('jobs.')).map(({ by }) => by)),
]
