import type { Counters } from './types'

/** What the database has been asked to do since the last reset. */
export const createCounters = (): Counters => ({
  documentsRead: 0,
  documentsWritten: 0,
  keysExamined: 0,
  writesByDocument: new Map(),
  reset() {
    this.documentsRead = 0
    this.documentsWritten = 0
    this.keysExamined = 0
    this.writesByDocument.clear()
  },
})
