import { startSeeded } from './support'
import type { SeededOrgan } from './support'

const wang = 'wang-member'
const chen = 'chen-branch-secretary'
const zhou = 'zhou-committee-officer'

describe('whom the sample organ visits', () => {
  let organ: SeededOrgan
  beforeAll(async () => {
    organ = await startSeeded('2026-12-31T15:50:00.000Z', true)
  })
  afterAll(() => organ?.cloud.stop())

  test('王党员 has one household seen to and one overdue, and is reminded of it', async () => {
    const { pairs, frequency } = await organ.ok(wang, 'visit.mine', {})
    expect(frequency).toEqual({ unitMonths: 2, householdMonths: 1 })
    expect(pairs.map(({ whom, state }) => [whom, state])).toEqual([
      ['李大爷家', 'overdue'],
      ['柳坪村村委会', 'done'],
      ['王大娘家', 'done'],
    ])
    expect((await organ.ok(wang, 'home.show', {})).todos).toContainEqual(
      expect.objectContaining({ kind: 'visitPairs' }),
    )
    expect((await organ.ok(wang, 'visit.list', { view: 'mine' })).rows.map(({ whom }) => whom)).toEqual([
      '王大娘家',
      '周婶家',
      '李大爷家',
    ])
  })

  test('陈书记 sees who owes a visit, 周督导 how many', async () => {
    const branchId = (await organ.ok(chen, 'visit.mine', {})).can.keep!.branchId
    const owing = (await organ.ok(chen, 'visit.pairs', { branchId, view: 'owing' })).rows
    expect(owing.map(({ whom, state }) => [whom, state])).toEqual([
      ['李大爷家', 'overdue'],
      ['周婶家', 'due'],
    ])
    const { totals, below } = await organ.ok(zhou, 'visit.overview', {})
    expect(totals).toEqual({ overdue: 1, due: 1 })
    expect(below.find(({ overdue }) => overdue > 0)).toMatchObject({ name: '综合党总支', isBranch: false })
  })
})
