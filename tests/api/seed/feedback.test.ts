import { startSeeded } from './support'
import type { SeededOrgan } from './support'

describe('the sample organ’s feedback', () => {
  let organ: SeededOrgan
  beforeAll(async () => {
    organ = await startSeeded('2026-12-31T15:50:00.000Z', true)
  })
  afterAll(() => organ?.cloud.stop())

  test('has one piece answered and settled, and one that waits, of an activist', async () => {
    const rows = async (openId: string, view: 'mine' | 'toAnswer') =>
      (await organ.ok(openId, 'feedback.list', { view })).rows
    expect(await rows('wang-member', 'mine')).toMatchObject([{ state: 'answered', settled: true }])
    expect(await rows('zhao-activist', 'mine')).toMatchObject([{ state: 'waiting' }])
    expect(await rows('zhou-committee-officer', 'toAnswer')).toMatchObject([{ about: 'system', writer: '赵砚秋' }])
  })
})
