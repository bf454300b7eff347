import { createFaults } from '../../../local-cloud/faults'
import type { Faults } from '../../../local-cloud/faults'

describe('faults set on purpose', () => {
  const read = { action: 'database.getDocument', collection: 'notes' }
  const done = async () => 'done'
  const outcomes = async (faults: Faults, times: number, request = read) => {
    const all: unknown[] = []
    for (let turn = 0; turn < times; turn += 1) all.push(await faults.under(request, done))
    return all.map((each) => each !== 'done')
  }

  test('strike the action, the family and the collection they name, and nothing else', async () => {
    const faults = createFaults()
    faults.set([{ action: 'database.*', collection: 'notes', code: 'SYS_ERR' }])
    expect(await faults.under(read, done)).toMatchObject({ code: 'SYS_ERR' })
    expect(await faults.under({ action: 'database.getDocument', collection: 'people' }, done)).toBe('done')
    expect(await faults.under({ action: 'storage.batchDeleteFile' }, done)).toBe('done')
    expect(faults.list()).toMatchObject([{ met: 1, struck: 1 }])
  })

  test('with the same seed the same requests are struck, with another seed others', async () => {
    const faults = createFaults()
    const half = [{ action: '*', code: 'SYS_ERR', probability: 0.5 }]
    faults.set(half, 7)
    const first = await outcomes(faults, 200)
    faults.set(half, 7)
    expect(await outcomes(faults, 200)).toEqual(first)
    faults.set(half, 8)
    expect(await outcomes(faults, 200)).not.toEqual(first)
    const struck = first.filter(Boolean).length
    expect(struck).toBeGreaterThan(70)
    expect(struck).toBeLessThan(130)
  })

  test('strike a number of times and then let go', async () => {
    const faults = createFaults()
    faults.set([{ action: '*', code: 'SYS_ERR', times: 2 }])
    expect(await outcomes(faults, 4)).toEqual([true, true, false, false])
  })

  test('let a number of requests by first', async () => {
    const faults = createFaults()
    faults.set([{ action: '*', code: 'SYS_ERR', skip: 2, times: 1 }])
    expect(await outcomes(faults, 5)).toEqual([false, false, true, false, false])
    expect(faults.list()).toMatchObject([{ met: 5, struck: 1 }])
  })

  test('after: what was asked is done, and only its answer is lost', async () => {
    const faults = createFaults()
    const acted: string[] = []
    const act = async () => acted.push('done')
    faults.set([{ action: '*', code: 'DISCONNECT', when: 'after', times: 1 }])
    expect(await faults.under(read, act)).toMatchObject({ code: 'DISCONNECT' })
    expect(acted).toEqual(['done'])
    faults.set([{ action: '*', code: 'DISCONNECT' }])
    await faults.under(read, act)
    expect(acted).toEqual(['done'])
  })

  test('a conflict is worded as the platform words it, any other as what was asked for', async () => {
    const faults = createFaults()
    faults.set([{ action: '*', code: 'DATABASE_TRANSACTION_CONFLICT' }])
    expect(await faults.under(read, done)).toMatchObject({ message: expect.stringContaining('TransactionConflict') })
    faults.set([{ action: '*', code: 'SYS_ERR', message: 'as asked' }])
    expect(await faults.under(read, done)).toEqual({ code: 'SYS_ERR', message: 'as asked' })
  })

  test.each([
    [{ action: 'x' }, '列表'],
    [[{ code: 'SYS_ERR' }], 'action'],
    [[{ action: '*', probability: 2 }], 'probability'],
    [[{ action: '*', latencyMs: -1 }], 'latencyMs'],
    [[{ action: '*', times: 0 }], 'times'],
    [[{ action: '*', skip: -1 }], 'skip'],
    [[{ action: '*', often: true }], 'often'],
  ])('%j is refused in a sentence', (faults, word) => {
    expect(() => createFaults().set(faults)).toThrow(word)
  })
})
