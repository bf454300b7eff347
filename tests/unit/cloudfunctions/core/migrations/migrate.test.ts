import { resolve } from 'node:path'
import type { DataForm } from '../../../../../cloudfunctions/core/platform/dataForms'
import type { SchemaState } from '../../../../../cloudfunctions/core/platform/dataForm'
import { readSchema } from '../../../../../cloudfunctions/core/schema/readSchema'
import type { Harness } from '../../../../conformance/support/sdk'
import { NOON, openHarness } from '../../../../conformance/support/sdk'

// Which years there may be rows of follows from the clock.
jest.mock('../../../../../cloudfunctions/core/platform/clock', () => ({
  ...jest.requireActual('../../../../../cloudfunctions/core/platform/clock'),
  now: () => '2026-03-05T04:00:00.000Z',
}))

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
  for (let run = 0; run < runs; run += 1) taken += await parts.migrate(after(2 * run), given)
  return taken
}
/** 13900000003, sealed for `m01` by the code of before keys had versions, under the organ's key below. */
const firstSeal = {
  profile: 'A256GCM',
  keyVersion: 1,
  wrappedKey: 'AQEBAQEBAQEBAQEBjgJQXP7h3T5l5WYkLBGd0e6YJhLNJUvy7TLY8G2Gct8mDhmGDC+mZiy6JmSZqkMw',
  text: 'AgICAgICAgICAgICc2Ve4EnNxhWPJThraLPZtkJ5En0SjT22BSMx',
}
const keys = {
  ORGAN_KEY: Buffer.alloc(32, 7).toString('base64'),
  RECORD_KEYS: `1:${Buffer.alloc(32, 9).toString('base64')}`,
}
/** How many steps each number takes of what is seeded below, three documents a step. */
const stepsOf = [2, 2, 1, 2, 5, 9, 7]
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

/** As they were written before there were 领导干部, transfers and study plans; some were written since. */
const oldMember = (n: number) => ({
  _id: `m${String(n).padStart(2, '0')}`,
  name: `甲${n}`,
  path: '/r/',
  branchId: 'b',
  phoneDigest: `none:m${n}`,
  posts: [],
  phone: n === 1 ? firstSeal : n === 2 ? { ...firstSeal, text: firstSeal.wrappedKey } : null,
  ...(n % 4 === 0 ? { leadingCadre: true, history: [{ branchId: 'a' }] } : {}),
})
const oldMeeting = (n: number) => ({
  _id: `2025m${n}`,
  title: `会${n}`,
  clientId: `c${n}`,
  state: 'archived',
  startAt: at,
  minutes: n === 0 ? null : { text: '会议按议程进行。' },
  ...(n === 2 ? { studyItemId: 'item', minutesNumber: 4 } : {}),
})
/** As they were before the audit was the memory of every call; some were written since. */
const oldFeedback = (n: number) => ({
  _id: `f${n}`,
  state: 'waiting',
  audit: [{ act: 'feedback.send', by: 'wang', at, requestId: `r${n}` }],
  ...(n === 1 ? { version: 3 } : {}),
})
const oldPhoto = (n: number) => ({ _id: `p${n}`, ownerId: 'wang', usedBy: null, settled: false })
const oldTalk = (n: number) => ({ _id: `t${n}`, version: n + 1, audit: [] })
const lastStep = { clientId: 'client-of-before', by: 'chen' }
const signed = [{ act: 'attendance.confirm', by: 'm1', at, requestId: 'r' }]
const oldAmendments = [
  { _id: '2025m1:a', state: 'proposed', audit: signed },
  { _id: '2025m1:b', state: 'accepted', audit: signed, version: 3 },
]
const oldAbsence = { _id: '2025m1:m03', reason: '联系不上', by: 'm01', audit: signed }
const oldRow = (year: number) => ({ _id: `${year}m1:m02`, codeUse: `${year}m1:m02`, status: 'late', audit: signed })
const list = <T>(length: number, of: (n: number) => T): T[] => Array.from({ length }, (_, n) => of(n))
/** As they were while what was done with was deleted, beside one written since. */
const oldDevice = { _id: 'phone', memberId: 'wang', openId: 'o', issuedAt: at, revokedAt: null, audit: [] }
const oldImport = (n: number) => ({ _id: `i${n}`, ownerId: 'zhou', nodeId: n === 3 ? 'gone' : 'r', state: 'previewed' })
const whatWent: Record<string, object[]> = {
  nodes: [{ _id: 'r', name: '机关党委', path: '/r/', version: 1 }],
  studyMaterials: [
    { _id: 's0', title: '章程', file: null },
    { _id: 's1', title: '', version: 4, removedAt: at },
  ],
  studyNotes: [{ _id: 'n0', title: '读党章', version: 2 }],
  tickets: [{ _id: 'k0', purpose: 'photo', createdAt: at }],
  invitations: [{ _id: 'wang', handle: 'ABCD', usedAt: null }],
  devices: [{ ...oldDevice, clientId: 'client-of-before' }],
  imports: list(4, oldImport),
}
const whatStays: Record<string, object[]> = {
  ...whatWent,
  studyMaterials: [
    { _id: 's0', title: '章程', file: null, version: 1, removedAt: null },
    { _id: 's1', title: '', version: 4, removedAt: at },
  ],
  studyNotes: [{ _id: 'n0', title: '读党章', version: 2, deletedAt: null }],
  tickets: [{ _id: 'k0', purpose: 'photo', createdAt: at, endedAt: null }],
  invitations: [{ _id: 'wang', handle: 'ABCD', usedAt: null, version: 1 }],
  devices: [oldDevice],
  imports: list(4, (n) => ({
    ...oldImport(n),
    version: 1,
    forgottenAt: null,
    ...(n === 3 ? { nodeName: '', path: '' } : { nodeName: '机关党委', path: '/r/' }),
  })),
}
const insert = (collectionName: string, docs: object[]) =>
  harness.database.handle('database.insertDocument', { collectionName, data: docs.map((doc) => JSON.stringify(doc)) })
