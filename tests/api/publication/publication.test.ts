import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'
import { everything } from '../../support/stored'
import { decides, doubtful, materialOf, sharedNote, summaryOf } from './support'

const { chen, li, wang, zhao, zhou } = openIds

describe('W11: words that go beyond their record’s readers', () => {
  let organ: Organ
  let noteId: string
  beforeAll(async () => {
    organ = await startOrgan()
    noteId = await sharedNote(organ)
  })
  afterAll(() => organ.stop())
  beforeEach(() => organ.cloud.outbox.clear())
  const checks = () => organ.cloud.outbox.list().filter(({ api }) => api === 'security.msgSecCheck')
  const sharedWith = async (who: string) =>
    (await organ.ok(who, 'study.listNotes', { view: 'shared' })).rows.map(({ id }) => id)
  const todosOf = async (who: string, id: string) =>
    (await organ.ok(who, 'home.show', {})).todos.filter(
      ({ kind, params }) => kind === 'decidePublication' && params.id === id,
    )

  climbsTheDoor(
    () => organ,
    'publication.show',
    () => ({ kind: 'note', id: noteId }),
  )
  climbsTheDoor(
    () => organ,
    'publication.decide',
    () => ({ kind: 'note', id: noteId, version: 2, allow: true, words: null }),
  )

  it('a shared note is held until somebody of the branch has let it out, and kept by its writer meanwhile', async () => {
    expect(await sharedWith(li)).not.toContain(noteId)
    expect((await organ.refused(li, 'study.showNote', { noteId })).code).toBe('notFound')
    expect((await organ.ok(wang, 'study.showNote', { noteId })).sharing).toMatchObject({
      with: 'branch',
      shown: { state: 'waiting' },
    })
    for (const who of [chen, li]) expect(await todosOf(who, noteId)).toHaveLength(1)
    for (const who of [wang, zhao, zhou]) expect(await todosOf(who, noteId)).toEqual([])
    const found = await organ.ok(chen, 'publication.show', { kind: 'note', id: noteId })
    expect(found).toMatchObject({ by: '王党员', readers: '本支部的同志', can: { decide: true } })
    await decides(organ, 'note', noteId, true)
    expect(await sharedWith(li)).toContain(noteId)
    expect(await todosOf(chen, noteId)).toEqual([])
    const stored = everything(organ.cloud).get(`studyNotes/${noteId}`)
    expect(stored?.audit?.map(({ act, by }) => [act, by]).at(-1)).toEqual(['publication.decide', organ.members.chen])
  })

  it('is nobody’s to decide who wrote it, nor there for anybody else', async () => {
    const own = await materialOf(organ)
    for (const who of [li, wang, zhao])
      expect((await organ.refused(who, 'publication.show', { kind: 'material', id: own })).code).toBe('notFound')
    const asked = { kind: 'material' as const, id: own, version: 1, allow: true, words: null }
    expect((await organ.refused(li, 'publication.decide', asked)).code).toBe('notFound')
    await decides(organ, 'material', own, true)
    expect((await organ.refused(chen, 'publication.decide', { ...asked, version: 2, allow: false })).code).toBe(
      'notFound',
    )
  })

  it('words let out are not asked about again for others to read, and others are', async () => {
    const share = async (sharing: { with: 'branch' } | { with: 'members'; memberIds: string[] }) => {
      const { version } = await organ.ok(wang, 'study.showNote', { noteId })
      await organ.ok(wang, 'study.shareNote', { noteId, version, sharing })
    }
    await share({ with: 'members', memberIds: [organ.members.li] })
    expect(checks()).toEqual([])
    expect(await sharedWith(li)).toContain(noteId)
    const { version } = await organ.ok(wang, 'study.showNote', { noteId })
    await organ.ok(wang, 'study.saveNote', { noteId, version, title: `又改${doubtful}`, text: '第二条。' })
    expect(checks()).toHaveLength(1)
    expect(await sharedWith(li)).not.toContain(noteId)
    await decides(organ, 'note', noteId, false)
    expect((await organ.ok(wang, 'study.showNote', { noteId })).sharing?.shown).toEqual({
      state: 'refused',
      decided: { by: '陈书记', words: '请换个说法' },
    })
    const mine = (await organ.ok(wang, 'study.listNotes', { view: 'mine' })).rows.find(({ id }) => id === noteId)
    expect(mine?.held).toBe('refused')
    await organ.ok(wang, 'study.saveNote', { noteId, version: version + 2, title: '好好学', text: '第二条。' })
    expect(await sharedWith(li)).toContain(noteId)
  })

  it('asks nothing about what is one’s own alone, and about the longest note in pieces', async () => {
    const { noteId: own } = await organ.ok(wang, 'study.writeNote', {
      clientId: clientIdOf(),
      title: doubtful,
      text: '学'.repeat(4990),
    })
    await organ.ok(wang, 'study.saveNote', { noteId: own, version: 1, title: '自己看', text: '学'.repeat(4990) })
    expect(checks()).toEqual([])
    await organ.ok(wang, 'study.shareNote', { noteId: own, version: 2, sharing: { with: 'branch' } })
    expect(checks()).toHaveLength(3)
    for (const { request } of checks())
      expect(request).toMatchObject({ version: 2, openid: wang, scene: 3, content: expect.any(String) })
  })

  it('a material is there while its name is held, without its words for whoever does not keep it', async () => {
    const materialId = await materialOf(organ)
    const rowFor = async (who: string) =>
      (await organ.ok(who, 'study.listMaterials', {})).rows.find(({ id }) => id === materialId)
    expect(await rowFor(wang)).toMatchObject({ title: '这份材料待人工确认', link: null, source: '' })
    expect(await rowFor(li)).toMatchObject({ title: `材料${doubtful}`, shown: { state: 'waiting' } })
    await decides(organ, 'material', materialId, true)
    expect(await rowFor(wang)).toMatchObject({ title: `材料${doubtful}`, link: 'https://example.org/a' })
    expect((await rowFor(li))?.shown).toBeUndefined()
  })

  it('a public summary waits, the note does not', async () => {
    const { noteId: yard, shown } = await summaryOf(organ)
    expect(shown.state).toBe('waiting')
    expect((await organ.ok(li, 'courtyard.show', { noteId: yard })).topic).toBe('冬季用水与道路养护')
    await decides(organ, 'summary', yard, true, li)
    const again = (text: string) => organ.ok(wang, 'courtyard.publishSummary', { noteId: yard, text }, clientIdOf())
    expect((await again(`摘要${doubtful}`)).shown).toEqual({ state: 'allowed', decided: { by: '李委员', words: '' } })
    expect((await again('说得清楚的摘要')).shown.state).toBe('passed')
  })

  it('where the check gives no answer it goes on, marked, and a summary is asked about once more', async () => {
    organ.cloud.faults.set([{ action: 'wx.openApi', name: 'security.msgSecCheck', code: '-501002' }])
    const unseen = await sharedNote(organ, '没有查到')
    expect(await sharedWith(li)).toContain(unseen)
    expect((await organ.ok(wang, 'study.showNote', { noteId: unseen })).sharing?.shown?.state).toBe('unchecked')
    const { noteId: yard, shown } = await summaryOf(organ)
    expect(shown.state).toBe('unchecked')
    organ.cloud.faults.set([])
    const again = await organ.ok(wang, 'courtyard.publishSummary', { noteId: yard, text: `摘要${doubtful}` })
    expect(again.shown.state).toBe('waiting')
  })
})
