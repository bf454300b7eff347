import { courtyardTable } from '../../../../src/contract/courtyardWords'
import { changesBetween, contested, unitsOf, withChanges } from '../../../../src/contract/noteChanges'
import type { NoteWords } from '../../../../src/contract/noteTable'
import { nothingIn } from '../../../support/note'
import { visitTable } from '../../../../src/contract/visitWords'

type Words = NoteWords<typeof courtyardTable>
const demand = { key: 'demand-one', matter: '路灯不亮', raisedBy: '刘叔', onSpotAnswer: '', toLedger: true }
const words: Words = {
  ...nothingIn(courtyardTable),
  topic: '用水',
  startAt: '2026-11-19T11:30:00.000Z',
  village: '青山村',
  villageGroup: null,
  host: '王党员',
  outreach: '',
  outreachMinutes: 0,
  headcount: 3,
  companionIds: ['li'],
  photoIds: ['p1', 'p2'],
  demands: [demand],
}
const between = (from: Words | null, to: Words) => changesBetween(courtyardTable, from, to)
const made = (to: Partial<Words>) => between(words, { ...words, ...to })

it('finds only what was changed, lists by their items', () => {
  const other = { ...demand, key: 'demand-two' }
  expect(made({})).toEqual({})
  expect(made({ topic: '道路', villageGroup: '二组' })).toEqual({ topic: '道路', villageGroup: '二组' })
  expect(made({ demands: [{ ...demand, onSpotAnswer: '明天看' }, other] })).toEqual({
    demands: { put: [{ ...demand, onSpotAnswer: '明天看' }, other], drop: [] },
  })
  expect(made({ demands: [], companionIds: ['chen'], photoIds: ['p2', 'p3'] })).toEqual({
    demands: { put: [], drop: ['demand-one'] },
    companionIds: { put: ['chen'], drop: ['li'] },
    photoIds: { put: ['p3'], drop: ['p1'] },
  })
})

it('means all of it where nobody knows what there was, and takes nothing away', () => {
  expect(between(null, words)).toMatchObject({
    topic: '用水',
    villageGroup: null,
    demands: { put: [demand], drop: [] },
  })
})

it('is the same wherever it is made', () => {
  const mine = { ...words, topic: '道路', demands: [], photoIds: ['p2', 'p3'] }
  expect(withChanges(courtyardTable, words, between(words, mine))).toEqual(mine)
  const theirs = { ...words, headcount: 9, photoIds: ['p1', 'p2', 'p4'], companionIds: [] }
  expect(withChanges(courtyardTable, theirs, between(words, mine))).toEqual({
    ...mine,
    headcount: 9,
    photoIds: ['p2', 'p4', 'p3'],
    companionIds: [],
  })
})

describe('of two changes', () => {
  const units = (to: Partial<Words>) => unitsOf(courtyardTable, made(to))
  it('are contested a field and a matter that both are about, never photos and people', () => {
    const said = { ...demand, onSpotAnswer: '明天看' }
    expect(units({ topic: '道路', demands: [said], photoIds: [] })).toEqual(['topic', 'demands.demand-one', 'photoIds'])
    expect(contested(units({ topic: '甲', photoIds: [] }), units({ headcount: 9, photoIds: ['p1'] }))).toEqual([])
    expect(contested(units({ topic: '甲', demands: [said] }), units({ topic: '乙', demands: [] }))).toEqual([
      'topic',
      'demands.demand-one',
    ])
  })
  it('are one where fields belong together', () => {
    expect(unitsOf(visitTable, { pairId: 'p1', village: null })).toEqual(['whom'])
  })
})
