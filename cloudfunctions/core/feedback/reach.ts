import type { Actor } from '../platform/actor'
import { readDoc } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { grantedPaths, may } from '../policy'
import { pathIds } from '../policy/scope'
import type { FeedbackDoc } from './store'

export const noSuchFeedback = (): Problem<'notFound'> => refuse('notFound', { what: '这条意见' })

/** Nobody answers their own. */
export const mayAnswer = (actor: Actor, { path, memberId }: Pick<FeedbackDoc, 'path' | 'memberId'>): boolean =>
  may(actor, 'feedback.answer', { paths: [path], memberId })

/** The writer's own, or one the caller answers: for anyone else it is not there. */
export const loadFeedback = async (actor: Actor, feedbackId: string): Promise<FeedbackDoc | Problem<'notFound'>> => {
  const doc = await readDoc<FeedbackDoc>('feedback', feedbackId)
  return doc && (doc.memberId === actor.memberId || mayAnswer(actor, doc)) ? doc : noSuchFeedback()
}
/** For what only who answers does. */
export const loadToAnswer = async (actor: Actor, feedbackId: string): Promise<FeedbackDoc | Problem<'notFound'>> => {
  const doc = await readDoc<FeedbackDoc>('feedback', feedbackId)
  return doc && mayAnswer(actor, doc) ? doc : noSuchFeedback()
}

export const answererNodes = (actor: Actor): string[] =>
  grantedPaths(actor, 'feedback.answer').map((path) => pathIds(path).at(-1) as string)
/** While it waits, the officers above; once answered, the writer, until they have said what they think of it. */
export const waitsFor = ({
  state,
  settled,
  memberId,
  answerers,
}: Pick<FeedbackDoc, 'state' | 'settled' | 'memberId' | 'answerers'>): string[] => {
  if (state === 'waiting') return answerers.map((nodeId) => `answer:${nodeId}`)
  return settled === null ? [`read:${memberId}`] : []
}
