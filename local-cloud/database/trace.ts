import type { Counters } from './types'

/** What one request cost: by which index it went, keys and documents it looked at. */
export interface Trace {
  indexes: string[]
  keysExamined: number
  documentsRead: number
}

export const emptyTrace = (): Trace => ({ indexes: [], keysExamined: 0, documentsRead: 0 })

/** Counts into the trace of a request as well as into the counters of all. */
export const tracing = (all: Counters, trace: Trace): Counters => ({
  get keysExamined() {
    return all.keysExamined
  },
  set keysExamined(value) {
    trace.keysExamined += value - all.keysExamined
    all.keysExamined = value
  },
  get documentsRead() {
    return all.documentsRead
  },
  set documentsRead(value) {
    trace.documentsRead += value - all.documentsRead
    all.documentsRead = value
  },
  get documentsWritten() {
    return all.documentsWritten
  },
  set documentsWritten(value) {
    all.documentsWritten = value
  },
  writesByDocument: all.writesByDocument,
  reset: () => all.reset(),
  planned: (index) => {
    if (!trace.indexes.includes(index)) trace.indexes.push(index)
  },
})
