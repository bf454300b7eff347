import type { Input } from '../../contract'
import type { MemberDetail } from '../../contract/org'
import type { MemberKind, SuspensionKind } from '../../contract/vocabulary'

/** What the form of a roster entry holds while it is filled in. Empty texts and undefined days mean “not said”. */
export interface MemberFields {
  name: string
  kind: MemberKind
  phone: string
  partyGroupId: string
  joinedOn: string | undefined
  exempt: boolean
  exemptReason: string
  exemptFrom: string | undefined
  suspended: boolean
  suspensionKind: SuspensionKind
  leadingCadre: boolean
  suspensionReason: string
  suspendedFrom: string | undefined
  suspendedTo: string | undefined
}

export const emptyFields: MemberFields = {
  name: '',
  kind: 'fullMember',
  phone: '',
  partyGroupId: '',
  joinedOn: undefined,
  exempt: false,
  exemptReason: '',
  exemptFrom: undefined,
  suspended: false,
  suspensionKind: 'disciplinaryProbation',
  leadingCadre: false,
  suspensionReason: '',
  suspendedFrom: undefined,
  suspendedTo: undefined,
}

/** A recorded phone is never sent to the form: it stays empty, which keeps it. */
export const fieldsOf = (member: MemberDetail): MemberFields => ({
  name: member.name,
  kind: member.kind,
  phone: '',
  partyGroupId: member.partyGroupId ?? '',
  joinedOn: member.joinedOn ?? undefined,
  exempt: member.exemption !== null,
  exemptReason: member.exemption?.reason ?? '',
  exemptFrom: member.exemption?.fromOn,
  suspended: member.votingSuspension !== null,
  suspensionKind: member.votingSuspension?.kind ?? 'disciplinaryProbation',
  leadingCadre: member.leadingCadre,
  suspensionReason: member.votingSuspension?.reason ?? '',
  suspendedFrom: member.votingSuspension?.fromOn,
  suspendedTo: member.votingSuspension?.toOn ?? undefined,
})

/** What both acts send. A missing first day goes as an empty one, which the server names at its field. */
const shared = (fields: MemberFields) => ({
  name: fields.name,
  kind: fields.kind,
  partyGroupId: fields.partyGroupId || null,
  joinedOn: fields.joinedOn ?? null,
  exemption: fields.exempt ? { reason: fields.exemptReason, fromOn: fields.exemptFrom ?? '' } : null,
  votingSuspension: fields.suspended
    ? {
        kind: fields.suspensionKind,
        reason: fields.suspensionReason,
        fromOn: fields.suspendedFrom ?? '',
        toOn: fields.suspendedTo ?? null,
      }
    : null,
  leadingCadre: fields.leadingCadre,
})

export const additionOf = (fields: MemberFields, branchId: string, clientId: string): Input<'org.addMember'> => ({
  clientId,
  branchId,
  ...shared(fields),
  phone: fields.phone.trim() || null,
})

export const changeOf = (fields: MemberFields, { id, version }: MemberDetail): Input<'org.changeMember'> => ({
  memberId: id,
  version,
  ...shared(fields),
  ...(fields.phone.trim() ? { phone: fields.phone.trim() } : {}),
})
