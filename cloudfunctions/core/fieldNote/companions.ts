import { isPartyMember, named, partyMemberKinds, type Person, type PersonChoice } from '../../../src/contract/person'
import { choiceFields, choicesOf } from '../org/choices'
import type { Member } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'

/** Members of the party; an activist who came along would else read a note, which is not theirs to read. */
const ofBranch = (branchId: string) => ({
  branchId,
  status: 'active',
  kind: command.in(partyMemberKinds),
})

/** A branch has few. */
export const partyMembersOf = async (actor: Actor, branchId: string): Promise<PersonChoice[]> =>
  choicesOf(actor, await find<Member>('members', ofBranch(branchId), { limit: 1000, fields: choiceFields }))
/** Who may have come along: names, and no more than tells two of one name apart, of the caller's own branch; an activist, who writes no note, sees nobody's. */
export const companionsOf = async (actor: Actor): Promise<PersonChoice[]> =>
  isPartyMember(actor)
    ? (await partyMembersOf(actor, actor.branchId)).filter(({ memberId }) => memberId !== actor.memberId)
    : []

/** The people named: of the caller's branch, or already on the note. `author` is never their own companion. */
export const readCompanions = async (
  ids: readonly string[],
  actor: Actor,
  { author, companions }: { author: Person; companions: readonly Person[] },
): Promise<Person[] | Problem<'badInput'>> => {
  const known = [author, ...companions]
  const wanted = [...new Set(ids)]
  const asked = wanted.filter((id) => !known.some(({ memberId }) => memberId === id))
  const found =
    asked.length === 0
      ? []
      : await find<Member>(
          'members',
          { _id: command.in(asked), ...ofBranch(actor.branchId) },
          { limit: asked.length, fields: ['name'] },
        )
  if (found.length < asked.length)
    return refuse('badInput', { field: '同去的同志', why: '有一位已不在本支部，请重新选择' }, { field: 'companionIds' })
  const people = [...companions, ...found.map(named)]
  return wanted.flatMap((id) => people.find(({ memberId }) => memberId === id) ?? [])
}
