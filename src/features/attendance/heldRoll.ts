import type { Roll, RollRow, Totals } from '../../contract/attendance'
import { cachedAnswer, keepAnswer } from '../../platform/serverState'
import { useSession } from '../../platform/session'

/** The roll as this phone has it: put together from what the server told part by part, and kept by parts; no part of it thinks of time. */

export interface HeldRoll extends Totals {
  rows: RollRow[]
  knocks: Roll['knocks']
  awaited?: Roll['awaited']
  /** More people are still to be fetched. */
  more: boolean
}
interface Held {
  shown: HeldRoll
  /** Each under its key in the place it was first given; a person who is gone leaves the place empty. */
  places: (RollRow | null)[]
  placeOf: Map<string, number>
  next: string | undefined
}
type Head = Omit<HeldRoll, 'rows'> & { parts: number; next: string | undefined }

export const keyOf = ({ memberId, rowId, name }: Pick<RollRow, 'memberId' | 'rowId' | 'name'>): string =>
  memberId ?? rowId ?? name

/** People of one part on the phone: what is written when one of them changes. */
const inPart = 50
const partOf = (place: number): number => Math.floor(place / inPart)

const held = new Map<string, Held>()
// Whoever signs in next finds nothing of anybody's, not even here.
useSession.subscribe(({ me }, before) => {
  if (me?.memberId !== before.me?.memberId) held.clear()
})
const headName = (meetingId: string): string => `roll.${meetingId}`
const partName = (meetingId: string, part: number): string => `roll.${meetingId}.${part}`

const presentRows = (places: Held['places']): RollRow[] => places.flatMap((row) => row ?? [])
const placesByKey = (places: Held['places']): Held['placeOf'] =>
  new Map(places.flatMap((row, place) => (row ? [[keyOf(row), place] as const] : [])))

/** What this phone has of the roll, from this launch or from the last; nothing where it was never asked for. */
export function readHeld(meetingId: string): HeldRoll | undefined {
  const known = held.get(meetingId)
  if (known) return known.shown
  const head = cachedAnswer<Head>(headName(meetingId))
  // What an earlier version kept was the whole roll under one name.
  if (!head || head.parts === undefined) return undefined
  const { parts, next, ...rest } = head
  const places = Array.from({ length: parts }, (_, part) => cachedAnswer<Held['places']>(partName(meetingId, part)))
  // A part that was given up for want of room leaves the others without their places: all is asked for anew.
  const whole = places.every((part) => part !== undefined)
  const all = places.flatMap((part) => part ?? [])
  const shown = { ...rest, rows: presentRows(all) }
  held.set(meetingId, { shown, places: all, placeOf: placesByKey(all), next: whole ? next : undefined })
  return shown
}

/** Where to go on asking; undefined where the roll is to begin anew. */
export const nextOf = (meetingId: string): string | undefined => held.get(meetingId)?.next

/** Puts an answer in its places; gives which of them it changed. */
const putRows = (
  before: Held | undefined,
  { first, rows, gone }: Roll,
): Pick<Held, 'places' | 'placeOf'> & { changed: number[] } => {
  const start = first ? undefined : before
  const places = [...(start?.places ?? [])]
  const placeOf = new Map(start?.placeOf)
  const changed: number[] = []
  for (const row of rows) {
    const place = placeOf.get(keyOf(row)) ?? places.length
    if (JSON.stringify(places[place]) === JSON.stringify(row)) continue
    places[place] = row
    placeOf.set(keyOf(row), place)
    changed.push(place)
  }
  for (const key of gone) {
    const place = placeOf.get(key)
    if (place === undefined) continue
    places[place] = null
    placeOf.delete(key)
    changed.push(place)
  }
  return { places, placeOf, changed }
}

const headOf = ({
  meetingId,
  title,
  state,
  totals,
  rule,
  afterwards,
  quorum,
  unfounded,
  knocks,
  awaited,
  more,
}: Omit<HeldRoll, 'rows'>) => ({
  meetingId,
  title,
  state,
  totals,
  rule,
  afterwards,
  quorum,
  unfounded,
  knocks,
  awaited,
  more,
})

/** Takes an answer in, on the phone as well, where only the parts somebody of whom changed are written; gives the roll as it then is. */
export function takeAnswer(answer: Roll): HeldRoll {
  const { meetingId, next } = answer
  const before = held.get(meetingId)
  const { places, placeOf, changed } = putRows(before, answer)
  const head = headOf(answer)
  const sameHead = before !== undefined && JSON.stringify(headOf(before.shown)) === JSON.stringify(head)
  const same = !answer.first && changed.length === 0 && sameHead
  const shown = same ? before.shown : { ...head, rows: presentRows(places) }
  held.set(meetingId, { shown, places, placeOf, next: isAmongNames(before, answer) ? undefined : next })
  if (same) return shown
  for (const part of new Set(changed.map(partOf)))
    keepAnswer(partName(meetingId, part), places.slice(part * inPart, (part + 1) * inPart))
  // An older `next` tells more than is new, never less.
  const kept: Head = { ...head, parts: Math.ceil(places.length / inPart), next }
  keepAnswer(headName(meetingId), kept)
  return shown
}

/** Somebody was put on the roll, whose place is among the names: it is asked for anew, in its order. */
const isAmongNames = (before: Held | undefined, { first, rows }: Roll): boolean =>
  !first &&
  before?.shown.more === false &&
  rows.some((row) => row.status !== 'guest' && !before.placeOf.has(keyOf(row)))

/** Asks for all of it next time: what is here cannot be what the server counts. */
export function forgetNext(meetingId: string): void {
  const known = held.get(meetingId)
  if (known) held.set(meetingId, { ...known, next: undefined })
}

/** Whether the rows are those the server counted, where all of them are here and counted by today's rule. */
export const agrees = ({ rows, totals, rule, more }: HeldRoll): boolean => {
  if (more || rule !== 'exemptInBase') return true
  const here = rows.filter(({ status }) => status === 'present' || status === 'late').length
  return here === totals.present && rows.filter(({ status }) => status === 'guest').length === totals.guests
}
