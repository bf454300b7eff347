import type { Input } from '../../contract'
import type { MemberDetail } from '../../contract/org'
import type { MemberKind } from '../../contract/vocabulary'

/** What the form of a roster entry holds while it is filled in. Empty texts and undefined days mean “not said”. */
export interface MemberFields {
  name: string
  kind: MemberKind
  phone: string
  partyGroupId: string
  joinedOn: string | undefined
  leadingCadre: boolean
  /** Of somebody new since when they are here, of a change since when it holds; not said, it is today. */
  sinceOn: string | undefined
  /** Of somebody new: nobody knows since when. */
  sinceUnknown: boolean
}

/** With what a second try must name alike. */
export interface WrittenMember extends MemberFields {
  clientId: string
  /** The one that was read; 0 of somebody new. */
  version: number
}

export const emptyFields: MemberFields = {
  name: '',
  kind: 'fullMember',
  phone: '',
  partyGroupId: '',
  joinedOn: undefined,
  leadingCadre: false,
  sinceOn: undefined,
  sinceUnknown: false,
}

/** A recorded phone is never sent to the form: it stays empty, which keeps it. */
export const fieldsOf = (member: MemberDetail): MemberFields => ({
  name: member.name,
  kind: member.kind,
  phone: '',
  partyGroupId: member.partyGroupId ?? '',
  joinedOn: member.joinedOn ?? undefined,
  leadingCadre: member.leadingCadre,
  sinceOn: undefined,
  sinceUnknown: false,
})

/** What both acts send. */
const shared = (fields: MemberFields) => ({
  name: fields.name,
  kind: fields.kind,
  partyGroupId: fields.partyGroupId || null,
  joinedOn: fields.joinedOn ?? null,
  leadingCadre: fields.leadingCadre,
})

/** Whether what is kept with the days of its changes is another than on record. */
export const isDatedChange = (fields: MemberFields, member: MemberDetail): boolean =>
  fields.kind !== member.kind || fields.partyGroupId !== (member.partyGroupId ?? '')

export const additionOf = (fields: MemberFields, branchId: string, clientId: string): Input<'org.addMember'> => ({
  clientId,
  branchId,
  ...shared(fields),
  phone: fields.phone.trim() || null,
  ...(fields.sinceUnknown ? { beganOn: null } : fields.sinceOn ? { beganOn: fields.sinceOn } : {}),
})

export const changeOf = (fields: MemberFields, { id, version }: MemberDetail): Input<'org.changeMember'> => ({
  memberId: id,
  version,
  ...shared(fields),
  ...(fields.phone.trim() ? { phone: fields.phone.trim() } : {}),
  ...(fields.sinceOn ? { fromOn: fields.sinceOn } : {}),
})
