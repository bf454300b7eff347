import type { Acting } from '../../../../../cloudfunctions/core/platform/audit'
import type { RecordDoc, RecordKind } from '../../../../../cloudfunctions/core/record/kind'
import type { Harness } from '../../../../conformance/support/sdk'
import { openHarness } from '../../../../conformance/support/sdk'

interface Lamp extends RecordDoc {
  lit: boolean
  ownerId: string
}
const lamp: RecordKind<Lamp> = { collection: 'lamps', what: '这盏灯' }

/** Through the genuine SDK, so that the filter is judged as it would be. */
let harness: Harness
let step: typeof import('../../../../../cloudfunctions/core/record/step').step
beforeEach(async () => {
  harness = await openHarness({ collections: [{ name: 'lamps', indexes: [] }] })
  step ??= (require('../../../../../cloudfunctions/core/record/step') as { step: typeof step }).step
})
afterEach(() => harness.close())

const stored = async () => ((await harness.db.collection('lamps').doc('one').get()) as { data: Lamp }).data
const put = (fields: Partial<Lamp>) => harness.db.collection('lamps').doc('one').update({ data: fields })
const begin = () =>
  harness.db.collection('lamps').add({ data: { _id: 'one', lit: false, ownerId: 'me', version: 1, audit: [] } })
const called = (key: string, memberId = 'me'): Acting => ({
  action: 'feedback.settle',
  actor: { memberId },
  at: '2026-11-20T01:00:00.000Z',
  requestId: 'r',
  key,
  named: true,
})
const light = (request: Acting) =>
  step(lamp, request, {
    id: 'one',
    unread: {
      where: { ownerId: request.actor.memberId, lit: false },
      fields: { lit: true },
      answer: { lit: true },
    },
    denied: () => null,
    make: () => ({ fields: { lit: true } }),
    answer: ({ lit }) => ({ lit }),
  })

describe('a step that a filter judges', () => {
  it('is one request, and leaves its version and its entry', async () => {
    await begin()
    const before = harness.requests.length
    expect(await light(called('a'))).toEqual({ lit: true })
    expect(harness.requests.length - before).toBe(1)
    expect(await stored()).toMatchObject({ lit: true, version: 2, audit: [{ key: 'a', answer: { lit: true } }] })
  })

  it('is not taken again under its name when the record has come to fit once more', async () => {
    await begin()
    await light(called('a'))
    await put({ lit: false, version: 3 })
    expect(await light(called('a'))).toEqual({ lit: true })
    expect(await stored()).toMatchObject({ lit: false, version: 3 })
    expect((await stored()).audit).toHaveLength(1)
    expect(await light(called('b'))).toEqual({ lit: true })
    expect(await stored()).toMatchObject({ lit: true, version: 4 })
  })

  it('is judged by what is there when the filter does not fit', async () => {
    await begin()
    expect(await light(called('c', 'somebody'))).toEqual({ lit: true })
    expect(await stored()).toMatchObject({ version: 2, audit: [{ by: 'somebody' }] })
  })
})

