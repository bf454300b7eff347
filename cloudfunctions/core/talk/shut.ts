import type { AuditEntry } from '../platform/audit'
import { oldFormsCount } from '../platform/mark'
import { refuse, type Problem } from '../platform/problem'
import type { TalkDoc } from './store'

/**
 * Words put down before an account came to be its member's are shut to it until the other of the two opens them again: by a
 * number, a code or two hands somebody else may have come to be called by that name. When they were put down and who opened
 * them is marked with the two: in the audit alone whoever writes the database would open them.
 */

type Life = Pick<TalkDoc, 'words' | 'wordsFrom' | 'openedAgain' | 'audit'>
type Known = Required<Pick<TalkDoc, 'wordsFrom' | 'openedAgain'>>

const puttingDown: readonly AuditEntry['act'][] = ['talk.record', 'talk.proposeSentence']
/** No word of a talk is older than the first that was put down; where nothing says when, it was before anybody. */
export const lifeByAudit = ({ audit }: Pick<TalkDoc, 'audit'>): Known => ({
  wordsFrom: audit.find(({ act }) => puttingDown.includes(act))?.at ?? '',
  openedAgain: audit.filter(({ act }) => act === 'talk.openAgain').map(({ by, at }) => ({ by, at })),
})
/** Null while nothing was put down. */
const lifeOf = (talk: Life): Known | null => {
  const { words, wordsFrom, openedAgain = [] } = talk
  if (wordsFrom !== undefined) return { wordsFrom, openedAgain }
  if (words === null) return null
  return oldFormsCount() ? lifeByAudit(talk) : { wordsFrom: '', openedAgain: [] }
}

/** What an act that puts words down says of when the first were. */
export const putDown = (talk: Life, at: string): Known => lifeOf(talk) ?? { wordsFrom: at, openedAgain: [] }
export const openedBy = (talk: Life, by: string, at: string): Known => {
  const { wordsFrom, openedAgain } = putDown(talk, at)
  return { wordsFrom, openedAgain: [...openedAgain, { by, at }] }
}

export const isShutTo = (talk: Life & Pick<TalkDoc, 'two'>, memberId: string, since: string | undefined): boolean => {
  const life = lifeOf(talk)
  if (!life || since === undefined || life.wordsFrom >= since) return false
  const other = talk.two.find((each) => each !== memberId)
  return !life.openedAgain.some(({ by, at }) => by === other && at >= since)
}
export const shutProblem = (
  talk: Life & Pick<TalkDoc, 'two'>,
  { memberId, since }: { memberId: string; since?: string },
): Problem<'talkWordsShut'> | null => (isShutTo(talk, memberId, since) ? refuse('talkWordsShut') : null)
