import type { MemberKind, PhoneKind } from './kinds'

/** `phone.textSize`: of nobody. */
export const phoneKey = (kind: PhoneKind): string => `phone.${kind}`

const member = 'of.'
/** `of.<member>.draft.<id>`. Ids of members hold no dot. */
export const memberKey = (memberId: string, kind: MemberKind, name?: string): string =>
  [`${member}${memberId}.${kind}`, name].filter((part) => part !== undefined).join('.')

export interface MemberPlace {
  memberId: string
  kind: MemberKind
  /** '' for a kind that is kept once. */
  name: string
}
/** Whose a key is; undefined when it is no member's. */
export function placeOf(key: string): MemberPlace | undefined {
  if (!key.startsWith(member)) return undefined
  const [memberId = '', kind = '', ...name] = key.slice(member.length).split('.')
  return { memberId, kind: kind as MemberKind, name: name.join('.') }
}
/** The beginning of a file's name, so that files have an owner too. */
export const fileOf = (memberId: string, name: string): string => `${member}${memberId}.${name}`
