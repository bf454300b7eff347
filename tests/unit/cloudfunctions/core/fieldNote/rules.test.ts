import type { CourtyardNoteDoc } from '../../../../../cloudfunctions/core/courtyard/note'
import {
  changedSince,
  newlyCarried,
  wordsOf,
  wordsProblem,
  yearProblem,
} from '../../../../../cloudfunctions/core/fieldNote/rules'
import { courtyardTable } from '../../../../../src/contract/courtyardWords'
import type { AnyWords, NoteChange } from '../../../../../src/contract/noteChanges'
import type { Demand } from '../../../../../src/contract/courtyard'
import { visitTable } from '../../../../../src/contract/visitWords'

const at = '2026-11-20T01:00:00.000Z'
const demand = (more: Partial<Demand> = {}): Demand => ({
  key: 'demand-one',
  matter: '路灯不亮',
  raisedBy: '刘叔',
  onSpotAnswer: '',
  toLedger: true,
  ...more,
})
const words = (demands: Demand[], more: object = {}): AnyWords => ({
  startAt: '2026-11-19T11:30:00.000Z',
  companionIds: [],
  photoIds: [],
  demands,
  ...more,
})
const problem = (next: AnyWords, before: AnyWords | null = null, changed = ['startAt']) =>
  wordsProblem(courtyardTable, next, { changed, before, at })

it('takes drafts of this Beijing year and the last', () => {
  expect(yearProblem(2026, at)).toBeNull()
  expect(yearProblem(2025, at)).toBeNull()
  expect(yearProblem(2027, '2026-12-31T15:59:59.999Z')).not.toBeNull()
  expect(yearProblem(2027, '2026-12-31T16:00:00.000Z')).toBeNull()
})

it('weighs a time only where it is new', () => {
  const old = words([], { startAt: '2024-12-31T15:59:59.999Z' })
  expect(problem(old)?.extra.field).toBe('startAt')
  expect(problem(old, old, ['topic'])).toBeNull()
})

it('asks for what follows from a pair only where there is none', () => {
  const visit = { visitedOn: '2026-11-19', companionIds: [], photoIds: [], promises: [], village: null, whom: null }
  const weighed = (pairId: string | null) =>
    wordsProblem(visitTable, { ...visit, pairId }, { changed: [], before: null, at })
  expect(weighed('p1')).toBeNull()
  expect(weighed(null)?.params).toEqual({ field: '走访对象', why: '请填写称谓，如王大娘家' })
})

describe('matters', () => {
  it('that are in the ledger stay; those only noted may go or be carried', () => {
    const noted = words([demand({ toLedger: false })])
    const carried = words([demand()])
    expect(problem(words([]), noted)).toBeNull()
    expect(problem(carried, noted)).toBeNull()
    expect(problem(words([]), carried)?.params.why).toBe('“路灯不亮”已转台账，不能删去')
    expect(problem(noted, carried)?.extra.field).toBe('demands.0.matter')
    expect(problem(words([demand({ onSpotAnswer: '周五修' })]), carried)).toBeNull()
  })
  it('are as many as a form holds', () => {
    const many = Array.from({ length: 21 }, (_, n) => demand({ key: `demand-${n}` }))
    expect(problem(words(many.slice(1)))).toBeNull()
    expect(problem(words(many))?.extra.field).toBe('demands')
  })
  it('are carried once', () => {
    const other = demand({ key: 'demand-two' })
    expect(newlyCarried([demand(), other], [demand()])).toEqual([other])
    expect(newlyCarried([demand({ toLedger: false })], [])).toEqual([])
  })
})

it('holds people and photos to their number, whoever added them', () => {
  const ids = (length: number) => Array.from({ length }, (_, n) => `id${n}`)
  expect(problem(words([], { companionIds: ids(20), photoIds: ids(9) }))).toBeNull()
  expect(problem(words([], { companionIds: ids(21) }))?.extra.field).toBe('companionIds')
  expect(problem(words([], { photoIds: ids(10) }))?.extra.field).toBe('photoIds')
})

describe('what others changed since a version', () => {
  const line = (version: number, ...fields: string[]): NoteChange => ({
    version,
    by: { memberId: 'm', name: '李委员' },
    at,
    fields,
    base: null,
    took: [],
  })
  const note = (version: number, history: NoteChange[]) => ({ version, history }) as CourtyardNoteDoc
  it('is what their lines say, and unknown where lines are missing', () => {
    const history = [line(2, 'topic'), line(3, 'host', 'demands.k1')]
    expect(changedSince(note(3, history), 1)).toEqual(['topic', 'host', 'demands.k1'])
    expect(changedSince(note(3, history), 2)).toEqual(['host', 'demands.k1'])
    expect(changedSince(note(3, history), 3)).toEqual([])
    expect(changedSince(note(3, history), 4)).toBeNull()
    expect(changedSince(note(3, [line(3, 'host')]), 1)).toBeNull()
    expect(changedSince(note(3, [line(3, 'host')]), 2)).toEqual(['host'])
  })
})

it('reads a note as a phone would send it: what follows from the pair is not said, a younger field is empty', () => {
  const visit = { pairId: 'p1', village: '青山村', whom: '王大娘家', visitedOn: '2026-11-18' }
  const note = { ...visit, companions: [{ memberId: 'li', name: '李委员' }], photos: [{ id: 'f1' }], promises: [] }
  expect(wordsOf(visitTable, note as never)).toMatchObject({
    pairId: 'p1',
    village: null,
    whom: null,
    heard: '',
    companionIds: ['li'],
    photoIds: ['f1'],
  })
  expect(wordsOf(visitTable, { ...note, pairId: null } as never)).toMatchObject({ village: '青山村', whom: '王大娘家' })
})
