import type { Search } from '../../views/view'
import type { Doc } from '../../types'

/** What the stages of one aggregation share. */
export interface Pipeline {
  now: Date
  variables: Readonly<Record<string, unknown>>
  /** Documents of another collection, found through its indexes. */
  read(collectionName: string, search: Search): Iterable<Doc>
  /** Runs stages over documents, with more variables: what `$lookup` does for each of its documents. */
  run(stages: Doc[], docs: Iterable<Doc> | { collectionName: string }, variables: Record<string, unknown>): Doc[]
}

/** Reads its operand once, then turns documents into documents; it may stop before it has seen all of them. */
export type Stage = (operand: unknown, pipeline: Pipeline) => (docs: Iterable<Doc>) => Iterable<Doc>
