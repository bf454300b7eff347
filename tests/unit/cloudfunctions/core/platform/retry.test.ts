import fc from 'fast-check'
import { contended } from '../../../../../cloudfunctions/core/platform/retry'

const conflict = () => new Error('[ResourceUnavailable.TransactionConflict] Transaction is conflict')

describe('contended', () => {
  /** Fails `failures` times and then succeeds; counts how often it was run. */
  const failing = (failures: number, error: () => unknown) => {
    const work = jest.fn(async () => {
      if (work.mock.calls.length <= failures) throw error()
      return 'done'
    })
    return work
  }

  it('runs once when nothing is in the way', async () => {
    const work = failing(0, conflict)
    expect(await contended(work)).toBe('done')
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('runs again after each conflict, up to eight times', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 7 }), async (failures) => {
        const work = failing(failures, conflict)
        expect(await contended(work)).toBe('done')
        expect(work).toHaveBeenCalledTimes(failures + 1)
      }),
      { numRuns: 7 },
    )
  })

  it('gives up after the eighth conflict with the database’s own error', async () => {
    const work = failing(Infinity, conflict)
    await expect(contended(work)).rejects.toThrow('TransactionConflict')
    expect(work).toHaveBeenCalledTimes(8)
  })

  it('knows a conflict by its text, whatever its shape', async () => {
    for (const error of [new Error('WriteConflict'), 'errCode: -501004', { message: 'transactionconflict' }]) {
      expect(await contended(failing(1, () => error))).toBe('done')
    }
  })

  it('lets every other failure through at once', async () => {
    const work = failing(1, () => new Error('E11000 duplicate key error'))
    await expect(contended(work)).rejects.toThrow('E11000')
    expect(work).toHaveBeenCalledTimes(1)
  })
})
