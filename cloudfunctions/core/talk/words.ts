import type { Problem } from '../platform/problem'
import { changeTexts, readTexts, type Texts } from '../record/seal'
import { talkWords, type TalkDoc, type WordField } from './store'

/** The one place where the words of a talk are sealed and opened. */

type Failed = Problem<'keysMissing' | 'talkWordsUnreadable'>
const guard = (requestId: string) => ({ requestId, action: 'talk.words', unreadable: 'talkWordsUnreadable' }) as const

export const openWords = (requestId: string, talk: TalkDoc): Texts<WordField> | Failed =>
  readTexts(talkWords, talk, guard(requestId))

export const changedWords = (
  requestId: string,
  talk: TalkDoc,
  changes: Partial<Record<WordField, string | null>>,
): TalkDoc['words'] | Failed => changeTexts(talkWords, talk, changes, guard(requestId))
