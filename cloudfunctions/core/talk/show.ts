import { entriesOf } from '../ledger/openEntries'
import { organ } from '../org/store'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { readCounterpart, readHost } from './counterpart'
import { talkToSee } from './load'
import { othersSince } from './openAgain'
import { presentTalk } from './present'

/** The facts; what became of agreed sentences is shown to the two alone. */
export const show: Handler<'talk.show'> = async ({ input, actor }) => {
  const talk = await talkToSee(actor, input.talkId)
  if (talk instanceof Problem) return talk
  const isOneOfTwo = talk.two.includes(actor.memberId)
  const [settings, entries, since, counterpart, host] = await Promise.all([
    organ(),
    isOneOfTwo ? entriesOf('talk', talk._id) : [],
    isOneOfTwo && talk.words ? othersSince(talk, actor.memberId) : undefined,
    readCounterpart(talk),
    readHost(talk),
  ])
  return presentTalk(talk, actor, {
    talkText: settings.talkText ?? 'factsOnly',
    entries,
    othersSince: since,
    bound: { counterpart: counterpart.bound, host: host.bound },
  })
}
