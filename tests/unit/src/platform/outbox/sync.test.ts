import type { CallOptions } from '../../../../../src/platform/callAction'
import { fakeStorage } from '../../../../support/taro/fakeBrowser'
import {
  callOf,
  draft,
  filesOf,
  forever,
  newWorld,
  startApp,
  uploadOf,
  type Words,
  type World,
} from '../../../../support/taro/outboxWorld'

let world: World
const mockWorld = () => world
const mockCallOf = callOf
const mockUploadOf = uploadOf
const mockFilesOf = filesOf

jest.mock('../../../../../src/platform/callAction', () => ({
  callAction: (action: string, input: Record<string, string>, options: CallOptions) =>
    mockCallOf(mockWorld(), action, input, options),
  // Nobody answers who this is: what is sent rests on what the server said before.
  query: async () => {
    throw new Error('offline')
  },
}))
jest.mock('../../../../../src/platform/files', () => ({
  uploadFile: (path: string, file: { content: string }) => mockUploadOf(mockWorld(), path, file),
}))
jest.mock('../../../../../src/platform/outbox/phoneFiles', () => ({
  readPhoto: (name: string) => mockFilesOf(mockWorld()).readPhoto(name),
  forgetFile: (name: string) => mockFilesOf(mockWorld()).forgetFile(name),
  fileNames: () => mockFilesOf(mockWorld()).fileNames(),
}))

type App = ReturnType<typeof startApp>

const onRecord = () =>
  [...world.records.values()].map(({ words, photoIds }) => ({
    words,
    photos: photoIds.map((id) => world.photos.get(id)),
  }))

