import { startSeeded } from './support'
import type { SeededOrgan } from './support'

const wang = 'wang-member'
const chen = 'chen-branch-secretary'

describe('the sample organ’s courtyard meetings', () => {
  let organ: SeededOrgan
  beforeAll(async () => {
    organ = await startSeeded('2026-12-31T15:50:00.000Z', true)
  })
  afterAll(() => organ?.cloud.stop())
  const states = async (openId: string, topic: string) => {
    const { rows } = await organ.ok(openId, 'courtyard.list', { view: 'branch' })
    const note = await organ.ok(openId, 'courtyard.show', { noteId: rows.find((row) => row.topic === topic)!.id })
    return note.entries.map(({ state }) => state)
  }

  test('have demands in every part of the ledger, each branch its own', async () => {
    expect(await states(chen, '冬季用水与渠道管护')).toEqual(['answered', 'inProgress'])
    expect(await states(chen, '村口夜路安全')).toEqual(['recorded', 'awaitingVerification'])
    expect(await states('wu-other-branch-secretary', '秸秆怎么处理')).toEqual(['recorded'])
    expect((await organ.ok(chen, 'courtyard.list', { view: 'branch' })).rows).toHaveLength(2)
    expect((await organ.ok(wang, 'courtyard.list', { view: 'mine' })).rows.map(({ topic }) => topic)).toEqual([
      '冬季用水与渠道管护',
    ])
  })
})
