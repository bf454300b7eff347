import { readMember } from '../org/store'
import type { Actor } from '../platform/actor'
import { auditRead } from '../platform/audit'
import { Problem, refuse } from '../platform/problem'
import { lacking } from '../policy'
import type { Handler } from '../platform/request'
import { missing, readRecord } from '../record/kind'
import { deniedTo } from './load'
import { phoneProblem } from './rules'
import { shutProblem } from './shut'
import { talkKind, type TalkDoc } from './store'
import { openWords } from './words'

/** Whether the caller may have the words; the account goes when somebody leaves, and should one stay behind it reads nothing. */
const denied = async (actor: Actor, talk: TalkDoc) =>
  deniedTo(actor, talk, 'talk.readWords', talk.two) ??
  ((await readMember(actor.memberId)) ? (phoneProblem(actor) ?? shutProblem(talk, actor)) : lacking('talk.readWords'))

/**
 * The words, for one of the two who is still in the organ and whose phone is verified, unless they were put down
 * before the account was theirs. The reading is audited before
 * anything is opened; without its audit row nothing is shown. Each showing is a reading with a row of its own, the same call
 * repeated too, or one row would open the words for ever. Whoever is refused has a row as well, and learns nothing by it: a
 * talk that is hidden from them is still one that never was.
 */
export const readWords: Handler<'talk.readWords'> = async (request) => {
  const { input, actor, requestId } = request
  const talk = await readRecord(talkKind, input.talkId)
  if (!talk) return missing(talkKind)
  const record = { collection: 'talks', recordId: talk._id, path: talk.path }
  const refusal = await denied(actor, talk)
  if (refusal) {
    await auditRead(request, { ...record, refused: refusal.code })
    return refusal
  }
  if (talk.erasedOn) return refuse('talkWordsErased')
  if (!talk.words) return refuse('talkNoWords')
  await auditRead(request, record)
  const texts = openWords(requestId, talk)
  if (texts instanceof Problem) return texts
  return {
    text: texts.text ?? '',
    difficulties: texts.difficulties ?? '',
    sentence: talk.sentence ? (texts.sentence ?? null) : null,
  }
}
