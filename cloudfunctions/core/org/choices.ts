import { byName, spelledName } from '../../../src/contract/names'
import { named, type PersonChoice } from '../../../src/contract/person'
import type { Actor } from '../platform/actor'
import { namesakeFields, toldApart, type Namesake } from './namesakes'

/** What a list to choose from needs of its members. */
export const choiceFields: string[] = [...namesakeFields]
export type Chosen = Namesake

/**
 * People as a phone lets one be chosen: in the one order, with how each name is read, and namesakes told apart. `beside` is
 * what the list says of each besides.
 */
export const choicesOf = async <Who extends Chosen>(
  actor: Actor,
  members: readonly Who[],
  beside: (member: Who) => string[] = () => [],
): Promise<PersonChoice[]> => {
  const apart = await toldApart(actor, members)
  return byName(members).map((member) => ({
    ...named(member),
    spelled: spelledName(member.name),
    // Each thing is said once, whether it is the list's own or tells two apart.
    beside: [...new Set([...beside(member), ...(apart.get(member._id)?.split(' · ') ?? [])])].join(' · ') || null,
  }))
}
