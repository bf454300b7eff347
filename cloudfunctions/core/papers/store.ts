import type { PaperName, PaperOf } from '../../../src/contract/papersWords'
import type { RecordDoc, RecordKind } from '../record/kind'

/** `papers/<id>`: that somebody took a paper, and where it lies for a day. */
export interface PaperDoc extends RecordDoc {
  kind: PaperName
  of: PaperOf
  nodeId: string
  path: string
  takenBy: string
  takenAt: string
  /** Of the file, without its ending. */
  name: string
  /** The names of its volumes; one empty name where it has but one. */
  volumes: string[]
  /** Those that are made, in their order. */
  files: { fileId: string; bytes: number }[]
  /** A handbook's: the day it went to whoever is above. */
  handedOn?: string
}
export const paperKind: RecordKind<PaperDoc> = {
  collection: 'papers',
  what: '这份文件',
  // Whether it was handed in, and when, is what a duty asks.
  counted: ({ nodeId, of, handedOn }) => (handedOn ? { nodeIds: [nodeId], as: [of, handedOn] } : null),
}
