import { named, type Person } from '../../../src/contract/person'
import type { PublicationState, ShownToWriter } from '../../../src/contract/publicationWords'
import { holdersOn, type Member } from '../org/store'
import type { Actor } from '../platform/actor'
import { may, type Holder } from '../policy'
import { pathIds } from '../policy/scope'
import { checkText } from './check'

/** What stands with a record whose words go beyond its own readers: whether they may, and who says so. */
export interface Shown {
  state: PublicationState
  /** Of the node whose people decide, when it was asked for. */
  path: string
  by: Person
  at: string
  decidedAt: 'own' | 'above'
  decided: { by: Person; at: string; words: string } | null
}

/** The words wait for a person, or were not let out: only the record's own readers have them. */
export const isHeld = (shown: Pick<Shown, 'state'> | null | undefined): boolean =>
  shown?.state === 'waiting' || shown?.state === 'refused'
/** Nobody needs to look again at words that somebody or something has let out. */
export const isClear = (shown: Pick<Shown, 'state'> | null | undefined): boolean =>
  shown?.state === 'passed' || shown?.state === 'allowed'

/** What its writer is told of it. */
export const presentShown = ({ state, decided }: Shown): ShownToWriter => ({
  state,
  decided: decided && { by: decided.by.name, words: decided.words },
})

/** Who decides on a node finds what waits there under this. */
export const publishKey = (nodeId: string): string => `publish:${nodeId}`
export const publishWaits = (shown: Shown | null | undefined): string[] => {
  if (shown?.state !== 'waiting') return []
  const ids = pathIds(shown.path)
  return (shown.decidedAt === 'above' ? ids.slice(0, -1) : ids.slice(-1)).map(publishKey)
}

/** Nobody lets out what they wrote themselves. */
export const mayPublish = (person: Holder, path: string, workedBy: readonly string[]): boolean =>
  may(person, 'publication.decide', { paths: [path], workedBy: [...workedBy] })

const decidersAmong = (holders: readonly Member[], path: string, workedBy: readonly string[]): boolean =>
  holders.some((held) => held.openId !== null && mayPublish({ ...held, memberId: held._id }, path, workedBy))

interface Asking {
  actor: Actor
  openId: string
  at: string
}

/** Has words looked at before others than the record's readers get them. Whatever comes of it, the record itself is kept. */
export const askToShow = async (
  { actor, openId, at }: Asking,
  words: readonly string[],
  path: string,
  workedBy: readonly string[],
): Promise<Shown> => {
  const said = await checkText(openId, words.filter(Boolean).join('\n'))
  const by = named(actor)
  const asked = { path, by, at, decided: null }
  if (said !== 'look') return { ...asked, state: said === 'pass' ? 'passed' : 'unchecked', decidedAt: 'own' }
  const ids = pathIds(path)
  const own =
    ids.length === 1 || decidersAmong(await holdersOn(ids.at(-1) as string), path, [actor.memberId, ...workedBy])
  return { ...asked, state: 'waiting', decidedAt: own ? 'own' : 'above' }
}
