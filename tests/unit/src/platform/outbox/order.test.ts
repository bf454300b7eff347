import fc from 'fast-check'
import type { CallOptions } from '../../../../../src/platform/callAction'
import { inOrder, waitsForAnother } from '../../../../../src/platform/outbox/order'
import { callOf, draft, forever, newWorld, startApp, type World } from '../../../../support/taro/outboxWorld'

let world: World
const mockWorld = () => world
const mockCallOf = callOf

jest.mock('../../../../../src/platform/callAction', () => ({
  callAction: (action: string, input: Record<string, string>, options: CallOptions) =>
    mockCallOf(mockWorld(), action, input, options),
  query: async () => {
    throw new Error('offline')
  },
}))
jest.mock('../../../../../src/platform/files', () => ({}))
jest.mock('../../../../../src/platform/outbox/phoneFiles', () => ({ fileNames: async () => [] }))

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 1, minute)).toISOString()
const change = (id: string, recordId: string, minute: number, more: Parameters<typeof draft>[0] = {}) =>
  draft({ id, photos: [], base: { recordId, version: 1 }, queuedAt: at(minute), fields: { text: id }, ...more })

describe('what may go', () => {
  it('is what waits longest, of each record only the first', () => {
    const drafts = [change('late', 'a', 3), change('early', 'a', 1), change('other', 'b', 2)]
    expect(inOrder(drafts).map(({ id }) => id)).toEqual(['early', 'other'])
  })

  it('is nothing of a record whose earlier change the person has still to mend or to choose', () => {
    for (const state of ['refused', 'conflict'] as const) {
      const drafts = [change('first', 'a', 1, { state }), change('second', 'a', 2)]
      expect(inOrder(drafts)).toEqual([])
      expect(waitsForAnother(drafts[1]!, drafts)).toBe(true)
    }
  })

  it('does not wait for what is only being written', () => {
    const drafts = [change('typing', 'a', 1, { state: 'writing', queuedAt: undefined }), change('done', 'a', 2)]
    expect(inOrder(drafts).map(({ id }) => id)).toEqual(['done'])
  })
})

describe('changes of one record', () => {
  /** Each submitted at its time in whatever order they lie on the phone; at each launch one call may die, with its effect or without, and another be answered that something went wrong. */
  const story = fc.record({
    changes: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 2 }),
    launches: fc.array(
      fc.record({ calls: fc.integer({ min: 1, max: 3 }), effect: fc.boolean(), fails: fc.integer({ min: 1, max: 3 }) }),
      { maxLength: 4 },
    ),
    records: fc.infiniteStream(fc.constantFrom('a', 'b')),
  })

  it('leave in the order in which they were submitted, the second never before the first, whatever dies', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ changes, launches, records }) => {
        world = newWorld()
        for (const recordId of ['a', 'b']) world.records.set(recordId, { words: '', photoIds: [], version: 1 })
        const made = changes.map((minute) => change(`c${minute}`, records.next().value as string, minute))
        let app = startApp(world)
        made.forEach((each) => app.writeDraft(each))
        for (const { calls, effect, fails } of launches) {
          world.life = { calls, effect }
          let asked = 0
          world.meanwhile = () => {
            asked += 1
            world.refuse = asked === fails ? { code: 'unexpected', message: '系统出了点问题' } : undefined
          }
          await app.syncDrafts()
          app = startApp(world)
        }
        Object.assign(world, { life: { ...forever }, meanwhile: () => {}, refuse: undefined })
        await app.syncDrafts()
        expect(app.ownDrafts()).toEqual([])
        for (const recordId of ['a', 'b']) {
          const own = made.filter(({ base }) => base?.recordId === recordId)
          const arrived = world.saves.filter((save) => save.recordId === recordId).map(({ text }) => text)
          // A try that died stands in the list more than once, one after the other.
          const inTurn = arrived.filter((text, place) => text !== arrived[place - 1])
          expect(inTurn).toEqual(own.map(({ id }) => id).sort())
          // Each was made on the one before it: nobody else came between, so nothing was asked.
          expect(world.records.get(recordId)?.version).toBe(own.length + 1)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('are asked about when somebody else came between, and the later ones wait for the answer', async () => {
    world = newWorld()
    world.records.set('a', { words: '别人的', photoIds: [], version: 2 })
    const app = startApp(world)
    app.writeDraft(change('first', 'a', 1))
    app.writeDraft(change('second', 'a', 2))
    await app.syncDrafts()
    expect(world.records.get('a')?.words).toBe('别人的')
    expect(app.readDraft('first')?.state).toBe('conflict')
    expect(app.readDraft('second')).toMatchObject({ state: 'waiting', tried: null })
  })
})