describe('drafts on the phone', () => {
  let app: App
  beforeEach(() => {
    world = newWorld()
    ;['a', 'b'].forEach((name) => world.files.set(name, `picture ${name}`))
    app = startApp(world)
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
      world.life = { calls, effect }
      await app.syncDrafts()
      world.life = { ...forever }
      const again = startApp(world)
      await again.syncDrafts()
      await again.sweepFiles()
      expect(onRecord()).toEqual([{ words: '路灯不亮', photos: ['picture a', 'picture b'] }])
      expect([again.ownDrafts(), world.files.size]).toEqual([[], 0])
      // The name was on the phone before the call was first sent, and is the same in every try of the same words.
      expect(new Set(world.saves.map(({ call }) => call)).size).toBe(1)
      expect(again.sentTitles()).toEqual(['路灯不亮'])
      // Only the photo on its way may have been uploaded a second time; the server sweeps the one nobody took.
      expect(world.photos.size).toBeLessThanOrEqual(3)
    },
  )

  it.each(deaths)(
    'changed after a death at call %i (effect: %s) come to be as they were changed, in one record',
    async (calls, effect) => {
      app.writeDraft(draft())
      world.life = { calls, effect }
      await app.syncDrafts()
      world.life = { ...forever }
      const again = startApp(world)
      const left = again.readDraft<Words>('draft-one')
      if (left) again.writeDraft({ ...left, fields: { text: '路灯修好了' } })
      await again.syncDrafts()
      expect(onRecord().map(({ words }) => words)).toEqual([left ? '路灯修好了' : '路灯不亮'])
      expect(again.ownDrafts()).toEqual([])
    },
  )

  it('wait without a network and say so', async () => {
    app.writeDraft(draft())
    world.life = { calls: 1, effect: false }
    await app.syncDrafts()
    expect(app.useDraftState.getState()).toMatchObject({ sending: null, words: expect.stringMatching(/[请再试]/) })
    expect(app.ownDrafts()).toMatchObject([{ state: 'waiting' }])
  })

  it('do not hold each other up: where one breaks off the others still go', async () => {
    app.writeDraft(draft({ id: 'broken', photos: [], fields: { text: '坏了' }, queuedAt: '2026-11-20T00:00:00.000Z' }))
    app.writeDraft(draft())
    await app.syncDrafts()
    expect(onRecord().map(({ words }) => words)).toEqual(['路灯不亮'])
    expect(app.ownDrafts()).toMatchObject([{ id: 'broken', state: 'waiting' }])
    expect(app.useDraftState.getState().words).toBe('没有办成，请稍后再试一次。')
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
    world.records.set('r', { words: '别人的', photoIds: [], version: 2 })
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
    world.life = { calls: 7, effect: true }
    await app.syncDrafts().catch(() => undefined)
    world.life = { ...forever }
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
    world.boundTo = 'li'
    const other = startApp(world, 'li')
    await other.syncDrafts()
    await other.sweepFiles()
    expect([other.ownDrafts(), other.readDraft('draft-one'), onRecord()]).toEqual([[], undefined, []])
    expect(world.files.size).toBe(2)
    world.boundTo = 'wang'
    const back = startApp(world)
    await back.syncDrafts()
    expect(onRecord()).toHaveLength(1)
  })

  it('are not sent on the word of the phone alone: somebody else may have this WeChat by now', async () => {
    app.writeDraft(draft())
    world.boundTo = 'li'
    await startApp(world, 'wang', false).syncDrafts()
    expect([world.tickets, world.saves]).toEqual([0, []])
    // Even where the server said so at launch, what it says later counts.
    const before = startApp(world)
    await before.syncDrafts()
    expect([world.tickets, world.saves]).toEqual([0, []])
    expect(before.ownDrafts()).toMatchObject([{ state: 'waiting' }])
  })

  it.each([1, 2, 3, 4, 5, 6, 7])(
    'whose writer leaves during call %i stay theirs, and go when they are back',
    async (at) => {
      app.writeDraft(draft())
      let calls = 0
      world.meanwhile = () => {
        calls += 1
        if (calls !== at) return
        app.forget()
        app.signIn('li')
        world.boundTo = 'li'
      }
      await app.syncDrafts()
      expect(world.saves.filter(({ as }) => as !== 'wang')).toEqual([])
      expect(app.ownDrafts()).toEqual([])
      expect(app.useDraftState.getState()).toMatchObject({ sent: {}, words: '' })
      Object.assign(world, { boundTo: 'wang', meanwhile: () => {} })
      await startApp(world).syncDrafts()
      expect(onRecord()).toEqual([{ words: '路灯不亮', photos: ['picture a', 'picture b'] }])
    },
  )

  it('of a kind that cannot be changed once sent are two when they were changed meanwhile, and the second is asked about', async () => {
    app.writeDraft(draft({ kind: 'feedback', photos: [] }))
    world.life = { calls: 1, effect: true }
    await app.syncDrafts()
    world.life = { ...forever }
    const again = startApp(world)
    again.writeDraft({ ...again.readDraft<Words>('draft-one')!, fields: { text: '两盏路灯不亮' } })
    await again.syncDrafts()
    expect(onRecord()).toEqual([{ words: '路灯不亮', photos: [] }])
    const [apart] = again.ownDrafts()
    expect(apart).toMatchObject({ state: 'refused', base: null, tried: null, fields: { text: '两盏路灯不亮' } })
    expect(apart!.problem).toContain('已经送到')
    again.writeDraft({ ...apart!, state: 'waiting' })
    await again.syncDrafts()
    expect(onRecord().map(({ words }) => words)).toEqual(['路灯不亮', '两盏路灯不亮'])
  })

  it('stand in the list of what was sent by their titles, each once, and go from it with their writer', async () => {
    app.writeDraft(draft({ photos: [] }))
    app.writeDraft(draft({ id: 'draft-two', photos: [], fields: { text: '修水池' } }))
    await app.syncDrafts()
    expect(app.sentTitles()).toEqual(['路灯不亮', '修水池'])
    app.forget()
    expect(app.sentTitles()).toEqual([])
  })

  it('that do not fit say so, and what was kept before still is', () => {
    world.storage = fakeStorage(900)
    const small = startApp(world)
    expect(small.writeDraft(draft())).toBe('stored')
    expect(small.writeDraft(draft({ fields: { text: '字'.repeat(2000) } }))).toBe('full')
    expect(small.ownDrafts()).toMatchObject([{ fields: { text: '路灯不亮' } }])
  })

  it('leave no photo behind that was chosen as the app died', async () => {
    world.files.set('orphan', 'picture')
    app.writeDraft(draft())
    await app.sweepFiles()
    expect([...world.files.keys()]).toEqual(['a', 'b'])
  })
})
