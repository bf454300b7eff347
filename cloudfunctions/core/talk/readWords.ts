import { readMember } from '../org/store'
import { auditRead } from '../platform/audit'
import { Problem, refuse } from '../platform/problem'
import { lacking } from '../policy'
import type { Handler } from '../platform/request'
import { missing, readRecord } from '../record/kind'
import { deniedTo } from './load'
import { phoneProblem } from './rules'
import { talkKind } from './store'
import { openWords } from './words'

/**
 * The words, for one of the two who is still in the organ and whose phone is verified. The reading is audited before
 * anything is opened; without its audit row nothing is shown. Each showing is a reading with a row of its own, the same call
 * repeated too, or one row would open the words for ever.
 */
export const readWords: Handler<'talk.readWords'> = async (request) => {
  const { input, actor, requestId } = request
  const talk = await readRecord(talkKind, input.talkId)
  if (!talk) return missing(talkKind)
  const denied = deniedTo(actor, talk, 'talk.readWords', talk.two)
  if (denied) return denied
  // The account goes when somebody leaves; should one ever stay behind, it reads nothing.
  if (!(await readMember(actor.memberId))) return lacking('talk.readWords')
  const unverified = phoneProblem(actor)
  if (unverified) return unverified
  if (talk.erasedOn) return refuse('talkWordsErased')
  if (!talk.words) return refuse('talkNoWords')
  await auditRead(request, { collection: 'talks', recordId: talk._id, path: talk.path })
  const texts = openWords(requestId, talk)
  if (texts instanceof Problem) return texts
  return {
    text: texts.text ?? '',
    difficulties: texts.difficulties ?? '',
    sentence: talk.sentence ? (texts.sentence ?? null) : null,
  }
}
