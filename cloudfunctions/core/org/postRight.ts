import type { Post } from '../../../src/contract/vocabulary'
import type { Actor } from '../platform/actor'
import type { Problem } from '../platform/problem'
import { refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import { appointVerb } from './rules'
import type { OrgNode } from './store'

/** The refusal to give or end a post. Someone who could for others is told that only the person stands in the way. */
export const forbiddenPost = (
  actor: Actor,
  { post, memberId }: { post: Post; memberId: string },
  node: OrgNode,
): Problem<'notAllowed' | 'notSelf'> | null => {
  const verb = appointVerb(post)
  const refusal = forbidden(actor, verb, { paths: [node.path], memberId })
  if (refusal && may(actor, verb, { paths: [node.path] })) return refuse('notSelf', { what: '任免' })
  return refusal
}
