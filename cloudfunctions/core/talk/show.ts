import { entriesOf } from '../ledger/openEntries'
import { organ } from '../org/store'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { talkToSee } from './load'
import { presentTalk } from './present'

/** The facts; what became of agreed sentences is shown to the two alone. */
export const show: Handler<'talk.show'> = async ({ input, actor }) => {
  const talk = await talkToSee(actor, input.talkId)
  if (talk instanceof Problem) return talk
  const [settings, entries] = await Promise.all([
    organ(),
    talk.two.includes(actor.memberId) ? entriesOf('talk', talk._id) : [],
  ])
  return presentTalk(talk, actor, settings.talkText ?? 'factsOnly', entries)
}
