import type { Draft } from '../../../../../src/platform/drafts'
import { fakeStorage, openBrowser } from '../../../../support/taro/fakeBrowser'

/** The server and the phone's disk: what a killed app leaves behind. */
interface World {
  storage: Storage
  files: Map<string, string>
  uploads: Map<string, string>
  tickets: number
  /** Photos by id: what each was uploaded as. */
  photos: Map<string, string>
  records: Map<string, { words: string; photoIds: string[]; version: number; lastSave: string }>
  refuse: { code: string; message: string; details?: object } | undefined
}
const newWorld = (): World => ({
  storage: fakeStorage(),
  files: new Map(),
  uploads: new Map(),
  tickets: 0,
  photos: new Map(),
  records: new Map(),
  refuse: undefined,
})

let world: World
/** How many calls of the app may still finish; at the next the app dies, before its effect or after. */
let life: { calls: number; effect: boolean }
class Killed extends Error {}

/** Each thing the app waits for. A killed app never learns of it. */
async function outside<Value>(effect: () => Value): Promise<Value> {
  life.calls -= 1
  if (life.calls === 0 && life.effect) effect()
  if (life.calls <= 0) throw new Killed('interrupted by death')
  return effect()
}

const ok = <Value>(value: Value) => ({ ok: true as const, value })

const mockCall = (action: string, input: Record<string, string>) =>
  outside(() => {
    if (action === 'photo.ticket') {
      world.tickets += 1
      return ok({ ticketId: `t${world.tickets}`, cloudPath: `incoming/${world.tickets}` })
    }
    const photoId = `of-${input.ticketId}`
    if (!world.photos.has(photoId)) world.photos.set(photoId, world.uploads.get(input.fileId as string) as string)
    return ok({ photoId })
  })
const mockUpload = (path: string, file: { content: string }) =>
  outside(() => {
    world.uploads.set(`cloud://${path}`, file.content)
    return `cloud://${path}`
  })

jest.mock('../../../../../src/platform/callAction', () => ({
  callAction: (action: string, input: Record<string, string>) => mockCall(action, input),
  ProblemError: class extends Error {},
}))
jest.mock('../../../../../src/platform/files', () => ({
  uploadFile: (path: string, file: { content: string }) => mockUpload(path, file),
}))
jest.mock('../../../../../src/platform/drafts/photoFiles', () => ({
  readPhoto: async (name: string) => world.files.get(name),
  forgetPhoto: async (name: string) => void world.files.delete(name),
  photoNames: async () => [...world.files.keys()],
}))

type Words = { text: string }
type App = ReturnType<typeof startApp>

/** A start of the app on what is left on the phone. */
function startApp(memberId = 'wang') {
  jest.resetModules()
  openBrowser('/as/wang/', world.storage)
  const { useSession } =
    require('../../../../../src/platform/session') as typeof import('../../../../../src/platform/session')
  useSession.setState({ state: 'ready', me: { memberId } as never, confirmed: true })
  const store =
    require('../../../../../src/platform/drafts/draftStore') as typeof import('../../../../../src/platform/drafts/draftStore')
  const sync =
    require('../../../../../src/platform/drafts/sync') as typeof import('../../../../../src/platform/drafts/sync')
  const { registerSender } =
    require('../../../../../src/platform/drafts/send') as typeof import('../../../../../src/platform/drafts/send')
  registerSender<Words>('courtyard', ({ id, base, saveId, fields }, photoIds) =>
    outside(() => {
      if (world.refuse) return { ok: false as const, problem: world.refuse as never }
      const recordId = base?.recordId ?? `record-${id}`
      const known = world.records.get(recordId)
      if (known && (base === null || known.lastSave === saveId)) return ok({ recordId, version: known.version })
      if (base && known?.version !== base.version)
        return { ok: false as const, problem: { code: 'changedElsewhere', message: '别人改过' } as never }
      const version = (known?.version ?? 0) + 1
      world.records.set(recordId, { words: fields.text, photoIds, version, lastSave: saveId })
      return ok({ recordId, version })
    }),
  )
  return { ...store, ...sync }
}

const draft = (more: Partial<Draft<Words>> = {}): Draft<Words> => ({
  id: 'draft-one',
  kind: 'courtyard',
  year: 2026,
  memberId: 'wang',
  fields: { text: '路灯不亮' },
  photos: ['a', 'b'].map((name) => ({ id: name, file: name, bytes: 3, photoId: null })),
  base: null,
  state: 'waiting',
  savedAt: '2026-11-20T01:00:00.000Z',
  problem: '',
  problemField: '',
  tried: null,
  ...more,
})
const forever = { calls: Infinity, effect: false }
const onRecord = () =>
  [...world.records.values()].map(({ words, photoIds }) => ({
    words,
    photos: photoIds.map((id) => world.photos.get(id)),
  }))