const seed = async () => {
  await insert('members', list(5, oldMember))
  await insert('meetings', list(3, oldMeeting))
  await insert('feedback', list(4, oldFeedback))
  await insert('photos', list(2, oldPhoto))
  await insert(
    'talks',
    list(4, (n) => ({ ...oldTalk(n), ...(n === 2 ? {} : { lastStep }) })),
  )
  for (const [name, docs] of Object.entries(whatWent)) await insert(name, docs)
  await insert('amendments', oldAmendments)
  await insert('absences', [oldAbsence])
  for (const year of [2025, 2026]) await insert(`attendance_${year}`, [oldRow(year)])
  await insert('settings', [{ _id: 'organ', name: '某机关', rootId: 'r' }])
}
const all = async (collection: string) =>
  (await harness.db.collection(collection).limit(1000).get()).data as Record<string, unknown>[]
const opened = (member: Record<string, unknown>) => {
  const { maskedPhoneOf } = require('../../../../../cloudfunctions/core/org/phone') as {
    maskedPhoneOf(member: unknown): string | null
  }
  return { ...member, phone: maskedPhoneOf(member) }
}
const everything = async () => ({
  members: (await all('members')).map(opened),
  meetings: await all('meetings'),
  feedback: await all('feedback'),
  photos: await all('photos'),
  talks: await all('talks'),
  ...Object.fromEntries(await Promise.all(Object.keys(whatWent).map(async (name) => [name, await all(name)]))),
  amendments: await all('amendments'),
  absences: await all('absences'),
  rows: [...(await all('attendance_2025')), ...(await all('attendance_2026'))],
  settings: (await all('settings')).filter(({ _id }) => _id === 'organ'),
})
const state = async () => (await all('settings')).find(({ _id }) => _id === 'schema') as unknown as SchemaState
const expected = {
  members: list(5, (n) => ({
    leadingCadre: false,
    history: [],
    ...oldMember(n),
    phone: n === 1 ? '139****0003' : n === 2 ? '号码打不开' : null,
  })),
  meetings: list(3, (n) => ({ studyItemId: null, minutesNumber: n === 0 ? 0 : 1, ...oldMeeting(n) })),
  amendments: oldAmendments.map((amendment) => ({ version: 1, ...amendment })),
  absences: [{ version: 1, earlier: [], ...oldAbsence }],
  rows: [2025, 2026].map((year) => ({ version: 1, ...oldRow(year) })),
  feedback: list(4, (n) => ({ version: 1, ...oldFeedback(n) })),
  photos: list(2, (n) => ({ version: 1, removedAt: null, ...oldPhoto(n) })),
  talks: list(4, oldTalk),
  ...whatStays,
  settings: [{ _id: 'organ', name: '某机关', rootId: 'r', talkText: 'factsOnly', talkRetentionYears: null }],
}

