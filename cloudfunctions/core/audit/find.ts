import { dayEnd, dayStart } from '../../../src/contract/days'
import type { AuditEntry } from '../platform/audit'
import { command, find, findInside, saysNoCollection, type Stored } from '../platform/db'
import { kindOfCollection, type Entry } from './rules'

export interface Asked {
  by?: string
  act?: string
  recordId?: string
  fromOn: string
  toOn: string
}
type Place = Pick<Entry, 'at' | 'collection' | 'id' | 'place'>

/** The filter of entries, their fields at `prefix`; `further` is what comes after a place. */
const fits = ({ by, act, fromOn, toOn }: Asked, prefix: string, further: readonly Record<string, unknown>[]) =>
  command.and([
    {
      [`${prefix}at`]: command.gte(dayStart(fromOn)).and(command.lt(dayEnd(toOn))),
      ...(by === undefined ? {} : { [`${prefix}by`]: by }),
      ...(act === undefined ? {} : { [`${prefix}act`]: act }),
    },
    ...further,
  ])
const after = (collection: string, from: Place | null, prefix: string): Record<string, unknown>[] => {
  if (!from) return []
  const at = `${prefix}at`
  if (collection !== from.collection)
    return [{ [at]: collection < from.collection ? command.lt(from.at) : command.lte(from.at) }]
  return [
    command.or([
      { [at]: command.lt(from.at) },
      { [at]: from.at, _id: command.lt(from.id) },
      ...(prefix ? [{ [at]: from.at, _id: from.id, place: command.lt(from.place) }] : []),
    ]),
  ]
}

type Shown = Stored & AuditEntry & { collection: string; recordId: string; refused?: string }
/** What was shown, exported or refused: documents of their own. */
const findShown = async (collection: string, asked: Asked, from: Place | null, limit: number): Promise<Entry[]> => {
  const { recordId } = asked
  const ofRecord = recordId === undefined ? [] : [{ recordId }]
  const found = await find<Shown>(collection, fits(asked, '', [...ofRecord, ...after(collection, from, '')]), {
    order: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
    fields: ['at', 'by', 'act', 'collection', 'recordId', 'refused'],
  })
  return found.map((each) => ({
    at: each.at,
    by: each.by,
    act: each.act,
    collection,
    id: each._id,
    place: 0,
    recordId: each.recordId,
    kind: kindOfCollection(each.collection),
    refused: each.refused !== undefined,
  }))
}

type Inside = Stored & { audit: AuditEntry; place: number }
/** What was done to records: lines inside each of them. Nothing else of a record is read. */
const findDone = async (
  { collection, kind }: Pick<Entry, 'collection' | 'kind'>,
  asked: Asked,
  from: Place | null,
  limit: number,
): Promise<Entry[]> => {
  const { recordId, fromOn, toOn } = asked
  const found = await findInside<Inside>(collection, 'audit', {
    where: {
      ...(recordId === undefined ? {} : { _id: recordId }),
      'audit.at': command.gte(dayStart(fromOn)).and(command.lt(dayEnd(toOn))),
    },
    fits: fits(asked, 'audit.', after(collection, from, 'audit.')),
    order: { 'audit.at': -1, _id: -1, place: -1 },
    limit,
  })
  return found.map(({ _id, audit, place }) => ({
    at: audit.at,
    by: audit.by,
    act: audit.act,
    collection,
    id: _id,
    place,
    recordId: collection === 'accounts' ? '' : _id,
    kind,
    refused: false,
  }))
}

/** At most `limit` entries of a collection, after a place; none where the year has no collection. */
export const entriesOf = (
  where: Pick<Entry, 'collection' | 'kind'>,
  asked: Asked,
  from: Place | null,
  limit: number,
): Promise<Entry[]> => {
  const found =
    where.kind === 'reads' ? findShown(where.collection, asked, from, limit) : findDone(where, asked, from, limit)
  return found.catch((error: unknown) => {
    if (saysNoCollection(error)) return []
    throw error
  })
}
