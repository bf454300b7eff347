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
  command: {
    lte: (value: string) => ({ lte: value }),
    gt: (value: string) => ({ gt: value }),
    or: (either: unknown[]) => ({ or: either }),
  },
}))

const at = '2026-12-31T21:30:00.000Z'
const close = closeOverdue as jest.Mock
const archive = archiveUnreviewed as jest.Mock

const finds = find as jest.Mock

describe('when it looks', () => {
  it('asks for open meetings 6 hours past their end and submitted ones past their days, a bounded number at a time', async () => {
    finds.mockReset().mockResolvedValue([])
    expect(await settleDueMeetings(at, 'request-1')).toEqual({ did: 0, next: null, live: false })
    const [collection, where, options] = finds.mock.calls[0]
    expect(collection).toBe('meetings')
    expect(where.or).toEqual([
      { state: 'open', endAt: { lte: '2026-12-31T15:30:00.000Z' } },
      { state: 'submitted', reviewDueAt: { lte: at } },
    ])
    expect(options.limit).toBeLessThanOrEqual(1000)
  })
  it('goes on when one cannot be settled, and counts only what it moved itself', async () => {
    const open = (id: string) => ({ _id: id, state: 'open' })
    finds.mockReset().mockResolvedValue([])
    finds.mockResolvedValueOnce([open('a'), open('b'), { _id: 'c', state: 'submitted' }, open('d')])
    close.mockResolvedValueOnce(true).mockRejectedValueOnce(new Error('database away')).mockResolvedValueOnce(false)
    archive.mockResolvedValueOnce(true)
    expect(await settleDueMeetings(at, 'request-2')).toEqual({ did: 2, next: at, live: false })
    expect(close.mock.calls.map(([meeting]) => meeting._id)).toEqual(['a', 'b', 'd'])
    expect(archive.mock.calls.map(([meeting]) => meeting._id)).toEqual(['c'])
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ requestId: 'request-2', outcome: 'unexpected' }))
  })
  it('says when the next is due, be it an open meeting or one that waits for a review', async () => {
    const ahead = (open: object[], waiting: object[]) => {
      finds.mockReset().mockResolvedValueOnce([]).mockResolvedValueOnce(open).mockResolvedValueOnce(waiting)
      return settleDueMeetings(at, 'request-3')
    }
    const open = { endAt: '2026-12-31T22:00:00.000Z' }
    expect(await ahead([open], [{ reviewDueAt: '2027-01-02T00:00:00.000Z' }])).toEqual({
      did: 0,
      next: '2027-01-01T04:00:00.000Z',
      live: true,
    })
    expect(await ahead([], [{ reviewDueAt: '2027-01-02T00:00:00.000Z' }])).toMatchObject({
      next: '2027-01-02T00:00:00.000Z',
      live: false,
    })
  })
})
