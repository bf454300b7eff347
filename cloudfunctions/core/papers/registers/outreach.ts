import { courtyardPlace } from '../../../../src/contract/courtyardWords'
import { beijingDay } from '../../../../src/contract/days'
import { entryNumber, ledgerStateLabels } from '../../../../src/contract/ledgerWords'
import { courtyardNote, courtyardNotes, type CourtyardNoteDoc } from '../../courtyard/note'
import type { LedgerEntry } from '../../ledger/store'
import type { OrgNode } from '../../org/store'
import { command, findAll } from '../../platform/db'
import { may } from '../../policy'
import { visitNote } from '../../visit/note'
import { visitCollection, type VisitDoc } from '../../visit/store'
import { dayCell, headsOf } from './columns'
import type { Cell, Column } from './register'
import { daysOf, spanOf, yearRegister, type AskingYear } from './yearRegister'

const visitColumns: readonly Column[] = [
  { head: '日期', mm: 24, as: 'middle' },
  { head: '村（社区）', mm: 36 },
  { head: '走访人', mm: 36 },
  { head: '称谓', mm: 30 },
  { head: '事项', mm: 81 },
  { head: '结果', mm: 60 },
]
const courtyardColumns: readonly Column[] = [
  { head: '日期', mm: 24, as: 'middle' },
  { head: '主题', mm: 50 },
  { head: '地点', mm: 36 },
  { head: '人数', mm: 14, as: 'count' },
  { head: '诉求', mm: 78 },
  { head: '答复', mm: 65 },
]

type Entry = Pick<LedgerEntry, '_id' | 'year' | 'number' | 'state' | 'source' | 'key'>
const entryFields = ['year', 'number', 'state', 'source', 'key']
/** `2026年第 4 号，办理中`. */
const standingOf = ({ year, number, state }: Entry): string =>
  `台账${entryNumber(year, number)}，${ledgerStateLabels[state]}`

/** What became of what was promised or asked for, by the record it came from and its own key. */
export type Outcomes = (sourceId: string, key: string) => string | null
export const outcomesOf = (entries: readonly Entry[]): Outcomes => {
  const known = new Map(entries.map((entry) => [`${entry.source.id}:${entry.key}`, standingOf(entry)]))
  return (sourceId, key) => known.get(`${sourceId}:${key}`) ?? null
}
const lines = (texts: readonly string[]): string =>
  texts.length > 1 ? texts.map((text, at) => `${at + 1}. ${text}`).join('\n') : (texts[0] ?? '')

type Visit = Pick<VisitDoc, '_id' | 'visitedOn' | 'village' | 'whom' | 'author' | 'companions' | 'heard' | 'promises'>
/** By day; what was promised stands among the matters and its outcome beside them. Pure. */
export const visitRows = (visits: readonly Visit[], outcomeOf: Outcomes): Cell[][] =>
  [...visits]
    .sort((a, b) => a.visitedOn.localeCompare(b.visitedOn) || a._id.localeCompare(b._id))
    .map(({ _id, visitedOn, village, whom, author, companions, heard, promises }) => [
      dayCell(visitedOn),
      village,
      [author, ...companions].map(({ name }) => name).join('、'),
      whom,
      lines([heard, ...promises.map(({ matter }) => `答应：${matter}`)].filter(Boolean)),
      lines(promises.flatMap(({ key }) => outcomeOf(_id, key) ?? [])),
    ])

type Note = Pick<CourtyardNoteDoc, '_id' | 'startAt' | 'topic' | 'village' | 'villageGroup' | 'headcount' | 'demands'>
export const courtyardRows = (notes: readonly Note[], outcomeOf: Outcomes): Cell[][] =>
  [...notes]
    .sort((a, b) => a.startAt.localeCompare(b.startAt) || a._id.localeCompare(b._id))
    .map(({ _id, startAt, topic, headcount, demands, ...place }) => [
      dayCell(beijingDay(startAt)),
      topic,
      courtyardPlace(place),
      headcount,
      lines(demands.map(({ matter, raisedBy }) => (raisedBy ? `${matter}（${raisedBy}）` : matter))),
      lines(demands.map(({ key, onSpotAnswer }) => [onSpotAnswer, outcomeOf(_id, key)].filter(Boolean).join('；'))),
    ])

const entriesOf = async (kind: 'visit' | 'courtyard', ids: readonly string[]): Promise<Outcomes> => {
  const where = { 'source.kind': kind, 'source.id': command.in([...ids]) }
  const found = ids.length === 0 ? [] : await findAll<Entry>('ledgerEntries', where, entryFields)
  return outcomesOf(found)
}

/** Notes of several thousand characters in one request. */
const longNotes = 100

/** A draft begun in the year before or after may be of a visit in this one (visit/list.ts). */
const readVisits = async (asking: AskingYear, { _id }: OrgNode): Promise<VisitDoc[]> => {
  const { year } = asking.of
  const { first, last } = daysOf(asking)
  const where = { visibleTo: `over:${_id}`, visitedOn: command.gte(first).and(command.lte(last)) }
  const found = await Promise.all(
    [year - 1, year, year + 1].map((each) =>
      findAll<VisitDoc>(visitCollection(each), where, undefined, ['visitedOn', '_id'], longNotes),
    ),
  )
  return found.flat().filter((visit) => may(asking.request.actor, 'visit.see', visitNote.subject(visit)))
}

/** 走访: what was heard and promised, by form of address alone. */
export const visitRegister = yearRegister({
  name: 'visitRegister',
  verb: 'visit.see',
  of: 'node',
  holds: headsOf(visitColumns),
  tables: async (asking, node) => {
    const visits = await readVisits(asking, node)
    const outcomes = await entriesOf(
      'visit',
      visits.map(({ _id }) => _id),
    )
    return [{ tab: '走访', columns: visitColumns, rows: visitRows(visits, outcomes) }]
  },
})

/** 院坝会. */
export const courtyardRegister = yearRegister({
  name: 'courtyardRegister',
  verb: 'courtyard.see',
  of: 'node',
  holds: headsOf(courtyardColumns),
  tables: async (asking, node) => {
    const { from, to } = spanOf(asking)
    const where = { visibleTo: `over:${node._id}`, startAt: command.gte(from).and(command.lt(to)) }
    const found = await findAll<CourtyardNoteDoc>(courtyardNotes, where, undefined, ['startAt', '_id'], longNotes)
    const seen = found.filter((note) => may(asking.request.actor, 'courtyard.see', courtyardNote.subject(note)))
    const outcomes = await entriesOf(
      'courtyard',
      seen.map(({ _id }) => _id),
    )
    return [{ tab: '院坝会', columns: courtyardColumns, rows: courtyardRows(seen, outcomes) }]
  },
})
