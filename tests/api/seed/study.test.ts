import { startSeeded } from './support'
import type { SeededOrgan } from './support'

const wang = 'wang-member'
const chen = 'chen-branch-secretary'

describe('what the sample organ studies', () => {
  let organ: SeededOrgan
  beforeAll(async () => {
    organ = await startSeeded('2026-12-31T15:50:00.000Z', true)
  })
  afterAll(() => organ?.cloud.stop())

  test('the branch has a plan, and one of its topics has been held', async () => {
    const plan = await organ.ok(wang, 'study.showPlan', {})
    expect(plan.items).toHaveLength(8)
    expect(plan.items.map(({ topic }) => topic)).toContain('学习习近平新时代中国特色社会主义思想')
    expect(plan.items.flatMap((item) => item.materials).map(({ source }) => source)).toContain('共产党员网')
    expect(plan.items.find(({ topic }) => topic.startsWith('重温入党誓词'))?.meetings).toMatchObject([
      { state: 'archived' },
    ])
  })

  test('there are materials without invented addresses, and a note of 王党员 the branch may read beside one it may not', async () => {
    const { rows } = await organ.ok(wang, 'study.listMaterials', {})
    expect(rows.map(({ link }) => link)).toEqual([null, null, null, null, null, null])
    expect((await organ.ok(wang, 'study.listNotes', { view: 'mine' })).rows).toHaveLength(2)
    const shared = (await organ.ok(chen, 'study.listNotes', { view: 'shared' })).rows.map(({ title }) => title)
    expect(shared.sort()).toEqual(['条例第十一条读后', '窗口上的一次告知'].sort())
  })

  test('its meetings have become hours', async () => {
    const { members } = await organ.ok(chen, 'study.branchHours', {
      nodeId: (await organ.ok(wang, 'study.showPlan', {})).nodeId,
      year: 2026,
    })
    expect(members.some(({ total }) => total > 0)).toBe(true)
  })

  test('0.20 a course at the 党校 counts, and another waits for the 组织委员', async () => {
    const { trainings } = await organ.ok(wang, 'study.myHours', { year: 2026 })
    expect(trainings.map(({ form, hours }) => [form, hours])).toEqual([['fullTime', 24]])
    const { rows } = await organ.ok(wang, 'study.listTrainings', {})
    expect(rows.map(({ state }) => state)).toEqual(['waiting', 'accepted'])
  })
})
