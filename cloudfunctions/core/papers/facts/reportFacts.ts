import type { RecordFacts } from './recordFacts'

/** What a report to the level above is printed from. */
export interface ReportFacts {
  record: RecordFacts
  /** Of the level above; null where there is none. */
  superior: string | null
}
