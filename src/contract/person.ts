import type { MemberKind } from './vocabulary'

/** A person as records name them. */
export interface Person {
  memberId: string
  name: string
}
/** Somebody, as a record or an answer names them: nothing else of theirs goes along. */
export const named = (who: Person | { _id: string; name: string }): Person => ({
  memberId: 'memberId' in who ? who.memberId : who._id,
  name: who.name,
})

/** A name in a list: with what tells it apart where the list has it twice. */
export const nameApart = ({ name, apart }: { name: string; apart?: string }): string =>
  apart ? `${name}（${apart}）` : name

/** Somebody who may be chosen from a list. */
export interface PersonChoice extends Person {
  /** How the name is read, `li ming fu`: found by it and by its initials. */
  spelled: string
  /** What stands below the name; where two names of the list are the same, always something that tells them apart. */
  beside: string | null
}

/** Members of the party, probationary ones among them; activists and candidates are not. */
export const partyMemberKinds: MemberKind[] = ['fullMember', 'probationaryMember']
export const isPartyMember = ({ kind }: { kind: MemberKind }): boolean => partyMemberKinds.includes(kind)
