import { readMember } from '../org/store'
import { auditRead } from '../platform/audit'
import { Problem, refuse } from '../platform/problem'
import { lacking } from '../policy'
import type { Handler } from '../platform/request'
import { talkToDo } from './load'
import { phoneProblem } from './rules'
import { openWords } from './words'

/**
 * The words, for one of the two who is still in the organ and whose phone is verified. The reading is audited before
 * anything is opened; without its audit row nothing is shown.
 */
export const readWords: Handler<'talk.readWords'> = async (request) => {
  const { input, actor, requestId } = request
  const talk = await talkToDo(actor, input.talkId, 'talk.readWords', ({ two }) => two)
  if (talk instanceof Problem) return talk
  // The account goes when somebody leaves; should one ever stay behind, it reads nothing.
  if (!(await readMember(actor.memberId))) return lacking('talk.readWords')
  const unverified = phoneProblem(actor)
  if (unverified) return unverified
  if (talk.erasedOn) return refuse('talkWordsErased')
  if (!talk.words) return refuse('talkNoWords')
  await auditRead(request, { collection: 'talks', recordId: talk._id, path: talk.path })
  const texts = openWords(requestId, talk, talk.words)
  if (texts instanceof Problem) return texts
  return {
    text: texts.text ?? '',
    difficulties: texts.difficulties ?? '',
    sentence: talk.sentence ? (texts.sentence ?? null) : null,
  }
}
