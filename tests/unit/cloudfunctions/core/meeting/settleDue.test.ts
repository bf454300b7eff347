import { archiveUnreviewed } from '../../../../../cloudfunctions/core/meeting/archiveUnreviewed'
import { closeOverdue } from '../../../../../cloudfunctions/core/meeting/overdue'
import { settleDueMeetings } from '../../../../../cloudfunctions/core/meeting/settleDue'
import { find } from '../../../../../cloudfunctions/core/platform/db'
import { log } from '../../../../../cloudfunctions/core/platform/log'

jest.mock('../../../../../cloudfunctions/core/meeting/overdue', () => ({ closeOverdue: jest.fn() }))
jest.mock('../../../../../cloudfunctions/core/meeting/archiveUnreviewed', () => ({ archiveUnreviewed: jest.fn() }))
jest.mock('../../../../../cloudfunctions/core/platform/log', () => ({ log: jest.fn() }))
jest.mock('../../../../../cloudfunctions/core/platform/db', () => ({
  find: jest.fn(),
  command: { lte: (value: string) => ({ lte: value }), or: (either: unknown[]) => ({ or: either }) },
}))

const at = '2026-12-31T21:30:00.000Z'
const close = closeOverdue as jest.Mock
const archive = archiveUnreviewed as jest.Mock

describe('each minute', () => {
  it('looks in one request for open meetings 6 hours past their end and submitted ones past their days, a bounded number at a time', async () => {
    ;(find as jest.Mock).mockReset().mockResolvedValue([])
    expect(await settleDueMeetings(at, 'request-1')).toBe(0)
    expect(find).toHaveBeenCalledTimes(1)
    const [collection, where, options] = (find as jest.Mock).mock.lastCall
    expect(collection).toBe('meetings')
    expect(where.or).toEqual([
      { state: 'open', endAt: { lte: '2026-12-31T15:30:00.000Z' } },
      { state: 'submitted', reviewDueAt: { lte: at } },
    ])
    expect(options.limit).toBeLessThanOrEqual(1000)
  })
  it('goes on when one cannot be settled, and counts only what it moved itself', async () => {
    const open = (id: string) => ({ _id: id, state: 'open' })
    ;(find as jest.Mock).mockResolvedValue([open('a'), open('b'), { _id: 'c', state: 'submitted' }, open('d')])
    close.mockResolvedValueOnce(true).mockRejectedValueOnce(new Error('database away')).mockResolvedValueOnce(false)
    archive.mockResolvedValueOnce(true)
    expect(await settleDueMeetings(at, 'request-2')).toBe(2)
    expect(close.mock.calls.map(([meeting]) => meeting._id)).toEqual(['a', 'b', 'd'])
    expect(archive.mock.calls.map(([meeting]) => meeting._id)).toEqual(['c'])
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ requestId: 'request-2', outcome: 'unexpected' }))
  })
})
