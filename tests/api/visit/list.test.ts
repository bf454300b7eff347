import type { Organ } from '../../support/organ'
import { openIds, organNow, startOrgan } from '../../support/organ'
import { noteInput } from './support'

const { wu } = openIds

describe('the list of visit notes', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())

  it('come twenty to a page, from both years, each once', async () => {
    organ.cloud.setNow('2027-01-02T01:00:00.000Z')
    for (let turn = 0; turn < 45; turn += 1) {
      await organ.ok(
        wu,
        'visit.write',
        noteInput({
          year: turn % 2 === 0 ? 2026 : 2027,
          visitedOn: `2026-12-${String(1 + (turn % 28)).padStart(2, '0')}`,
        }),
      )
    }
    const seen: { id: string; visitedOn: string }[] = []
    let cursor: string | undefined
    for (let page = 0; page < 3; page += 1) {
      const { rows: some, next } = await organ.ok(wu, 'visit.list', { view: 'mine', cursor })
      seen.push(...some)
      cursor = next ?? undefined
    }
    expect([seen.length, new Set(seen.map(({ id }) => id)).size, cursor]).toEqual([45, 45, undefined])
    expect(seen.map(({ visitedOn }) => visitedOn)).toEqual(
      seen
        .map(({ visitedOn }) => visitedOn)
        .sort()
        .reverse(),
    )
    organ.cloud.setNow(organNow)
  })
})
