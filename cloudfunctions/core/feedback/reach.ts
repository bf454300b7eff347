import type { Actor } from '../platform/actor'
import type { Problem } from '../platform/problem'
import { grantedPaths, may } from '../policy'
import { workersIn } from '../policy/ownWork'
import { pathIds } from '../policy/scope'
import { missing, readRecord } from '../record/kind'
import { feedbackKind, type FeedbackDoc } from './store'

/** Nobody answers their own: what they wrote, or did to it otherwise than by answering. */
export const mayAnswer = (
  actor: Actor,
  { path, memberId, audit }: Pick<FeedbackDoc, 'path' | 'memberId' | 'audit'>,
): boolean => may(actor, 'feedback.answer', { paths: [path], memberId, workedBy: [memberId, ...workersIn(audit)] })

/** The writer's own, or one the caller answers: for anyone else it is not there. */
export const loadFeedback = async (actor: Actor, feedbackId: string): Promise<FeedbackDoc | Problem<'notFound'>> => {
  const doc = await readRecord(feedbackKind, feedbackId)
  return doc && (doc.memberId === actor.memberId || mayAnswer(actor, doc)) ? doc : missing(feedbackKind)
}
/** For what only who answers does. */
export const deniedToAnswer = (actor: Actor, doc: FeedbackDoc): Problem<'notFound'> | null =>
  mayAnswer(actor, doc) ? null : missing(feedbackKind)

export const answererNodes = (actor: Actor): string[] =>
  grantedPaths(actor, 'feedback.answer').map((path) => pathIds(path).at(-1) as string)
