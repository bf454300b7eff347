/** The figures a bench reads: what the functions asked of the cloud, and what clients exchanged with it. */
export interface CounterSnapshot {
  /** Requests from functions to the cloud, and the same by action (`database.getDocument` …). */
  requests: number
  byAction: Record<string, number>
  /** Documents fetched; documents inserted, changed or removed; index keys and rows examined on the way. */
  documentsRead: number
  documentsWritten: number
  keysExamined: number
  /** Writes by document, keyed `collection/id`. */
  writesByDocument: Record<string, number>
  /** Bytes of those requests and their answers. */
  bytesIn: number
  bytesOut: number
  /** Calls from clients, and the bytes of their bodies. */
  calls: number
  callBytesIn: number
  callBytesOut: number
}

/** The part of the database that counts. */
interface DatabaseCounters {
  documentsRead: number
  documentsWritten: number
  keysExamined: number
  writesByDocument: Map<string, number>
  reset(): void
}

export interface Counters {
  request(action: string, bytesIn: number, bytesOut: number): void
  call(bytesIn: number, bytesOut: number): void
  snapshot(): CounterSnapshot
  reset(): void
}

const zero = { requests: 0, bytesIn: 0, bytesOut: 0, calls: 0, callBytesIn: 0, callBytesOut: 0 }

export function createCounters(database: DatabaseCounters): Counters {
  let own = { ...zero }
  let byAction = new Map<string, number>()
  return {
    request(action, bytesIn, bytesOut) {
      own.requests += 1
      own.bytesIn += bytesIn
      own.bytesOut += bytesOut
      byAction.set(action, (byAction.get(action) ?? 0) + 1)
    },
    call(bytesIn, bytesOut) {
      own.calls += 1
      own.callBytesIn += bytesIn
      own.callBytesOut += bytesOut
    },
    snapshot: () => ({
      ...own,
      byAction: Object.fromEntries(byAction),
      documentsRead: database.documentsRead,
      documentsWritten: database.documentsWritten,
      keysExamined: database.keysExamined,
      writesByDocument: Object.fromEntries(database.writesByDocument),
    }),
    reset() {
      own = { ...zero }
      byAction = new Map()
      database.reset()
    },
  }
}
