import { closeOverdue } from '../../../../../cloudfunctions/core/meeting/overdue'
import { find } from '../../../../../cloudfunctions/core/platform/db'
import { log } from '../../../../../cloudfunctions/core/platform/log'
import { closeOverdueMeetings } from '../../../../../cloudfunctions/core/meeting/closeOverdue'

jest.mock('../../../../../cloudfunctions/core/meeting/overdue', () => ({ closeOverdue: jest.fn() }))
jest.mock('../../../../../cloudfunctions/core/platform/log', () => ({ log: jest.fn() }))
jest.mock('../../../../../cloudfunctions/core/platform/db', () => ({
  find: jest.fn(),
  command: { lte: (value: string) => ({ lte: value }) },
}))

const at = '2026-12-31T21:30:00.000Z'
const close = closeOverdue as jest.Mock

describe('each minute', () => {
  it('looks for open meetings whose planned end is 6 hours past, a bounded number at a time', async () => {
    ;(find as jest.Mock).mockResolvedValue([])
    expect(await closeOverdueMeetings(at, 'request-1')).toBe(0)
    const [collection, where, options] = (find as jest.Mock).mock.lastCall
    expect([collection, where]).toEqual(['meetings', { state: 'open', endAt: { lte: '2026-12-31T15:30:00.000Z' } }])
    expect(options.limit).toBeLessThanOrEqual(1000)
  })
  it('goes on when one cannot be closed, and counts only what it closed itself', async () => {
    ;(find as jest.Mock).mockResolvedValue([{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }])
    close.mockResolvedValueOnce(true).mockRejectedValueOnce(new Error('database away')).mockResolvedValueOnce(false)
    expect(await closeOverdueMeetings(at, 'request-2')).toBe(1)
    expect(close.mock.calls.map(([meeting]) => meeting._id)).toEqual(['a', 'b', 'c'])
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ requestId: 'request-2', outcome: 'unexpected' }))
  })
})
