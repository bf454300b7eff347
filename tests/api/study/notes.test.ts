import type { Input, Output } from '../../../src/contract'
import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'

describe('self-study notes', () => {
  let organ: Organ
  let note: Output<'study.writeNote'>
  const words = { title: '读党章', text: '第一条。' }
  beforeAll(async () => {
    organ = await startOrgan()
    note = await organ.ok(openIds.wang, 'study.writeNote', { clientId: clientIdOf(), ...words })
  })
  afterAll(() => organ.stop())
  const rows = async (openId: string, view: 'mine' | 'shared') =>
    (await organ.ok(openId, 'study.listNotes', { view })).rows
  const everyoneElse = ['chen', 'li', 'zhao', 'zhou', 'zheng', 'wu', 'sun', 'qian'] as const
  const share = async (sharing: Parameters<typeof organ.ok<'study.shareNote'>>[2]['sharing']) => {
    const { version } = await organ.ok(openIds.wang, 'study.showNote', { noteId: note.noteId })
    return organ.ok(openIds.wang, 'study.shareNote', { noteId: note.noteId, version, sharing })
  }

  climbsTheDoor(
    () => organ,
    'study.listNotes',
    () => ({ view: 'mine' }),
  )
  climbsTheDoor(
    () => organ,
    'study.showNote',
    () => ({ noteId: note.noteId }),
  )
  climbsTheDoor(
    () => organ,
    'study.writeNote',
    () => ({ clientId: clientIdOf(), ...words }),
  )
  climbsTheDoor(
    () => organ,
    'study.saveNote',
    () => ({ noteId: note.noteId, version: 1, ...words }),
  )
  climbsTheDoor(
    () => organ,
    'study.shareNote',
    () => ({ noteId: note.noteId, version: 1, sharing: { with: 'branch' } }),
  )
  climbsTheDoor(
    () => organ,
    'study.deleteNote',
    () => ({ noteId: note.noteId }),
  )
  climbsTheDoor(
    () => organ,
    'study.shareChoices',
    () => ({}),
  )

  it('are private: for everyone else one that exists and one that never was are the same', async () => {
    expect(await rows(openIds.wang, 'mine')).toMatchObject([{ id: note.noteId, title: '读党章', sharedWith: 'nobody' }])
    for (const who of everyoneElse) {
      const [real, none] = await Promise.all(
        [note.noteId, 'nothing-there'].map((noteId) => organ.refused(openIds[who], 'study.showNote', { noteId })),
      )
      expect(real).toEqual(none)
      const edits = await Promise.all(
        [note.noteId, 'nothing-there'].map((noteId) =>
          organ.refused(openIds[who], 'study.saveNote', { noteId, version: 1, title: '改', text: '改' }),
        ),
      )
      expect(edits[0]).toEqual(edits[1])
      const shares = await Promise.all(
        [note.noteId, 'nothing-there'].map((noteId) =>
          organ.refused(openIds[who], 'study.shareNote', { noteId, version: 1, sharing: { with: 'branch' } }),
        ),
      )
      expect(shares[0]).toEqual(shares[1])
      expect(await organ.ok(openIds[who], 'study.deleteNote', { noteId: note.noteId })).toEqual({ noteId: note.noteId })
      expect([...(await rows(openIds[who], 'mine')), ...(await rows(openIds[who], 'shared'))]).toEqual([])
    }
    expect((await organ.ok(openIds.wang, 'study.showNote', { noteId: note.noteId })).text).toBe('第一条。')
  })

  it('are written once however often asked, changed with the version seen, and refuse bad input', async () => {
    const clientId = clientIdOf()
    const written = await organ.ok(openIds.li, 'study.writeNote', { clientId, ...words })
    expect(await organ.ok(openIds.li, 'study.writeNote', { clientId, ...words })).toEqual(written)
    expect(await rows(openIds.li, 'mine')).toHaveLength(1)
    const change = { noteId: written.noteId, version: 1, title: '再读', text: '第二条。' }
    expect(await organ.ok(openIds.li, 'study.saveNote', change)).toEqual({ noteId: written.noteId, version: 2 })
    expect(await organ.ok(openIds.li, 'study.saveNote', change)).toEqual({ noteId: written.noteId, version: 2 })
    expect((await organ.refused(openIds.li, 'study.saveNote', { ...change, text: '别的' })).code).toBe(
      'changedElsewhere',
    )
    for (const bad of [{ title: '' }, { text: '  ' }, { text: '长'.repeat(5001) }]) {
      expect((await organ.refused(openIds.li, 'study.writeNote', { clientId, ...words, ...bad })).code).toBe('badInput')
    }
  })

  it('can be shared with the branch, and taken back', async () => {
    await share({ with: 'branch' })
    for (const who of ['chen', 'li'] as const) {
      expect(await rows(openIds[who], 'shared')).toMatchObject([
        { id: note.noteId, writerName: '王党员', sharedWith: null },
      ])
      expect(await organ.ok(openIds[who], 'study.showNote', { noteId: note.noteId })).toMatchObject({
        text: '第一条。',
        sharing: null,
      })
    }
    for (const who of ['zhou', 'zheng', 'wu', 'sun', 'qian', 'zhao'] as const)
      expect(await rows(openIds[who], 'shared')).toEqual([])
    const { version } = await organ.ok(openIds.chen, 'study.showNote', { noteId: note.noteId })
    expect((await organ.refused(openIds.chen, 'study.saveNote', { noteId: note.noteId, version, ...words })).code).toBe(
      'notFound',
    )
    await share({ with: 'nobody' })
    expect((await organ.refused(openIds.chen, 'study.showNote', { noteId: note.noteId })).code).toBe('notFound')
  })

  it('can be shared with named people of one’s own branch only', async () => {
    const { members } = await organ.ok(openIds.wang, 'study.shareChoices', {})
    expect(members.map(({ name }) => name)).toEqual(['陈书记', '李委员', '赵积极'])
    await share({ with: 'members', memberIds: [organ.members.li] })
    expect(await rows(openIds.li, 'shared')).toHaveLength(1)
    expect(await rows(openIds.chen, 'shared')).toEqual([])
    const own = await organ.ok(openIds.wang, 'study.showNote', { noteId: note.noteId })
    expect(own.sharing).toEqual({ with: 'members', members: [{ memberId: organ.members.li, name: '李委员' }] })
    const stranger = {
      noteId: note.noteId,
      version: own.version,
      sharing: { with: 'members', memberIds: [organ.members.wu] },
    }
    expect((await organ.refused(openIds.wang, 'study.shareNote', stranger)).code).toBe('notFound')
    const again = {
      noteId: note.noteId,
      version: own.version - 1,
      sharing: { with: 'members' as const, memberIds: [organ.members.li] },
    }
    expect((await organ.ok(openIds.wang, 'study.shareNote', again)).version).toBe(own.version)
    expect((await organ.refused(openIds.wang, 'study.shareNote', { ...again, sharing: { with: 'branch' } })).code).toBe(
      'changedElsewhere',
    )
  })

  it('may hold the writer’s own numbers until others read them (T13)', async () => {
    const numbered = { title: '电话本', text: '老王 138/0000/1111。' }
    const own = await organ.ok(openIds.wang, 'study.writeNote', { clientId: clientIdOf(), ...numbered })
    const share = (version: number) =>
      ({ noteId: own.noteId, version, sharing: { with: 'branch' } }) satisfies Input<'study.shareNote'>
    expect(await organ.refused(openIds.wang, 'study.shareNote', share(own.version))).toMatchObject({
      code: 'badInput',
      message: '内容：“138/0000/1111”像电话号码，请删去，只写称谓。',
    })
    const save = (version: number, text: string) => ({ noteId: own.noteId, version, title: '电话本', text })
    const again = await organ.ok(openIds.wang, 'study.saveNote', save(own.version, '老王 13800001112。'))
    const mended = await organ.ok(openIds.wang, 'study.saveNote', save(again.version, '老王。'))
    const shared = await organ.ok(openIds.wang, 'study.shareNote', share(mended.version))
    expect(
      await organ.refused(openIds.wang, 'study.saveNote', save(shared.version, '老王 13800001113。')),
    ).toMatchObject({ code: 'badInput', field: 'text' })
    await organ.ok(openIds.wang, 'study.saveNote', save(shared.version, '老王很好。'))
    await organ.ok(openIds.wang, 'study.deleteNote', { noteId: own.noteId })
  })

  it('are gone for good once deleted, for readers too, and a retry says the same', async () => {
    for (let again = 0; again < 2; again += 1) await organ.ok(openIds.wang, 'study.deleteNote', { noteId: note.noteId })
    expect(await rows(openIds.wang, 'mine')).toEqual([])
    expect(await rows(openIds.li, 'shared')).toEqual([])
    expect((await organ.refused(openIds.li, 'study.showNote', { noteId: note.noteId })).code).toBe('notFound')
  })
})
