import type { Input } from '../../../src/contract'
import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, organNow, startOrgan } from '../../support/organ'
import { joins, noteInput, promise, unit, visits } from './support'

const { chen, li, wang, zhao, zhou, zheng, wu, sun, qian } = openIds
const everyoneBeside = [zhao, wu, sun, qian]

describe('visit notes', () => {
  let organ: Organ
  let pairId: string
  beforeAll(async () => {
    organ = await startOrgan()
    pairId = await joins(organ, { beganOn: '2026-08-01' })
  })
  afterAll(() => organ.stop())
  const show = (openId: string, noteId: string) => organ.ok(openId, 'visit.show', { noteId })
  const rows = async (openId: string, view: 'mine' | 'all' = 'all') =>
    (await organ.ok(openId, 'visit.list', { view })).rows
  const lastVisit = async () =>
    (await organ.ok(wang, 'visit.mine', {})).pairs.find(({ id }) => id === pairId)?.lastVisitOn
  const saving = (noteId: string, more: Partial<Input<'visit.save'>> = {}): Input<'visit.save'> => ({
    noteId,
    version: 1,
    saveId: clientIdOf(),
    ...more,
  })

  climbsTheDoor(
    () => organ,
    'visit.write',
    () => noteInput(),
  )
  climbsTheDoor(
    () => organ,
    'visit.save',
    () => saving('2026abc'),
  )
  climbsTheDoor(
    () => organ,
    'visit.show',
    () => ({ noteId: '2026abc' }),
  )
  climbsTheDoor(
    () => organ,
    'visit.list',
    () => ({ view: 'mine' }),
  )

  it('are written by members of the party, of a pair by whoever goes there', async () => {
    expect((await organ.refused(zhao, 'visit.write', noteInput())).message).toBe('您没有这项权限：记录这次走访。')
    for (const openId of [zhao, zheng, wu, zhou, sun]) {
      expect((await organ.refused(openId, 'visit.write', noteInput({ pairId, village: null, whom: null }))).code).toBe(
        'notAllowed',
      )
    }
    const unitId = await joins(organ, { ...unit, beganOn: '2026-08-01' })
    // A unit is visited by anyone of its branch.
    await visits(organ, { pairId: unitId, village: null, whom: null }, li)
    expect((await organ.refused(wu, 'visit.write', noteInput({ pairId: unitId }))).code).toBe('notAllowed')
  })

  it('refuse numbers of people, words too long and days that cannot be, and say where', async () => {
    const refused = (more: Partial<Input<'visit.write'>>) => organ.refused(wang, 'visit.write', noteInput(more))
    expect(await refused({ whom: '王大娘 13800000001' })).toMatchObject({
      field: 'whom',
      message: '走访对象：“13800000001”像电话号码，请删去，只写称谓。',
    })
    expect(await refused({ village: '青山村 028-85551234' })).toMatchObject({ field: 'village' })
    expect((await refused({ heard: '身份证 510101195803214567 已核对' })).message).toMatch(/像身份证号/)
    expect(await refused({ promises: [promise({ matter: '给 138 0000 0001 回电话' })] })).toMatchObject({
      field: 'promises.0.matter',
    })
    expect(await refused({ promises: [promise({ raisedBy: '刘叔 13900000000' })] })).toMatchObject({
      field: 'promises.0.raisedBy',
    })
    expect(await refused({ heard: '长'.repeat(2001) })).toMatchObject({
      field: 'heard',
      message: expect.stringContaining('最多 2000 个字'),
    })
    expect(await refused({ heard: ' ' })).toMatchObject({ field: 'heard' })
    expect(await refused({ whom: '长'.repeat(21) })).toMatchObject({ field: 'whom' })
    expect(await refused({ promises: [promise({ matter: '长'.repeat(201) })] })).toMatchObject({
      field: 'promises.0.matter',
    })
    expect(await refused({ visitedOn: '2026-11-21' })).toMatchObject({
      field: 'visitedOn',
      message: '走访日期：还没到这一天，走访以后再记',
    })
    expect(await refused({ visitedOn: '2026-11-31' })).toMatchObject({
      field: 'visitedOn',
      message: '走访日期：日期不对',
    })
    expect(await refused({ visitedOn: '2024-12-31' })).toMatchObject({
      field: 'visitedOn',
      message: expect.stringContaining('2025 年 1 月 1 日'),
    })
    expect(await refused({ pairId, visitedOn: '2026-07-31' })).toMatchObject({
      field: 'visitedOn',
      message: expect.stringContaining('2026年8月1日'),
    })
    expect(await refused({ village: null })).toMatchObject({ field: 'village' })
    expect(await refused({ whom: null })).toMatchObject({ field: 'whom' })
    expect(await refused({ year: 2024 })).toMatchObject({ code: 'badInput', field: 'year' })
    expect(await refused({ pairId: 'nowhere' })).toMatchObject({ code: 'notFound', field: 'pairId' })
    expect(await refused({ photoIds: ['nothing'] })).toMatchObject({ code: 'photoMissing', field: 'photoIds' })
    expect(await refused({ companionIds: [organ.members.wu] })).toMatchObject({
      code: 'badInput',
      field: 'companionIds',
    })
    expect(await refused({ companionIds: [organ.members.zhao] })).toMatchObject({
      code: 'badInput',
      field: 'companionIds',
    })
    const twice = promise()
    expect(await refused({ promises: [twice, twice] })).toMatchObject({ field: 'promises' })
    expect(await rows(wang)).toEqual([])
  })

  it('are one visit however often the draft is sent, and turn the pair green', async () => {
    const input = noteInput({
      pairId,
      village: null,
      whom: null,
      visitedOn: '2026-11-18',
      companionIds: [organ.members.li],
    })
    const [first, second] = await Promise.all([
      organ.ok(wang, 'visit.write', input),
      organ.ok(wang, 'visit.write', input),
    ])
    expect(second).toEqual(first)
    expect(await organ.ok(wang, 'visit.write', input)).toEqual(first)
    expect(first.noteId.startsWith('2026')).toBe(true)
    expect(await rows(wang, 'mine')).toMatchObject([
      { id: first.noteId, village: '青山村', whom: '王大娘家', visitedOn: '2026-11-18' },
    ])
    expect(await lastVisit()).toBe('2026-11-18')
    await visits(organ, { pairId, village: null, whom: null, visitedOn: '2026-11-02' })
    expect(await lastVisit()).toBe('2026-11-18')
  })

  it('keep the year of the draft’s first day after New Year', async () => {
    organ.cloud.setNow('2027-01-02T01:00:00.000Z')
    const old = await organ.ok(wang, 'visit.write', noteInput({ year: 2026, visitedOn: '2026-12-31' }))
    const fresh = await organ.ok(wang, 'visit.write', noteInput({ year: 2027, visitedOn: '2026-12-30' }))
    expect([old.noteId.slice(0, 4), fresh.noteId.slice(0, 4)]).toEqual(['2026', '2027'])
    expect((await rows(wang, 'mine')).map(({ visitedOn }) => visitedOn)).toEqual([
      '2026-12-31',
      '2026-12-30',
      '2026-11-18',
      '2026-11-02',
    ])
    expect((await show(wang, old.noteId)).visitedOn).toBe('2026-12-31')
    organ.cloud.setNow(organNow)
  })

  it('are read by the writer, who went along, the committee and those above', async () => {
    const { noteId } = await visits(organ, {
      pairId,
      village: null,
      whom: null,
      visitedOn: '2026-11-19',
      companionIds: [organ.members.li],
    })
    for (const openId of [wang, li, chen, zheng, zhou]) {
      expect(await show(openId, noteId)).toMatchObject({
        whom: '王大娘家',
        author: { name: '王党员' },
        can: { change: openId === wang },
      })
      expect((await rows(openId)).map(({ id }) => id)).toContain(noteId)
    }
    for (const openId of everyoneBeside) {
      expect((await organ.refused(openId, 'visit.show', { noteId })).code).toBe('notAllowed')
      expect(await rows(openId)).toEqual([])
    }
    expect((await rows(li, 'mine')).map(({ id }) => id)).toContain(noteId)
    expect((await rows(chen, 'mine')).map(({ id }) => id)).not.toContain(noteId)
    for (const nowhere of ['2026nothing', '1999nothing', 'nothing'])
      expect((await organ.refused(wang, 'visit.show', { noteId: nowhere })).code).toBe('notFound')
    expect((await organ.refused(wang, 'visit.list', { view: 'mine', cursor: 'x' })).code).toBe('badInput')
  })

  it('are changed by the writer with the version seen; a repetition is the same change, another is told', async () => {
    const { noteId } = await visits(organ, { pairId, village: null, whom: null, visitedOn: '2026-11-20' })
    expect(await lastVisit()).toBe('2026-11-20')
    const input = saving(noteId, { visitedOn: '2026-11-05', heard: '改过' })
    for (const openId of [chen, li, zhou, wu])
      expect((await organ.refused(openId, 'visit.save', input)).code).toBe('notAllowed')
    expect((await organ.refused(wang, 'visit.save', { ...input, visitedOn: '2026-11-21' })).field).toBe('visitedOn')
    expect((await organ.refused(wang, 'visit.save', { ...input, noteId: '2026nothing' })).code).toBe('notFound')
    for (let again = 0; again < 2; again += 1)
      expect(await organ.ok(wang, 'visit.save', input)).toEqual({ noteId, version: 2 })
    expect((await organ.refused(wang, 'visit.save', saving(noteId, { heard: '另一部手机上改的' }))).message).toBe(
      '这篇走访记录刚刚被别人改过，请刷新后再改，您写的内容还在。',
    )
    expect(await show(wang, noteId)).toMatchObject({ heard: '改过', version: 2, visitedOn: '2026-11-05' })
    // The day was a mistake: the pair's last visit is the one before again.
    expect(await lastVisit()).toBe('2026-11-19')
    await organ.ok(wang, 'visit.save', saving(noteId, { version: 2, visitedOn: '2026-11-20' }))
    expect(await organ.ok(wang, 'visit.save', input)).toEqual({ noteId, version: 2 })
    await organ.ok(
      wang,
      'visit.save',
      saving(noteId, { version: 3, pairId: null, village: '柳坪村', whom: '何大爷家', visitedOn: '2026-11-20' }),
    )
    expect(await lastVisit()).toBe('2026-11-19')
    expect(await show(chen, noteId)).toMatchObject({ pairId: null, whom: '何大爷家', village: '柳坪村' })
  })

  it('never lose other words under the name of a draft that is a visit already', async () => {
    const input = noteInput({ heard: '第一遍写的' })
    const { noteId } = await organ.ok(wang, 'visit.write', input)
    expect(await organ.refused(wang, 'visit.write', { ...input, heard: '第二遍写的' })).toMatchObject({
      code: 'changedElsewhere',
      details: { id: noteId, version: 1 },
    })
    expect(await show(wang, noteId)).toMatchObject({ heard: '第一遍写的', version: 1 })
  })

  it('take whom and where as one, and put the rest of two changes together', async () => {
    const { noteId } = await visits(organ, { whom: '何大爷家', village: '柳坪村' })
    await organ.ok(wang, 'visit.save', saving(noteId, { whom: '何大爷' }))
    expect(
      await organ.refused(wang, 'visit.save', saving(noteId, { pairId, village: null, whom: null })),
    ).toMatchObject({
      code: 'changedElsewhere',
      details: { fields: 'whom' },
    })
    await organ.ok(wang, 'visit.save', saving(noteId, { heard: '屋顶修好了', visitedOn: '2026-11-19' }))
    const note = await show(wang, noteId)
    expect(note).toMatchObject({ whom: '何大爷', heard: '屋顶修好了', version: 3 })
    expect(note.history.map(({ fields, base }) => [fields, base])).toEqual([
      [['whom'], null],
      [['visitedOn', 'heard'], 1],
    ])
    await organ.ok(wang, 'visit.save', saving(noteId, { version: 3, pairId, village: null, whom: null }))
    expect(await show(wang, noteId)).toMatchObject({ pairId, whom: '王大娘家', village: '青山村' })
    expect(await organ.refused(wang, 'visit.save', saving(noteId, { version: 4, pairId: null }))).toMatchObject({
      field: 'whom',
      message: '走访对象：请填写称谓，如王大娘家',
    })
  })

  it('bring what was promised to the ledger once, where it stays', async () => {
    const stored = promise({ matter: '问清医保补缴', raisedBy: null, toLedger: false })
    const roof = promise({ key: 'roof0001' })
    const input = noteInput({ pairId, village: null, whom: null, promises: [roof, stored] })
    const { noteId } = await organ.ok(wang, 'visit.write', input)
    await organ.ok(wang, 'visit.write', input)
    const written = await show(chen, noteId)
    expect(written.promises).toMatchObject([
      { matter: '联系施工队看屋顶', raisedBy: '王大娘', toLedger: true },
      { matter: '问清医保补缴', raisedBy: null, toLedger: false },
    ])
    const first = { key: 'roof0001', number: '2026年第 1 号', state: 'recorded' }
    expect(written.entries).toMatchObject([first])
    const changing = (more: object) => saving(noteId, { promises: { put: [{ ...roof, ...more }], drop: [] } })
    expect((await organ.refused(wang, 'visit.save', changing({ matter: '改不动了' }))).message).toBe(
      '答应的事第 1 项：“联系施工队看屋顶”已转台账，内容请在台账里补充',
    )
    await organ.ok(wang, 'visit.save', saving(noteId, { promises: { put: [{ ...stored, toLedger: true }], drop: [] } }))
    expect((await show(wang, noteId)).entries).toMatchObject([
      { id: written.entries[0]!.id, ...first },
      { key: stored.key, number: '2026年第 2 号' },
    ])
  })

  it('may be of a pair that has ended since, up to its last day', async () => {
    const ended = await joins(organ, { whom: '赵叔家', beganOn: '2026-08-01' })
    await organ.ok(chen, 'visit.endPair', { pairId: ended, version: 1, reason: '搬到县城' })
    organ.cloud.setNow('2026-11-25T01:00:00.000Z')
    await visits(organ, { pairId: ended, village: null, whom: null, visitedOn: '2026-11-20' })
    expect(
      await organ.refused(wang, 'visit.write', noteInput({ pairId: ended, visitedOn: '2026-11-21' })),
    ).toMatchObject({ code: 'pairEnded', field: 'pairId' })
    organ.cloud.setNow(organNow)
  })
})
