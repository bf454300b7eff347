import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { draft } from './support'

describe('courtyard notes are read', () => {
  let organ: Organ
  let noteId: string
  beforeAll(async () => {
    organ = await startOrgan()
    noteId = (await organ.ok(openIds.wang, 'courtyard.write', draft({ companionIds: [organ.members.li] }))).noteId
    await organ.ok(openIds.wu, 'courtyard.write', draft({ topic: '外支的会', demands: [] }))
  })
  afterAll(() => organ.stop())
  const list = (who: keyof typeof openIds, view: 'mine' | 'branch' | 'below') =>
    organ.ok(openIds[who], 'courtyard.list', { view })
  const topics = async (who: keyof typeof openIds, view: 'mine' | 'branch' | 'below') =>
    (await list(who, view)).rows.map(({ topic }) => topic)

  climbsTheDoor(
    () => organ,
    'courtyard.show',
    () => ({ noteId }),
  )
  climbsTheDoor(
    () => organ,
    'courtyard.list',
    () => ({ view: 'mine' }),
  )

  it('by the author, companions, the branch’s committee and those above', async () => {
    for (const who of ['wang', 'li', 'chen', 'zheng', 'zhou'] as const)
      await organ.ok(openIds[who], 'courtyard.show', { noteId })
    for (const who of ['zhao', 'wu', 'sun', 'qian'] as const)
      expect((await organ.refused(openIds[who], 'courtyard.show', { noteId })).code).toBe('notAllowed')
    const can = async (who: keyof typeof openIds) =>
      (await organ.ok(openIds[who], 'courtyard.show', { noteId })).can.change
    expect([await can('wang'), await can('li'), await can('chen'), await can('zhou')]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect((await organ.refused(openIds.wang, 'courtyard.show', { noteId: 'nothing-there' })).code).toBe('notFound')
  })

  it('in lists of one’s own, of the branch and of those below, each for whom it is there', async () => {
    expect((await list('wang', 'mine')).views).toEqual(['mine'])
    expect((await list('chen', 'mine')).views).toEqual(['mine', 'branch'])
    expect((await list('zheng', 'mine')).views).toEqual(['mine', 'branch', 'below'])
    expect((await list('sun', 'mine')).views).toEqual(['mine'])
    expect(await topics('wang', 'mine')).toEqual(['冬季用水与道路养护'])
    expect(await topics('li', 'mine')).toEqual(['冬季用水与道路养护'])
    expect(await topics('chen', 'mine')).toEqual([])
    expect(await topics('chen', 'branch')).toEqual(['冬季用水与道路养护'])
    expect((await topics('zheng', 'below')).sort()).toEqual(['冬季用水与道路养护', '外支的会'])
    expect((await topics('zhou', 'below')).sort()).toEqual(['冬季用水与道路养护', '外支的会'])
    for (const view of ['branch', 'below'] as const) {
      for (const who of ['wang', 'zhao', 'sun', 'qian'] as const) expect(await topics(who, view)).toEqual([])
    }
    expect(await topics('wu', 'branch')).toEqual(['外支的会'])
    expect((await list('wang', 'mine')).rows[0]).toMatchObject({
      place: '青山村二组',
      authorName: '王党员',
      headcount: 17,
      demands: { answered: 1, toLedger: 2 },
    })
  })

  it('twenty a page, newest first', async () => {
    for (let day = 1; day <= 22; day += 1) {
      await organ.ok(
        openIds.sun,
        'courtyard.write',
        draft({ demands: [], topic: `第 ${day} 次`, startAt: `2026-10-${String(day).padStart(2, '0')}T11:00:00.000Z` }),
      )
    }
    const first = await list('sun', 'mine')
    expect(first.rows.map(({ topic }) => topic).slice(0, 2)).toEqual(['第 22 次', '第 21 次'])
    expect(first.rows).toHaveLength(20)
    const second = await organ.ok(openIds.sun, 'courtyard.list', { view: 'mine', cursor: first.next! })
    expect(second).toMatchObject({ rows: [{ topic: '第 2 次' }, { topic: '第 1 次' }], next: null })
    expect((await organ.refused(openIds.sun, 'courtyard.list', { view: 'mine', cursor: 'nonsense' })).code).toBe(
      'badInput',
    )
  })
})
