import type { AuditEntry } from '../platform/audit'
import { refuse, type Problem } from '../platform/problem'
import type { TalkDoc } from './store'

/**
 * Words put down before an account came to be its member's are shut to it until the other of the two opens them again: by a
 * number, a code or two hands somebody else may have come to be called by that name. All of it follows from the talk's audit.
 */

type Life = Pick<TalkDoc, 'two' | 'audit'>

const puttingDown: readonly AuditEntry['act'][] = ['talk.record', 'talk.proposeSentence']
/** No word of a talk is older than the first that was put down. */
const firstWordsAt = ({ audit }: Life): string | undefined => audit.find(({ act }) => puttingDown.includes(act))?.at

export const isShutTo = (talk: Life, memberId: string, since: string | undefined): boolean => {
  const at = firstWordsAt(talk)
  if (at === undefined || since === undefined || at >= since) return false
  const other = talk.two.find((each) => each !== memberId)
  return !talk.audit.some((entry) => entry.act === 'talk.openAgain' && entry.by === other && entry.at >= since)
}
export const shutProblem = (
  talk: Life,
  { memberId, since }: { memberId: string; since?: string },
): Problem<'talkWordsShut'> | null => (isShutTo(talk, memberId, since) ? refuse('talkWordsShut') : null)
