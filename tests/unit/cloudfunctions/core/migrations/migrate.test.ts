import { dirname, resolve } from 'node:path'
import SqliteFile from 'libsql'
import type { DataForm } from '../../../../../cloudfunctions/core/platform/dataForms'
import type { SchemaState } from '../../../../../cloudfunctions/core/platform/dataForm'
import { readSchema } from '../../../../../cloudfunctions/core/schema/readSchema'
import type { Harness } from '../../../../conformance/support/sdk'
import { NOON, openHarness } from '../../../../conformance/support/sdk'
import { documents } from '../../../../support/stored'
import { newData, oldData } from './support'

// Which years there may be rows of follows from the clock.
jest.mock('../../../../../cloudfunctions/core/platform/clock', () => ({
  ...jest.requireActual('../../../../../cloudfunctions/core/platform/clock'),
  now: () => '2026-03-05T04:00:00.000Z',
}))

// The marks for the jobs lie in one of several documents, by chance: steps could not be counted.
jest.mock('../../../../../cloudfunctions/core/platform/wake', () => ({ wake: async () => undefined, wakeIds: [] }))

/** Through the genuine SDK, so that what is killed is what would be. */
let harness: Harness
type Migrate = typeof import('../../../../../cloudfunctions/core/migrations/migrate').migrate
let parts: {
  migrate: (...given: Parameters<Migrate>) => Promise<number>
  fill: typeof import('../../../../../cloudfunctions/core/migrations/fill').fill
  dataForms: readonly DataForm[]
}
const at = NOON.toISOString()
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000).toISOString()
/** As many runs as it takes, far enough apart for migrations that announce themselves. */
const through = async (given: Parameters<Migrate>[1] = {}, runs = parts.dataForms.length + 1) => {
  let taken = 0
  for (let run = 0; run < runs; run += 1) taken += await parts.migrate(after(4 * run), given)
  return taken
}
const keys = {
  ORGAN_KEY: Buffer.alloc(32, 7).toString('base64'),
  RECORD_KEYS: `1:${Buffer.alloc(32, 9).toString('base64')}`,
}
/** How many steps each number takes of the old data, three documents a step. */
const stepsOf = [2, 2, 1, 2, 5, 9, 7, 4, 1, 2, 3, 3, 6, 2, 2, 2, 2, 2, 1]
const total = stepsOf.reduce((sum, steps) => sum + steps)
const tiny = { stepsPerRun: 100, docsPerStep: 3, secondsPerRun: 1_000_000_000 }

beforeEach(async () => {
  Object.assign(process.env, keys)
  const { collections } = readSchema(resolve('cloudfunctions/schema.json'), NOON)
  harness = await openHarness({ collections: [...collections] })
  parts ??= {
    migrate: async (...given) =>
      (
        await (require('../../../../../cloudfunctions/core/migrations/migrate') as { migrate: Migrate }).migrate(
          ...given,
        )
      ).taken,
    fill: require('../../../../../cloudfunctions/core/migrations/fill').fill,
    dataForms: require('../../../../../cloudfunctions/core/platform/dataForms').dataForms,
  }
})
afterEach(() => harness.close())

const insert = (collectionName: string, docs: object[]) =>
  harness.database.handle('database.insertDocument', { collectionName, data: docs.map((doc) => JSON.stringify(doc)) })
const seed = async () => {
  for (const [name, docs] of Object.entries(oldData)) await insert(name, docs)
}
const all = async (collection: string) =>
  (await harness.db.collection(collection).limit(1000).get()).data as Record<string, unknown>[]