describe('a step that is judged', () => {
  const own = (request: Acting, make: () => Promise<object> | object = () => ({ fields: { lit: true } })) =>
    step(lamp, request, {
      id: 'one',
      denied: () => null,
      make: make as () => { fields: Partial<Lamp> },
      answer: ({ _id, ownerId, lit }) => ({ id: _id, ownerId, lit }),
      memory: {
        keep: ({ lit }) => ({ lit }),
        recall: ({ lit }: { lit: boolean }, { _id, ownerId }) => ({ id: _id, ownerId, lit }),
      },
    })

  it('keeps of its answer what it must, and tells the rest again from the record', async () => {
    await begin()
    const first = await own(called('a'))
    expect((await stored()).audit).toMatchObject([{ answer: { lit: true } }])
    await put({ lit: false, version: 9 })
    expect(await own(called('a'))).toEqual(first)
    expect(await stored()).toMatchObject({ lit: false, version: 9 })
  })

  it('is taken of a record from before there were versions', async () => {
    await begin()
    await harness.db
      .collection('lamps')
      .doc('one')
      .update({ data: { version: harness.db.command.remove() } })
    await own(called('a'))
    expect(await stored()).toMatchObject({ lit: true, version: 1 })
  })

  it('is told as somebody else’s change when the record never stands still', async () => {
    await begin()
    let version = 1
    const restless = async () => {
      await put({ version: (version += 1) })
      return { fields: { lit: true } }
    }
    expect(await own(called('a'), restless)).toMatchObject({ code: 'changedElsewhere' })
    expect(await stored()).toMatchObject({ lit: false, audit: [] })
  })

  it('puts the record under another id with its whole history, and leaves nothing where it was', async () => {
    await begin()
    await own(called('a'))
    expect(await own(called('b'), () => ({ fields: { lit: false }, id: 'two' }))).toMatchObject({ id: 'two' })
    const { data } = (await harness.db.collection('lamps').get()) as unknown as { data: Lamp[] }
    expect(data).toMatchObject([{ _id: 'two', lit: false, version: 3, audit: [{ key: 'a' }, { key: 'b' }] }])
  })
})

describe('T4: a record of a kind that is marked', () => {
  const owned: RecordKind<Lamp> = { ...lamp, marked: ({ _id, ownerId }) => [_id, ownerId] }
  const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined)
  const environment = { ...process.env }
  beforeEach(() =>
    Object.assign(process.env, { ORGAN_KEY: Buffer.alloc(32, 5).toString('base64'), OLD_FORMS: 'refused' }),
  )
  afterAll(() => {
    process.env = environment
    printed.mockRestore()
  })
  const { markFor } = jest.requireActual<typeof import('../../../../../cloudfunctions/core/record/kind')>(
    '../../../../../cloudfunctions/core/record/kind',
  )
  const beginMarked = async () => {
    await begin()
    await put(markFor(owned, await stored()))
  }
  const give = (ownerId: string, key: string) =>
    step(owned, called(key), {
      id: 'one',
      denied: () => null,
      make: () => ({ fields: { ownerId } }),
      answer: ({ version }) => ({ version }),
    })
  const byJobs = async () => {
    const { stepOfJobs } = require('../../../../../cloudfunctions/core/record/step') as {
      stepOfJobs: typeof import('../../../../../cloudfunctions/core/record/step').stepOfJobs
    }
    const entry = { act: 'jobs.eraseTalks' as const, by: 'jobs', at: called('j').at, requestId: 'r' }
    return stepOfJobs(owned, entry, await stored(), { fields: { lit: true } })
  }

  it('is marked anew with each change, and counts as it was saved', async () => {
    await beginMarked()
    const { mark } = await stored()
    expect(await give('you', 'a')).toEqual({ version: 2 })
    expect((await stored()).mark).not.toBe(mark)
    expect(await byJobs()).toBe(true)
    expect(await give('me', 'b')).toEqual({ version: 4 })
    expect((await stored()).mark).toBe(mark)
  })

  it('is changed by nobody, the timers among them, once it says something else or nothing vouches for it', async () => {
    await beginMarked()
    for (const altered of [{ ownerId: 'thief' }, { ownerId: 'me', mark: harness.db.command.remove() as never }]) {
      await put(altered)
      const before = await stored()
      await expect(give('you', 'a')).rejects.toThrow('not as it was saved')
      expect(await byJobs()).toBe(false)
      expect(await stored()).toEqual(before)
    }
    expect(printed.mock.calls.map(([line]) => (JSON.parse(line as string) as { outcome: string }).outcome)).toEqual([
      'altered lamps',
      'altered lamps',
    ])
    process.env.OLD_FORMS = 'accepted'
    expect(await give('you', 'a')).toEqual({ version: 2 })
    expect((await stored()).mark).toEqual(expect.any(String))
  })
})
