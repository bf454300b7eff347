import type { Person } from '../../../src/contract/person'
import type { FeedbackState, FeedbackSubject } from '../../../src/contract/feedbackWords'
import type { RecordDoc, RecordKind } from '../record/kind'
import { waitsFor } from './rules'

/** `feedback/<id>`: what one person wrote, and the answer. */
export interface FeedbackDoc extends RecordDoc {
  memberId: string
  writerName: string
  /** Path of the writer's branch when it was sent. */
  path: string
  about: FeedbackSubject | null
  text: string
  sentAt: string
  dueOn: string
  state: FeedbackState
  answer: { words: string; by: Person; at: string } | null
  settled: boolean | null
  entryId: string | null
  /** The nodes whose officers may answer. */
  answerers: string[]
  /** Keys of those who have something to do about it. */
  waitsFor: string[]
}
export const feedbackKind: RecordKind<FeedbackDoc, 'waitsFor'> = {
  collection: 'feedback',
  what: '这条意见',
  derive: (doc) => ({ waitsFor: waitsFor(doc) }),
}
