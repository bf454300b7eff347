import type { CounterSnapshot } from '../local-cloud/counters'

/** What one call cost. */
export interface Cost {
  readonly requests: number
  readonly documents: number
  /** Documents, and index keys and rows looked at to find or count them. */
  readonly touched: number
  readonly calls: number
  readonly up: number
  readonly down: number
  /** How often which document was written. */
  readonly written: Readonly<Record<string, number>>
}

export const costOf = (counted: CounterSnapshot): Cost => {
  const documents = counted.documentsRead + counted.documentsWritten
  return {
    requests: counted.requests,
    documents,
    touched: documents + counted.keysExamined,
    calls: counted.calls,
    up: counted.callBytesIn,
    down: counted.callBytesOut,
    written: counted.writesByDocument,
  }
}

type Counted = Exclude<keyof Cost, 'written'>
export const mean = (costs: readonly Cost[], what: Counted): number =>
  costs.reduce((sum, cost) => sum + cost[what], 0) / costs.length
export const max = (costs: readonly Cost[], what: Counted): number => Math.max(...costs.map((cost) => cost[what]))

/** How much more the last fifty cost than the first fifty: 1 when a meeting's size does not matter. */
export const growth = (costs: readonly Cost[]): number =>
  mean(costs.slice(-50), 'touched') / mean(costs.slice(0, 50), 'touched')
