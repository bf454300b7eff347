import { now } from '../../../../../cloudfunctions/core/platform/clock'
import { wake } from '../../../../../cloudfunctions/core/platform/wake'

const mockMarks: object[] = []
let mockThere = true
jest.mock('../../../../../cloudfunctions/core/platform/clock', () => ({
  ...jest.requireActual('../../../../../cloudfunctions/core/platform/clock'),
  now: jest.fn(),
}))
jest.mock('../../../../../cloudfunctions/core/platform/sdk', () => ({
  database: {
    collection: () => ({
      where: () => ({
        update: async ({ data }: { data: object }) => {
          if (mockThere) mockMarks.push(data)
          return { stats: { updated: mockThere ? 1 : 0 } }
        },
      }),
      add: async ({ data }: { data: object }) => void mockMarks.push(data),
    }),
  },
}))

const marksAfter = async (at: string, collection: string, id?: string): Promise<object[]> => {
  ;(now as jest.Mock).mockReturnValue(at)
  mockMarks.length = 0
  await wake(collection, id)
  return [...mockMarks]
}

describe('C5 what wakes the jobs', () => {
  it('is one mark a minute, which reaches past the next', async () => {
    expect(await marksAfter('2026-11-20T01:00:00.000Z', 'meetings')).toEqual([
      { 'until.meetings': '2026-11-20T01:01:30.000Z' },
    ])
    expect(await marksAfter('2026-11-20T01:00:59.999Z', 'meetings')).toEqual([])
    expect(await marksAfter('2026-11-20T01:01:00.000Z', 'meetings')).toEqual([
      { 'until.meetings': '2026-11-20T01:02:30.000Z' },
    ])
  })
  it('is made anew by a clock that was set back', async () => {
    expect(await marksAfter('2026-11-20T00:00:00.000Z', 'meetings')).toHaveLength(1)
  })
  it('is no check-in, and nothing that the timers write of themselves', async () => {
    expect(await marksAfter('2026-11-20T02:00:00.000Z', 'attendance_2026')).toEqual([])
    for (const id of ['jobs', 'schema', 'wake2'])
      expect(await marksAfter('2026-11-20T02:00:00.000Z', 'settings', id)).toEqual([])
    expect(await marksAfter('2026-11-20T02:00:00.000Z', 'settings', 'organ')).toHaveLength(1)
  })
  it('begins its document where there is none', async () => {
    mockThere = false
    expect(await marksAfter('2026-11-20T03:00:00.000Z', 'photos')).toEqual([
      { _id: expect.stringMatching(/^wake[0-3]$/), until: { photos: '2026-11-20T03:01:30.000Z' } },
    ])
  })
})