describe('drafts on the phone', () => {
  let app: App
  beforeEach(() => {
    world = newWorld()
    life = { ...forever }
    ;['a', 'b'].forEach((name) => world.files.set(name, `picture ${name}`))
    app = startApp()
  })

  it('become one record with its photos, and leave nothing behind', async () => {
    expect(app.writeDraft(draft())).toBe('stored')
    await app.syncDrafts()
    expect(onRecord()).toEqual([{ words: '路灯不亮', photos: ['picture a', 'picture b'] }])
    expect([app.ownDrafts(), world.files.size]).toEqual([[], 0])
    expect(app.useDraftState.getState().sent).toEqual({ 'draft-one': 'record-draft-one' })
  })

  // Three calls a photo and one for the words; a death at each, with the call's effect on the server and without.
  const deaths = Array.from({ length: 8 }, (_, at) => at + 1).flatMap((calls) =>
    [false, true].map((effect) => [calls, effect] as const),
  )
  it.each(deaths)(
    'survive a death at call %i (its effect took place: %s): nothing lost, nothing twice',
    async (calls, effect) => {
      app.writeDraft(draft())
      life = { calls, effect }
      await app.syncDrafts()
      life = { ...forever }
      const again = startApp()
      await again.syncDrafts()
      await again.sweepPhotos()
      expect(onRecord()).toEqual([{ words: '路灯不亮', photos: ['picture a', 'picture b'] }])
      expect([again.ownDrafts(), world.files.size]).toEqual([[], 0])
      // Only the photo on its way may have been uploaded a second time; the server sweeps the one nobody took.
      expect(world.photos.size).toBeLessThanOrEqual(3)
    },
  )

  it.each(deaths)(
    'changed after a death at call %i (effect: %s) come to be as they were changed, in one record',
    async (calls, effect) => {
      app.writeDraft(draft())
      life = { calls, effect }
      await app.syncDrafts()
      life = { ...forever }
      const again = startApp()
      const left = again.readDraft<Words>('draft-one')
      if (left) again.writeDraft({ ...left, fields: { text: '路灯修好了' } })
      await again.syncDrafts()
      expect(onRecord().map(({ words }) => words)).toEqual([left ? '路灯修好了' : '路灯不亮'])
      expect(again.ownDrafts()).toEqual([])
    },
  )

  it('wait without a network and say so', async () => {
    app.writeDraft(draft())
    life = { calls: 1, effect: false }
    await app.syncDrafts()
    expect(app.useDraftState.getState()).toMatchObject({ sending: null, words: expect.stringMatching(/[请再试]/) })
    expect(app.ownDrafts()).toMatchObject([{ state: 'waiting' }])
  })

  it('that are refused stay, with the sentence, until they are mended', async () => {
    app.writeDraft(draft())
    world.refuse = { code: 'badInput', message: '内容：最多 200 个字' }
    await app.syncDrafts()
    await app.syncDrafts()
    expect(app.ownDrafts()).toMatchObject([
      { state: 'refused', problem: '内容：最多 200 个字', photos: [{ photoId: 'of-t1' }, { photoId: 'of-t2' }] },
    ])
    expect(world.files.size).toBe(2)
    world.refuse = undefined
    app.writeDraft({ ...app.ownDrafts()[0]!, state: 'waiting' })
    await app.syncDrafts()
    expect(onRecord()).toHaveLength(1)
    expect(world.photos.size).toBe(2)
  })

  it('changed elsewhere meanwhile wait for the person to choose, and overwrite nothing', async () => {
    world.records.set('r', { words: '别人的', photoIds: [], version: 2, lastSave: 'x' })
    app.writeDraft(draft({ base: { recordId: 'r', version: 1 } }))
    await app.syncDrafts()
    expect(app.ownDrafts()).toMatchObject([{ state: 'conflict', fields: { text: '路灯不亮' } }])
    expect(world.records.get('r')?.words).toBe('别人的')
  })

  it('that are a record already, with other words, become a change of it', async () => {
    world.refuse = { code: 'changedElsewhere', message: '别人改过', details: { id: 'r', version: 4 } }
    app.writeDraft(draft())
    await app.syncDrafts()
    expect(app.ownDrafts()).toMatchObject([{ state: 'conflict', base: { recordId: 'r', version: 4 } }])
  })

  it('written on after what was sent are a change of what arrived', async () => {
    app.writeDraft(draft())
    life = { calls: 7, effect: true }
    await app.syncDrafts().catch(() => undefined)
    life = { ...forever }
    const sent = app.ownDrafts()[0]!
    app.writeDraft({ ...sent, fields: { text: '路灯不亮，三盏' }, state: 'writing' })
    await app.syncDrafts()
    expect(app.ownDrafts()[0]).toMatchObject({
      fields: { text: '路灯不亮，三盏' },
      base: { recordId: 'record-draft-one', version: 1, fields: { text: '路灯不亮' }, photoIds: ['of-t1', 'of-t2'] },
    })
  })

  it('whose photos the server has swept hand them in once more', async () => {
    app.writeDraft(draft())
    world.refuse = { code: 'photoMissing', message: '有照片没有上传成功' }
    await app.syncDrafts()
    expect(app.ownDrafts()).toMatchObject([{ state: 'waiting', photos: [{ photoId: null }, { photoId: null }] }])
    world.refuse = undefined
    await app.syncDrafts()
    expect(onRecord()).toEqual([{ words: '路灯不亮', photos: ['picture a', 'picture b'] }])
  })

  it('of another person on the same phone are neither seen nor sent', async () => {
    app.writeDraft(draft())
    const other = startApp('li')
    await other.syncDrafts()
    await other.sweepPhotos()
    expect([other.ownDrafts(), other.readDraft('draft-one'), onRecord()]).toEqual([[], undefined, []])
    expect(world.files.size).toBe(2)
    const back = startApp()
    await back.syncDrafts()
    expect(onRecord()).toHaveLength(1)
  })

  it('that do not fit say so, and what was kept before still is', () => {
    world.storage = fakeStorage(900)
    const small = startApp()
    expect(small.writeDraft(draft())).toBe('stored')
    expect(small.writeDraft(draft({ fields: { text: '字'.repeat(2000) } }))).toBe('full')
    expect(small.ownDrafts()).toMatchObject([{ fields: { text: '路灯不亮' } }])
  })

  it('leave no photo behind that was chosen as the app died', async () => {
    world.files.set('orphan', 'picture')
    app.writeDraft(draft())
    await app.sweepPhotos()
    expect([...world.files.keys()]).toEqual(['a', 'b'])
  })
})
