import type { RollRow } from '../../../src/contract/attendance'
import { toldApartById } from '../org/namesakes'
import type { Actor } from '../platform/actor'

type Named = Pick<RollRow, 'memberId' | 'rowId' | 'name' | 'from'>

export const rowKey = ({ memberId, rowId }: Pick<RollRow, 'memberId' | 'rowId'>): string | null => memberId ?? rowId

/** People of one name who sit in from outside, by their units; of one unit, by their number. */
const guestWords = (guests: readonly Named[]): [string, string][] =>
  guests.map(({ rowId, from }, at) => {
    const before = guests.slice(0, at).filter((each) => each.from === from).length
    const alone = guests.filter((each) => each.from === from).length === 1
    return [rowId ?? '', alone ? `${from ?? ''}` : `${from ?? ''} · 第 ${before + 1} 位`]
  })

/**
 * What tells people of one name on a roll apart, by `rowKey`: the members as everywhere; who sits in from outside by their unit,
 * and the one member of that name by the branch.
 */
export const rollApart = async (actor: Actor, rows: readonly Named[]): Promise<ReadonlyMap<string, string>> => {
  const members = rows.flatMap(({ memberId, name }) => (memberId ? [{ memberId, name }] : []))
  const told = new Map(await toldApartById(actor, members))
  const outside = rows.filter(({ memberId }) => memberId === null)
  for (const name of new Set(outside.map((guest) => guest.name))) {
    const guests = outside.filter((guest) => guest.name === name)
    const same = rows.filter((row) => row.memberId !== null && row.name === name)
    if (guests.length + same.length < 2) continue
    for (const [key, words] of guestWords(guests)) told.set(key, words)
    for (const { memberId, from } of same) if (memberId && !told.has(memberId)) told.set(memberId, from ?? '名单上')
  }
  return told
}
