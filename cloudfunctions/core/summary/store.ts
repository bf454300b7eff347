import type { NodeKind } from '../../../src/contract/vocabulary'
import { readDoc, type Stored } from '../platform/db'
import type { Duties } from './duties'
import { summaryId } from './fold'

/** Numbers by name; one that is left out is 0. Never of a person, never of what a talk says. */
export type Figures = Readonly<Record<string, number>>

/** A node right below, as it stood when it was last counted. */
export interface SummaryRow {
  nodeId: string
  name: string
  kind: NodeKind
  createdAt: string
  figures: Figures
  /** How its duties stand, or those of the branches below it; missing where none were counted yet. */
  duties?: Duties
}
/** `summaries/<node>:<year>`: what is counted at a node, what stands right below it, and the sum of both. */
export interface SummaryDoc extends Stored {
  nodeId: string
  year: number
  kind: NodeKind
  name: string
  path: string
  parentId: string
  createdAt: string
  /** Raised by every writing: of two runs that count at once the later gives up. */
  version: number
  /** When it was last counted or found to be so. */
  at: string
  own: Figures
  /** Of a branch. */
  duties?: Duties
  rows: SummaryRow[]
  all: Figures
}
/** Null while the timers have not come by; for the year before last and earlier, while nobody counted it in its time. */
export const readSummary = (nodeId: string, year: number): Promise<SummaryDoc | null> =>
  readDoc<SummaryDoc>('summaries', summaryId(nodeId, year))
