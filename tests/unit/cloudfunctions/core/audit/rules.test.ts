import {
  collectionsOf,
  inOrder,
  kindOfCollection,
  readPlace,
  spanProblem,
  writePlace,
} from '../../../../../cloudfunctions/core/audit/rules'

const place = (at: string, collection: string, id: string, line: number) => ({ at, collection, id, place: line })

describe('the places of entries', () => {
  it('are newest first, and of one instant each has one place', () => {
    const inTurn = [
      place('2026-11-20T02', 'talks', 'a', 0),
      place('2026-11-20T01', 'meetings', 'b', 1),
      place('2026-11-20T01', 'meetings', 'b', 0),
      place('2026-11-20T01', 'meetings', 'a', 5),
      place('2026-11-20T01', 'talks', 'z', 0),
    ]
    expect([...inTurn].reverse().sort(inOrder)).toEqual(inTurn)
  })
  it('are read back as they were written, and nothing else is one', () => {
    const written = place('2026-11-20T01:00:00.000Z', 'attendance_2026', 'm:字', 3)
    expect(readPlace(writePlace(written))).toEqual(written)
    for (const other of ['', '!', 'W10', writePlace({ ...written, place: 1.5 })]) expect(readPlace(other)).toBeNull()
  })
})

describe('where entries of some days are looked for', () => {
  it('is by year where records are kept by year, the year before among them: records outlive their year', () => {
    expect(collectionsOf('visit', '2026-12-20', '2027-01-10').map(({ collection }) => collection)).toEqual([
      'visits_2025',
      'visits_2026',
      'visits_2027',
      'contactPairs',
    ])
    expect(new Set(collectionsOf('all', '2026-11-20', '2026-11-20').map(({ kind }) => kind)).size).toBe(16)
  })
  it('names the kind of what was shown', () => {
    expect([kindOfCollection('talks'), kindOfCollection('all')]).toEqual(['talk', 'reads'])
  })
  it('is never more than 92 days', () => {
    expect(spanProblem('2026-01-01', '2026-04-03')).toBeNull()
    expect(spanProblem('2026-01-01', '2026-04-04')).toMatchObject({ code: 'badInput' })
    expect(spanProblem('2026-01-02', '2026-01-01')).toMatchObject({ code: 'badInput' })
  })
})
