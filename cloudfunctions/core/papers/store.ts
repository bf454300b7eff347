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
}
export const paperKind: RecordKind<PaperDoc> = { collection: 'papers', what: '这份文件' }
