import { readPaper, tablesOf } from '../../support/papers/readPaper'
import { heldWith, longYear } from '../../support/papers/longYear'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'
import { fetchPaper } from '../../support/papers'
import type { Fault } from '../../../local-cloud/faults'

const { chen } = openIds
let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
  const meetingId = await heldWith(organ, { words: 40, people: 0, kinds: ['studySession'] })
  await longYear(organ, meetingId, { howMany: 101, tag: 'long' })
})
afterAll(() => organ.stop())

/** Where the instance is killed that makes a volume: as it reads, with a ticket and no file, with a file that is not noted. */
const places: Pick<Fault, 'collection' | 'when'>[] = [
  { collection: 'rolls', when: 'before' },
  { collection: 'tickets', when: 'after' },
  { collection: 'papers', when: 'after' },
  { collection: 'members', when: 'after' },
]
/** Study is a line a meeting, so that a volume is a few pages to lay out. */
const book = { sections: ['14'], running: true }
const daysIn = (bytes: Buffer): string[] =>
  tablesOf(readPaper(bytes)).flatMap(([heads, ...rows]) => (heads?.[0] === '日期' ? rows.map(([day]) => day!) : []))

describe('E.2 a handbook in volumes', () => {
  it('goes on with the one that is missing after a kill at each of them, and holds every meeting once', async () => {
    const { faults } = organ.cloud
    const of = { nodeId: organ.nodes.branch, year: 2026, book }
    const input = { clientId: clientIdOf(), kind: 'workbook' as const, of }
    const { paperId, ...begun } = await organ.ok(chen, 'papers.take', input)
    expect(begun).toMatchObject({ done: 0, volumes: 4 })
    for (const [at, place] of places.entries()) {
      faults.set([{ action: 'database.*', code: 'KILL', times: 1, ...place }])
      const killed = await organ.cloud.call(chen, 'papers', { action: 'papers.go', input: { paperId } })
      expect([at, faults.list()[0]!.struck, 'errCode' in killed || !(killed.result as { ok: boolean }).ok]).toEqual([
        at,
        1,
        true,
      ])
      faults.set([])
      const { recent } = await organ.ok(chen, 'papers.choices', {})
      expect(recent).toMatchObject([{ paperId, done: at, volumes: 4 }])
      expect(await organ.ok(chen, 'papers.go', { paperId })).toMatchObject({ done: at + 1, volumes: 4 })
    }
    expect(await organ.ok(chen, 'papers.go', { paperId })).toMatchObject({ done: 4 })
    const held: string[] = []
    for (let volume = 0; volume < 4; volume += 1) {
      const { name, bytes } = await fetchPaper(organ, chen, paperId, volume)
      expect(name).toContain(`${'一二三四'[volume]}季度`)
      held.push(...daysIn(bytes))
    }
    expect(held).toHaveLength(102)
    expect(new Set(held).size).toBe(102)
  })
})
