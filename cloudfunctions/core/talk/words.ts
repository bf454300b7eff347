import { log } from '../platform/log'
import { refuse, type Problem } from '../platform/problem'
import { keyVersions } from '../platform/recordKeys'
import { seal, unseal, withTexts } from '../platform/sealing'
import type { TalkDoc, WordField } from './store'
import { wordsPlace } from './store'

/** The one place where the words of a talk are sealed and opened. */

type Texts = Partial<Record<WordField, string>>
type Failed = Problem<'keysMissing' | 'talkWordsUnreadable'>

/** Keys may be lost or a text altered: the person is told, the log says which request it was and nothing of the text. */
const guarded = <T>(requestId: string, work: () => T): T | Failed => {
  if (!keyVersions()) return refuse('keysMissing')
  try {
    return work()
  } catch (error) {
    log({ requestId, action: 'talk.words', outcome: 'unreadable', error })
    return refuse('talkWordsUnreadable')
  }
}

export const openWords = (
  requestId: string,
  talk: Pick<TalkDoc, '_id' | 'path'>,
  words: NonNullable<TalkDoc['words']>,
): Texts | Failed => guarded(requestId, () => unseal(words, wordsPlace(talk)))

/** The envelope with these texts changed; an envelope of its own when there is none, and none when nothing would be in it. */
export const changedWords = (
  requestId: string,
  talk: Pick<TalkDoc, '_id' | 'path' | 'words'>,
  changes: Partial<Record<WordField, string | null>>,
): TalkDoc['words'] | Failed => {
  const { words } = talk
  const given = Object.fromEntries(Object.entries(changes).filter(([, text]) => text !== null)) as Texts
  if (!words) return Object.keys(given).length === 0 ? null : guarded(requestId, () => seal(given, wordsPlace(talk)))
  const left = Object.keys(words.texts).filter((field) => !(field in changes))
  if (left.length + Object.keys(given).length === 0) return null
  return guarded(requestId, () => withTexts(words, wordsPlace(talk), changes))
}
