import { addDays, beijingYear, dayStart } from '../../../src/contract/days'
import { auditDays, auditKindNames, auditKinds, type AuditKind } from '../../../src/contract/auditWords'
import { fromBase64Url, toBase64Url } from '../../../src/contract/codes'
import { refuse, type Problem } from '../platform/problem'

/** An entry as it is found: of which record, and at which place in its audit. */
export interface Entry {
  at: string
  by: string
  act: string
  collection: string
  id: string
  place: number
  /** The record it is about; its own, but for what was shown. */
  recordId: string
  kind: AuditKind
  refused: boolean
}

/** Newest first; what happened at one instant by where it stands, so that a page ends at one place only. */
type Place = Pick<Entry, 'at' | 'collection' | 'id' | 'place'>
export const inOrder = (a: Place, b: Place): number => {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  if (a.collection !== b.collection) return a.collection < b.collection ? -1 : 1
  if (a.id !== b.id) return a.id < b.id ? 1 : -1
  return b.place - a.place
}
export const writePlace = ({ at, collection, id, place }: Place): string =>
  toBase64Url(new TextEncoder().encode(JSON.stringify([at, collection, id, place])))
/** Null when it is not one of ours. */
export const readPlace = (cursor: string): Place | null => {
  const bytes = fromBase64Url(cursor)
  try {
    const [at, collection, id, place] = JSON.parse(new TextDecoder().decode(bytes ?? undefined)) as unknown[]
    return typeof at === 'string' && typeof collection === 'string' && typeof id === 'string' && Number.isInteger(place)
      ? { at, collection, id, place: place as number }
      : null
  } catch {
    return null
  }
}

export const spanProblem = (fromOn: string, toOn: string): Problem<'badInput'> | null => {
  const why =
    toOn < fromOn
      ? '结束日期早于开始日期'
      : addDays(fromOn, auditDays) < toOn
        ? `一次最多看 ${auditDays} 天，请把日期选近一些`
        : null
  return why ? refuse('badInput', { field: '日期', why }, { field: 'toOn' }) : null
}

/** The collections of a kind that may hold entries of those days; what is kept by year may be acted on in the year after. */
export const collectionsOf = (
  kind: AuditKind | 'all',
  fromOn: string,
  toOn: string,
): { collection: string; kind: AuditKind }[] => {
  const first = beijingYear(dayStart(fromOn)) - 1
  const years = Array.from({ length: beijingYear(dayStart(toOn)) - first + 1 }, (_, after) => first + after)
  return (kind === 'all' ? auditKindNames : [kind]).flatMap((name) =>
    auditKinds[name].collections.flatMap((family: string) =>
      (family.includes('{year}') ? years : [0]).map((year) => ({
        collection: family.replace('{year}', String(year)),
        kind: name,
      })),
    ),
  )
}
/** The kind of record that somebody was shown something of. */
export const kindOfCollection = (collection: string): AuditKind =>
  auditKindNames.find((name) => (auditKinds[name].collections as readonly string[]).includes(collection)) ?? 'reads'
