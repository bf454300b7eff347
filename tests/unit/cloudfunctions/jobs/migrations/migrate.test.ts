import { resolve } from 'node:path'
import type { SchemaState } from '../../../../../cloudfunctions/api/platform/dataForm'
import { readSchema } from '../../../../../local-cloud/schema'
import type { Harness } from '../../../../conformance/support/sdk'
import { NOON, openHarness } from '../../../../conformance/support/sdk'

/** Through the genuine SDK, so that what is killed is what would be. */
let harness: Harness
type Migrate = typeof import('../../../../../cloudfunctions/jobs/migrations/migrate').migrate
let parts: {
  migrate: (...given: Parameters<Migrate>) => Promise<number>
  fill: typeof import('../../../../../cloudfunctions/jobs/migrations/fill').fill
  dataVersion: number
}
const at = NOON.toISOString()
const tiny = { stepsPerRun: 100, docsPerStep: 3, secondsPerRun: 1_000_000_000 }

beforeEach(async () => {
  const { collections } = readSchema(resolve('cloudfunctions/schema.json'), NOON)
  harness = await openHarness({ collections: [...collections] })
  parts ??= {
    migrate: async (...given) => (await (require('../../../../../cloudfunctions/jobs/migrations/migrate') as { migrate: Migrate }).migrate(...given)).taken,
    fill: require('../../../../../cloudfunctions/jobs/migrations/fill').fill,
    dataVersion: require('../../../../../cloudfunctions/api/platform/dataForms').dataVersion,
  }
})
afterEach(() => harness.close())

/** As they were written before there were 领导干部, transfers and study plans; some were written since. */
const oldMember = (n: number) => ({ _id: `m${String(n).padStart(2, '0')}`, name: `甲${n}`, path: '/r/', branchId: 'b', phoneDigest: `none:m${n}`, posts: [], ...(n % 4 === 0 ? { leadingCadre: true, history: [{ branchId: 'a' }] } : {}) })
const oldMeeting = (n: number) => ({ _id: `2025m${n}`, title: `会${n}`, clientId: `c${n}`, state: 'archived', startAt: at, ...(n === 2 ? { studyItemId: 'item' } : {}) })
const list = <T>(length: number, of: (n: number) => T): T[] => Array.from({ length }, (_, n) => of(n))
const insert = (collectionName: string, docs: object[]) =>
  harness.database.handle('database.insertDocument', { collectionName, data: docs.map((doc) => JSON.stringify(doc)) })
const seed = async () => {
  await insert('members', list(5, oldMember))
  await insert('meetings', list(3, oldMeeting))
  await insert('settings', [{ _id: 'organ', name: '某机关', rootId: 'r' }])
}
const all = async (collection: string) => (await harness.db.collection(collection).limit(1000).get()).data as Record<string, unknown>[]
const everything = async () => ({ members: await all('members'), meetings: await all('meetings'), settings: (await all('settings')).filter(({ _id }) => _id === 'organ') })
const state = async () => (await all('settings')).find(({ _id }) => _id === 'schema') as unknown as SchemaState
const expected = {
  members: list(5, (n) => ({ leadingCadre: false, history: [], ...oldMember(n) })),
  meetings: list(3, (n) => ({ studyItemId: null, ...oldMeeting(n) })),
  settings: [{ _id: 'organ', name: '某机关', rootId: 'r', talkText: 'factsOnly', talkRetentionYears: null }],
}

describe('migrating old data', () => {
  it('brings an organ’s data to this code’s form, keeps what was there, and says what it did', async () => {
    await seed()
    expect(await parts.migrate(at, { bounds: tiny })).toBe(2 + 2 + 1)
    expect(await everything()).toEqual(expected)
    const { version, running, log } = await state()
    expect({ version, running }).toEqual({ version: parts.dataVersion, running: null })
    expect(log.map(({ number, steps }) => [number, steps])).toEqual([[1, 2], [2, 2], [3, 1]])
  })

  it('does nothing a second time, and nothing where there is no organ', async () => {
    expect(await parts.migrate(at)).toBe(0)
    expect(await all('settings')).toEqual([])
    await seed()
    await parts.migrate(at)
    const before = await state()
    const requests = harness.requests.length
    expect(await parts.migrate(at)).toBe(0)
    expect(harness.requests.length - requests).toBe(1)
    expect(await state()).toEqual(before)
  })

  it('goes on where a run’s bounds ended it', async () => {
    await seed()
    const bounds = { ...tiny, stepsPerRun: 1 }
    const runs: number[] = []
    while ((await state())?.version !== parts.dataVersion) runs.push(await parts.migrate(at, { bounds }))
    expect(runs).toEqual([1, 1, 1, 1, 1])
    expect(await everything()).toEqual(expected)
  })

  /** A whole run is killed at its request number `place`: before it arrives, or when it is done and nobody hears of it. */
  const killedAt = async (place: number, arrives: boolean): Promise<boolean> => {
    const handle = harness.database.handle.bind(harness.database)
    let asked = 0
    harness.database.handle = async (action, params) => {
      asked += 1
      if (asked < place) return handle(action, params)
      if (asked === place && arrives) await handle(action, params)
      return { code: 'SYS_ERR', message: 'killed' }
    }
    const died = await parts.migrate(at, { bounds: tiny }).then(() => false, () => true)
    harness.database.handle = handle
    return died
  }
  it.each([['before', false], ['after', true]] as const)('ends the same, killed %s any of its requests', async (_, arrives) => {
    let place = 0
    for (let died = true; died; ) {
      place += 1
      for (const name of ['members', 'meetings', 'settings']) await harness.db.collection(name).where({ _id: harness.db.command.neq('') }).remove()
      await seed()
      died = await killedAt(place, arrives)
      await parts.migrate(at, { bounds: tiny })
      expect(await everything()).toEqual(expected)
      expect((await state()).log.map(({ number }) => number)).toEqual([1, 2, 3])
    }
    // Every request of the run had its turn.
    expect(place).toBeGreaterThan(15)
  }, 60_000)
})

describe('a migration that stops writing', () => {
  const forms = [{ number: 1, title: '拆分', stops: 'writes' }] as const
  it('announces itself and waits until every warm instance has noticed', async () => {
    await seed()
    const step = jest.fn().mockResolvedValue(null)
    const run = (when: string) => parts.migrate(when, { forms, migrations: [{ number: 1, step }], bounds: tiny })
    expect(await run(at)).toBe(0)
    expect((await state()).running).toMatchObject({ number: 1, cursor: null })
    expect(await run(new Date(NOON.getTime() + 60_000).toISOString())).toBe(0)
    expect(step).not.toHaveBeenCalled()
    expect(await run(new Date(NOON.getTime() + 120_000).toISOString())).toBe(1)
    expect((await state()).version).toBe(1)
  })
  it('is taken forward by one of two runs at once', async () => {
    await seed()
    const step = jest.fn(parts.fill('members', { mark: 1 }))
    const run = () => parts.migrate(at, { forms: [{ ...forms[0], stops: 'nothing' }], migrations: [{ number: 1, step }], bounds: tiny })
    const taken = await Promise.all([run(), run(), run()])
    if ((await state()).version !== 1) taken.push(await run())
    expect((await state()).log).toHaveLength(1)
    expect((await all('members')).map(({ mark }) => mark)).toEqual(list(5, () => 1))
  })
})