describe('migrating old data', () => {
  it('brings an organ’s data to this code’s form, keeps what was there, and says what it did', async () => {
    await seed()
    expect(await through({ bounds: tiny })).toBe(total)
    expect(await everything()).toEqual(expected)
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
      runs.push(await parts.migrate(after(runs.length), { bounds }))
    // One that stops writing announces itself in the run of the last step before it, and is taken on once all have noticed.
    expect(runs.filter((taken) => taken === 1)).toHaveLength(total)
    const announced = parts.dataForms.filter(({ stops }) => stops === 'writes').length
    expect(runs.filter((taken) => taken === 0)).toHaveLength(announced)
    expect(runs).toHaveLength(total + announced)
    expect(await everything()).toEqual(expected)
  })

  /** An organ whose data has the form before this one. */
  const startBefore = async (number: number) => {
    for (const name of [
      ...Object.keys(expected).filter((name) => name !== 'rows'),
      'attendance_2025',
      'attendance_2026',
    ])
      await harness.db
        .collection(name)
        .where({ _id: harness.db.command.neq('') })
        .remove()
    await seed()
    await insert('settings', [{ _id: 'schema', version: number - 1, revision: 1, running: null, log: [] }])
  }
  /** What a migration comes to, killed at request `place`: before it arrives, or when it is done and nobody hears of it. */
  const killedAt = async (given: Parameters<Migrate>[1], place: number, arrives: boolean): Promise<boolean> => {
    const handle = harness.database.handle.bind(harness.database)
    let asked = 0
    harness.database.handle = async (action, params) => {
      asked += 1
      if (asked < place) return handle(action, params)
      if (asked === place && arrives) await handle(action, params)
      return { code: 'SYS_ERR', message: 'killed' }
    }
    const died = await through(given, 2).then(
      () => false,
      () => true,
    )
    harness.database.handle = handle
    return died
  }
  it.each(
    stepsOf.flatMap(
      (_, at) =>
        [
          [at + 1, 'before', false],
          [at + 1, 'after', true],
        ] as const,
    ),
  )(
    'ends the same, number %s killed %s any of its requests',
    async (number, _, arrives) => {
      const given = { forms: parts.dataForms.slice(0, number), bounds: tiny }
      await startBefore(number)
      await through(given, 2)
      const wanted = await everything()
      let place = 0
      for (let died = true; died;) {
        place += 1
        await startBefore(number)
        died = await killedAt(given, place, arrives)
        await parts.migrate(after(4), given)
        await parts.migrate(after(6), given)
        expect(await everything()).toEqual(wanted)
        expect(await state()).toMatchObject({ version: number, running: null, log: [{ number }] })
      }
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
    expect(await run(new Date(NOON.getTime() + 60_000).toISOString())).toBe(0)
    expect(step).not.toHaveBeenCalled()
    expect(await run(new Date(NOON.getTime() + 120_000).toISOString())).toBe(1)
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
    expect((await all('members')).map(({ mark }) => mark)).toEqual(list(5, () => 1))
  })
})