const opened = (member: Record<string, unknown>) => {
  const { maskedPhoneOf } = require('../../../../../cloudfunctions/core/org/phone') as {
    maskedPhoneOf(member: unknown): string | null
  }
  return { ...member, phone: maskedPhoneOf(member) }
}
const everything = async () => {
  const found = await Promise.all(Object.keys(newData).map(async (name) => [name, await all(name)] as const))
  const { members, settings, ...rest } = Object.fromEntries(found)
  // What the migrations themselves keep there is looked at apart.
  return { ...rest, members: members!.map(opened), settings: settings!.filter(({ _id }) => _id === 'organ') }
}
const state = async () => (await all('settings')).find(({ _id }) => _id === 'schema') as unknown as SchemaState
describe('migrating old data', () => {
  it('brings an organ’s data to this code’s form, keeps what was there, and says what it did', async () => {
    await seed()
    expect(await through({ bounds: tiny })).toBe(total)
    expect(await everything()).toEqual(newData)
    const { version, running, log } = await state()
    expect({ version, running }).toEqual({ version: parts.dataForms.length, running: null })
    expect(log.map(({ number, steps }) => [number, steps])).toEqual(stepsOf.map((steps, at) => [at + 1, steps]))
  })

  it('does nothing a second time, and nothing where there is no organ', async () => {
    expect(await parts.migrate(at)).toBe(0)
    expect(await all('settings')).toEqual([])
    await seed()
    await through({})
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
    while ((await state())?.version !== parts.dataForms.length)
      runs.push(await parts.migrate(after(2 * runs.length), { bounds }))
    // One that stops writing announces itself in the run of the last step before it, and is taken on once all have noticed.
    expect(runs.filter((taken) => taken === 1)).toHaveLength(total)
    const announced = parts.dataForms.filter(({ stops }) => stops === 'writes').length
    expect(runs.filter((taken) => taken === 0)).toHaveLength(announced)
    expect(runs).toHaveLength(total + announced)
    expect(await everything()).toEqual(newData)
  })

  /** The data as it lies now, and a way back to it past every act: it is gone back to before each request that is killed. */
  const keepNow = () => {
    const file = new SqliteFile(harness.file)
    const tables = ['document', 'entry']
    for (const table of tables) file.exec(`CREATE TEMP TABLE kept_${table} AS SELECT * FROM ${table}`)
    return {
      goBack: () => {
        file.exec('BEGIN IMMEDIATE')
        for (const table of tables) file.exec(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept_${table}`)
        file.exec('COMMIT')
      },
      close: () => file.close(),
    }
  }
  /** What `everything` reads, past every act. */
  const stored = () =>
    [...documents({ dataDir: dirname(harness.file) })].flatMap(([path, doc]) => {
      const collection = path.slice(0, path.indexOf('/'))
      if (collection === 'settings' ? doc._id !== 'organ' : !(collection in newData)) return []
      return [[path, collection === 'members' ? opened(doc) : doc] as const]
    })
  /**
   * What a migration comes to, killed at request `place` when it is done and nobody hears of it. Killed before the next one
   * arrives it leaves the same data, so that is no case of its own; `place` 0 is before the first.
   */
  const killedAt = async (given: Parameters<Migrate>[1], place: number): Promise<boolean> => {
    const handle = harness.database.handle.bind(harness.database)
    let asked = 0
    harness.database.handle = async (action, params) => {
      asked += 1
      if (asked < place) return handle(action, params)
      if (asked === place) await handle(action, params)
      return { code: 'SYS_ERR', message: 'killed' }
    }
    const died = await through(given, 2).then(
      () => false,
      () => true,
    )
    harness.database.handle = handle
    return died
  }
  it.each(stepsOf.map((_, at) => at + 1))(
    'ends the same, number %s killed after any of its requests',
    async (number) => {
      const given = { forms: parts.dataForms.slice(0, number), bounds: tiny }
      await seed()
      await insert('settings', [{ _id: 'schema', version: number - 1, revision: 1, running: null, log: [] }])
      const before = keepNow()
      await through(given, 2)
      const wanted = new Map(stored())
      let place = -1
      for (let died = true; died;) {
        place += 1
        before.goBack()
        died = await killedAt(given, place)
        await parts.migrate(after(8), given)
        await parts.migrate(after(12), given)
        expect(new Map(stored())).toEqual(wanted)
        expect(await state()).toMatchObject({ version: number, running: null, log: [{ number }] })
      }
      before.close()
      // Every request had its turn.
      expect(place).toBeGreaterThan(4)
    },
    60_000,
  )
})

describe('a migration that stops writing', () => {
  const forms = [{ number: 1, title: '拆分', stops: 'writes' }] as const
  it('announces itself and waits until every warm instance has noticed', async () => {
    await seed()
    const step = jest.fn().mockResolvedValue(null)
    const run = (when: string) => parts.migrate(when, { forms, migrations: [{ number: 1, step }], bounds: tiny })
    expect(await run(at)).toBe(0)
    expect((await state()).running).toMatchObject({ number: 1, cursor: null })
    expect(await run(new Date(NOON.getTime() + 180_000).toISOString())).toBe(0)
    expect(step).not.toHaveBeenCalled()
    expect(await run(new Date(NOON.getTime() + 240_000).toISOString())).toBe(1)
    expect((await state()).version).toBe(1)
  })
  it('is taken forward by one of two runs at once', async () => {
    await seed()
    const step = jest.fn(parts.fill('members', { mark: 1 }))
    const run = () =>
      parts.migrate(at, { forms: [{ ...forms[0], stops: 'nothing' }], migrations: [{ number: 1, step }], bounds: tiny })
    const taken = await Promise.all([run(), run(), run()])
    if ((await state()).version !== 1) taken.push(await run())
    expect((await state()).log).toHaveLength(1)
    expect((await all('members')).map(({ mark }) => mark)).toEqual(oldData.members!.map(() => 1))
  })
})
