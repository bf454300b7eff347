import type { Actor } from '../platform/actor'
import { readDoc } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Verb } from '../policy/table'
import type { TalkDoc } from './store'

/** One that the caller may not see and one that never was are the same: nobody learns that two people talked. */
const noSuchTalk = (): Problem<'notFound'> => refuse('notFound', { what: '这次谈心谈话' })

/** A talk whose facts the caller may see: one of the two, or on the branch's committee. */
export const talkToSee = async (actor: Actor, talkId: string): Promise<TalkDoc | Problem<'notFound'>> => {
  const talk = await readDoc<TalkDoc>('talks', talkId)
  return talk && may(actor, 'talk.see', { paths: [talk.path], involved: talk.two }) ? talk : noSuchTalk()
}
/** The same, for those of the two who may do this. */
export const talkToDo = async (
  actor: Actor,
  talkId: string,
  verb: Verb,
  who: (talk: TalkDoc) => readonly string[],
): Promise<TalkDoc | Problem<'notFound' | 'notAllowed'>> => {
  const talk = await talkToSee(actor, talkId)
  if (talk instanceof Problem) return talk
  return forbidden(actor, verb, { paths: [talk.path], involved: who(talk) }) ?? talk
}
