import { readMember } from '../org/store'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { readRecord } from '../record/kind'
import { step } from '../record/step'
import { deniedTo, refOf } from './load'
import { phoneProblem } from './rules'
import { isShutTo, openedBy, shutProblem } from './shut'
import { talkKind, type TalkDoc } from './store'

/** Since when the account of the other of the two is theirs; undefined where nothing shuts it out. */
export const othersSince = async ({ two }: TalkDoc, memberId: string): Promise<string | undefined> => {
  const other = two.find((each) => each !== memberId)
  const member = other === undefined ? null : await readMember(other)
  return member?.openId ? member.lastBinding?.since : undefined
}

/** One of the two has met the other again and knows them: what was put down before is theirs to read again. It is marked. */
export const openAgain: Handler<'talk.openAgain'> = (request) => {
  const { actor, at, input } = request
  const around: { since?: string } = {}
  return step(talkKind, request, {
    id: input.talkId,
    read: async () => {
      const talk = await readRecord(talkKind, input.talkId)
      if (talk) around.since = await othersSince(talk, actor.memberId)
      return talk
    },
    seen: input.version,
    denied: (talk) => deniedTo(actor, talk, 'talk.readWords', talk.two),
    make: (talk) => {
      const wrong = phoneProblem(actor) ?? shutProblem(talk, actor)
      if (wrong) return wrong
      const other = talk.two.find((each) => each !== actor.memberId) as string
      return isShutTo(talk, other, around.since)
        ? { fields: openedBy(talk, actor.memberId, at) }
        : refuse('talkNotShut')
    },
    answer: refOf,
  })
}
