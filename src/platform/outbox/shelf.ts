import { memberKey, phoneKey, placeOf, type MemberPlace } from './keys'
import { memberKinds, type MemberKind, type PhoneKind } from './kinds'
import { adoptOldKeys } from './oldKeys'
import * as storage from './storage'
import type { StoreResult } from './storage'

let adopted = false
/** The phone's storage, with what an earlier version kept without an owner brought under one before anything is read. */
function phone(): typeof storage {
  if (!adopted) adoptOldKeys()
  adopted = true
  return storage
}

const placesOnPhone = (): MemberPlace[] =>
  phone()
    .storedKeys()
    .flatMap((key) => placeOf(key) ?? [])
const removePlace = ({ memberId, kind, name }: MemberPlace) =>
  phone().removeStored(memberKey(memberId, kind, name === '' ? undefined : name))

/** What is kept of the phone itself, whoever holds it. */
export const readPhone = <Value>(kind: PhoneKind): Value | undefined => phone().readStored<Value>(phoneKey(kind))
export const writePhone = (kind: PhoneKind, value: unknown): StoreResult => phone().writeStored(phoneKey(kind), value)

export interface Shelf {
  read<Value>(kind: MemberKind, name?: string): Value | undefined
  /** On the phone before this returns; `full`: nothing of it is, and what was there before still is. */
  write(kind: MemberKind, value: unknown, name?: string): StoreResult
  remove(kind: MemberKind, name?: string): void
  /** The names there are of one kind. */
  names(kind: MemberKind): string[]
}

/** What is kept of one member. Nobody but this file knows how keys are told apart. */
export const shelfOf = (memberId: string): Shelf => ({
  read: (kind, name) => phone().readStored(memberKey(memberId, kind, name)),
  write: (kind, value, name) => {
    const key = memberKey(memberId, kind, name)
    const result = phone().writeStored(key, value)
    if (result === 'stored' || kind === 'answer') return result
    // Answers can be asked for again; what a person wrote cannot.
    placesOnPhone()
      .filter((place) => place.kind === 'answer')
      .forEach(removePlace)
    return phone().writeStored(key, value)
  },
  remove: (kind, name) => phone().removeStored(memberKey(memberId, kind, name)),
  names: (kind) =>
    placesOnPhone()
      .filter((place) => place.memberId === memberId && place.kind === kind)
      .map(({ name }) => name),
})

/** Whose things of a kind lie on this phone. */
export const ownersOf = (kind: MemberKind): string[] => [
  ...new Set(
    placesOnPhone()
      .filter((place) => place.kind === kind)
      .map(({ memberId }) => memberId),
  ),
]

/** Leaves of everybody but this one only what still waits to be sent by them. */
export const clearOthers = (memberId: string | undefined): void =>
  placesOnPhone()
    .filter((place) => place.memberId !== memberId && memberKinds[place.kind] !== 'sent')
    .forEach(removePlace)
