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
const count = jest.fn()
/** One that would have closed itself by now, and one that has hours to go. */
const overdue = (id: string) => ({
  _id: id,
  state: 'open',
  endAt: '2026-12-31T15:30:00.000Z',
  openedAt: null,
  closedAt: null,
})
const running = (id: string) => ({ ...overdue(id), endAt: '2026-12-31T15:30:00.001Z' })

const finds = find as jest.Mock

describe('when it looks', () => {
  it('asks for open meetings and submitted ones past their days, a bounded number at a time', async () => {
    finds.mockReset().mockResolvedValue([])
    expect(await settleDueMeetings(at, 'request-1', count)).toEqual({ did: 0, next: null, live: false })
    const [collection, where, options] = finds.mock.calls[0]
    expect(collection).toBe('meetings')
    expect(where.or).toEqual([{ state: 'open' }, { state: 'submitted', reviewDueAt: { lte: at } }])
    expect(options.limit).toBeLessThanOrEqual(1000)
  })
  it('goes on when one cannot be settled, counts only what it moved itself, and who came to the others', async () => {
    finds.mockReset().mockResolvedValue([])
    finds.mockResolvedValueOnce([
      overdue('a'),
      overdue('b'),
      { _id: 'c', state: 'submitted' },
      overdue('d'),
      running('e'),
    ])
    close.mockResolvedValueOnce(true).mockRejectedValueOnce(new Error('database away')).mockResolvedValueOnce(false)
    archive.mockResolvedValueOnce(true)
    expect(await settleDueMeetings(at, 'request-2', count)).toEqual({ did: 2, next: at, live: true })
    expect(close.mock.calls.map(([meeting]) => meeting._id)).toEqual(['a', 'b', 'd'])
    expect(archive.mock.calls.map(([meeting]) => meeting._id)).toEqual(['c'])
    expect(count.mock.calls.map(([{ _id, state }]) => [_id, state])).toEqual([
      ['a', 'closed'],
      ['d', 'closed'],
      ['e', 'open'],
    ])
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ requestId: 'request-2', outcome: 'unexpected' }))
  })
  it('says when the next is due: at the next beat while one is open, else what waits for a review', async () => {
    const ahead = (open: object[], waiting: object[]) => {
      finds.mockReset().mockResolvedValueOnce(open).mockResolvedValueOnce(waiting)
      return settleDueMeetings(at, 'request-3', count)
    }
    expect(await ahead([running('a')], [])).toEqual({ did: 0, next: at, live: true })
    expect(await ahead([], [{ reviewDueAt: '2027-01-02T00:00:00.000Z' }])).toMatchObject({
      next: '2027-01-02T00:00:00.000Z',
      live: false,
    })
  })
})
