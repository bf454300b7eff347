import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, organNow, startOrgan } from '../../support/organ'
import { draft, words } from './support'

describe('courtyard.write', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const wrong = (more: object) => organ.refused(openIds.wang, 'courtyard.write', { ...draft(), ...more })
  const demand = (more: object) => [
    { key: 'demand-one', matter: '路灯不亮', raisedBy: null, onSpotAnswer: '', toLedger: false, ...more },
  ]

  climbsTheDoor(
    () => organ,
    'courtyard.write',
    () => draft(),
  )

  it('is for members of the party, each for their own branch', async () => {
    expect(await organ.refused(openIds.zhao, 'courtyard.write', draft())).toMatchObject({
      code: 'notAllowed',
      message: expect.stringContaining('记录院坝会'),
    })
    for (const who of ['wang', 'chen', 'zhou', 'sun'] as const)
      await organ.ok(openIds[who], 'courtyard.write', draft({ demands: [] }))
    const { noteId } = await organ.ok(openIds.wu, 'courtyard.write', draft({ demands: [] }))
    expect((await organ.ok(openIds.wu, 'courtyard.show', { noteId })).branchName).toBe('第五党支部')
  })

  it('opens an entry for each demand that goes to the ledger, and none for what was answered on the spot', async () => {
    const { noteId } = await organ.ok(openIds.wang, 'courtyard.write', draft())
    const note = await organ.ok(openIds.wang, 'courtyard.show', { noteId })
    expect(note.entries).toMatchObject([
      { key: 'demand-valve', state: 'recorded', matter: '蓄水池阀门冻裂，三户停水' },
      { key: 'demand-rails', state: 'recorded', matter: '通组路护栏缺损' },
    ])
    const { companionIds, photoIds, ...said } = words()
    expect(note).toMatchObject({
      ...said,
      companions: companionIds,
      photos: photoIds,
      version: 1,
      author: { name: '王党员' },
      branchName: '第三党支部',
    })
  })

  it('is one note and one set of entries however often it is sent, at once or a long time after', async () => {
    const sent = draft()
    const answers = await Promise.all([1, 2, 3].map(() => organ.ok(openIds.wang, 'courtyard.write', sent)))
    expect(new Set(answers.map(({ noteId }) => noteId)).size).toBe(1)
    const { noteId } = answers[0]!
    expect(noteId).toMatch(/^2026/)
    await organ.ok(openIds.wang, 'courtyard.save', { noteId, version: 1, saveId: clientIdOf(), topic: '改过的主题' })
    expect(await organ.ok(openIds.wang, 'courtyard.write', sent)).toEqual({ noteId, version: 1 })
    const note = await organ.ok(openIds.wang, 'courtyard.show', { noteId })
    expect(note.topic).toBe('改过的主题')
    expect(note.entries).toHaveLength(2)
  })

  it('does not overwrite a note with another text under the same number, and says where the first is', async () => {
    const sent = draft()
    const { noteId } = await organ.ok(openIds.wang, 'courtyard.write', sent)
    const problem = await organ.refused(openIds.wang, 'courtyard.write', { ...sent, topic: '另一份' })
    expect(problem).toMatchObject({ code: 'changedElsewhere', details: { id: noteId, version: 1 } })
    expect((await organ.ok(openIds.wang, 'courtyard.show', { noteId })).topic).toBe('冬季用水与道路养护')
  })

  it('keeps two people apart who draw the same number', async () => {
    const sent = draft({ demands: [] })
    const mine = await organ.ok(openIds.wang, 'courtyard.write', sent)
    const theirs = await organ.ok(openIds.li, 'courtyard.write', sent)
    expect(mine.noteId).not.toBe(theirs.noteId)
  })

  it('refuses what is not over yet, what is of a closed year, and a phone whose year is wrong', async () => {
    expect(await wrong({ startAt: '2026-11-20T02:00:00.000Z' })).toMatchObject({
      code: 'badInput',
      field: 'startAt',
      message: '开始时间：还没到这个时间，院坝会开过以后再记',
    })
    expect(await wrong({ startAt: '2024-12-31T15:59:00.000Z' })).toMatchObject({
      code: 'badInput',
      field: 'startAt',
      message: expect.stringContaining('2025 年 1 月 1 日'),
    })
    for (const year of [2024, 2027]) expect(await wrong({ year })).toMatchObject({ code: 'badInput', field: 'year' })
    expect(await wrong({ startAt: '2026-02-30T10:00:00.000Z' })).toMatchObject({
      code: 'badInput',
      field: 'startAt',
      message: '开始时间：时间不对',
    })
    await organ.ok(openIds.wang, 'courtyard.write', draft({ demands: [], startAt: organNow }))
  })

  it('accepts a draft begun before New Year, under the year of its first save', async () => {
    organ.cloud.setNow('2027-01-02T01:00:00.000Z')
    const { noteId } = await organ.ok(openIds.wang, 'courtyard.write', draft({ demands: [] }))
    organ.cloud.setNow(organNow)
    expect(noteId).toMatch(/^2026/)
  })

  it('refuses texts that are too long or missing, and figures that cannot be, naming the field', async () => {
    const errors: [object, string, string][] = [
      [{ topic: '' }, 'topic', '主题：不能为空'],
      [{ topic: '长'.repeat(61) }, 'topic', '主题：最多 60 个字，现在是 61 个'],
      [{ village: '' }, 'village', '村（社区）：不能为空'],
      [{ outreach: '长'.repeat(2001) }, 'outreach', '宣讲内容：最多 2000 个字，现在是 2001 个'],
      [{ outreachMinutes: 1.5 }, 'outreachMinutes', '宣讲分钟数：请填写整数'],
      [{ headcount: 0 }, 'headcount', '到场群众：不能少于 1 人'],
      [{ headcount: 5001 }, 'headcount', '到场群众：最多 5000 人'],
      [
        { demands: demand({ matter: '长'.repeat(201) }) },
        'demands.0.matter',
        '群众诉求第 1 项的事项：最多 200 个字，现在是 201 个',
      ],
      [
        { demands: demand({ raisedBy: '长'.repeat(11) }) },
        'demands.0.raisedBy',
        '群众诉求第 1 项的提出人：最多 10 个字，现在是 11 个',
      ],
      [{ demands: demand({ toLedger: 'dropped' }) }, 'demands.0.toLedger', '群众诉求第 1 项的怎么办理：请选择'],
      [{ demands: [...demand({}), ...demand({})] }, 'demands', '群众诉求：有两条编号相同，请删去重填'],
      [{ location: '29.5,106.5' }, 'location', '内容：不认识的内容'],
    ]
    for (const [more, field, message] of errors)
      expect(await wrong(more)).toMatchObject({ code: 'badInput', field, message })
  })

  it('refuses numbers of people wherever they stand, and keeps none of them', async () => {
    expect(await wrong({ outreach: '有事打 138 0000 0001' })).toMatchObject({
      code: 'badInput',
      field: 'outreach',
      message: '宣讲内容：“138 0000 0001”像电话号码，请删去，只写称谓。',
    })
    expect(await wrong({ demands: demand({ matter: '登记了 510102198001011234' }) })).toMatchObject({
      field: 'demands.0.matter',
      message: expect.stringContaining('像身份证号'),
    })
    const topics = (await organ.ok(openIds.wang, 'courtyard.list', { view: 'mine' })).rows.map(({ topic }) => topic)
    await wrong({ topic: '电话 13800000001' })
    expect((await organ.ok(openIds.wang, 'courtyard.list', { view: 'mine' })).rows.map(({ topic }) => topic)).toEqual(
      topics,
    )
  })

  it('names companions of the branch who are members of the party, and nobody else', async () => {
    const { members } = await organ.ok(openIds.wang, 'courtyard.companions', {})
    expect(members.map(({ name }) => name)).toEqual(['陈书记', '李委员'])
    const { noteId } = await organ.ok(
      openIds.wang,
      'courtyard.write',
      draft({ demands: [], companionIds: [organ.members.li, organ.members.wang, organ.members.li] }),
    )
    expect((await organ.ok(openIds.li, 'courtyard.show', { noteId })).companions).toEqual([
      { memberId: organ.members.li, name: '李委员' },
    ])
    for (const who of ['wu', 'zhao'] as const)
      expect(await wrong({ companionIds: [organ.members[who]] })).toMatchObject({
        code: 'badInput',
        field: 'companionIds',
      })
  })
  climbsTheDoor(
    () => organ,
    'courtyard.companions',
    () => ({}),
  )
})
