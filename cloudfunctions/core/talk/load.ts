import type { TalkRef } from '../../../src/contract/talk'
import type { Actor } from '../platform/actor'
import type { Problem } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Verb } from '../policy/table'
import { missing, readRecord } from '../record/kind'
import { talkKind, type TalkDoc } from './store'

/** What every act on a talk answers. */
export const refOf = ({ _id, version }: Pick<TalkDoc, '_id' | 'version'>): TalkRef => ({ talkId: _id, version })

/**
 * Facts are for the two and the branch's committee. One that the caller may not see and one that never was are the same:
 * nobody learns that two people talked.
 */
export const hidden = (actor: Actor, talk: TalkDoc): Problem<'notFound'> | null =>
  may(actor, 'talk.see', { paths: [talk.path], involved: talk.two }) ? null : missing(talkKind)
export const talkToSee = async (actor: Actor, talkId: string): Promise<TalkDoc | Problem<'notFound'>> => {
  const talk = await readRecord(talkKind, talkId)
  return talk ? (hidden(actor, talk) ?? talk) : missing(talkKind)
}
/** For what only `who` of the two does. */
export const deniedTo = (
  actor: Actor,
  talk: TalkDoc,
  verb: Verb,
  who: readonly string[],
): Problem<'notFound' | 'notAllowed'> | null =>
  hidden(actor, talk) ?? forbidden(actor, verb, { paths: [talk.path], involved: who })
