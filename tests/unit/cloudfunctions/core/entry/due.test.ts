import { isDue, isLive, lookOf } from '../../../../../cloudfunctions/core/entry/due'
import type { Mark } from '../../../../../cloudfunctions/core/platform/jobRecord'

const at = '2026-11-20T01:00:00.000Z'
const later = '2026-11-20T01:02:00.000Z'
const mark = (until: string, collection: Mark['collection'] = 'meetings'): Mark => ({
  name: `wake0:${collection}`,
  collection,
  until,
})
const look = (marks: Mark[], next: string | null = null) => lookOf({ next }, ['meetings'], marks, at)

describe('C5 whether a job has to look', () => {
  it('has it never done so', () => {
    expect(isDue(undefined, [], [], at)).toBe(true)
  })
  it('once what it knows of is due', () => {
    expect(isDue(look([], later), ['meetings'], [], '2026-11-20T01:01:59.999Z')).toBe(false)
    expect(isDue(look([], later), ['meetings'], [], later)).toBe(true)
    expect(isDue(look([]), ['meetings'], [], later)).toBe(false)
  })
  it('once one of its collections was marked since, and no other', () => {
    const over = mark('2026-11-20T00:59:00.000Z')
    expect(isDue(look([over]), ['meetings'], [over], later)).toBe(false)
    expect(isDue(look([over]), ['meetings'], [mark('2026-11-20T01:02:30.000Z')], later)).toBe(true)
    expect(isDue(look([over]), ['meetings'], [over, mark(later, 'photos')], later)).toBe(false)
  })
  it('again after a mark that reached beyond its look, whatever that look found', () => {
    const reaching = mark('2026-11-20T01:00:30.000Z')
    expect(isDue(look([reaching]), ['meetings'], [reaching], later)).toBe(true)
  })
  it('on a new day in Beijing, for what nothing told of', () => {
    expect(isDue(look([]), ['meetings'], [], '2026-11-20T15:59:59.999Z')).toBe(false)
    expect(isDue(look([]), ['meetings'], [], '2026-11-20T16:00:00.000Z')).toBe(true)
  })
})

describe('C5 whether a second look within the minute is worth its request', () => {
  const state = (marks: Mark[]) => ({ claimed: true, schema: null, record: null, marks })
  it('while a meeting is open or something was changed in the last minutes', () => {
    expect(isLive([look([])], state([]), at)).toBe(false)
    expect(isLive([lookOf({ next: null, live: true }, [], [], at)], state([]), at)).toBe(true)
    expect(isLive([], state([mark('2026-11-20T00:55:00.000Z')]), at)).toBe(true)
    expect(isLive([], state([mark('2026-11-20T00:49:00.000Z')]), at)).toBe(false)
  })
})
