import type { Harness, Sdk } from '../support/sdk'
import { failureOf, NOON, openHarness } from '../support/sdk'

const collections = [
  { name: 'accounts', indexes: [{ name: 'code', keys: [['code', 1]] as [string, 1 | -1][], unique: true }] },
]

let harness: Harness
let accounts: Sdk
beforeAll(async () => {
  harness = await openHarness({ collections })
  accounts = harness.db.collection('accounts')
})
afterAll(() => harness.close())
beforeEach(async () => {
  await accounts.where({}).remove()
  await accounts.add({
    data: [
      { _id: 'a', code: 'a', sum: 10 },
      { _id: 'b', code: 'b', sum: 0 },
    ],
  })
})

const sums = async () => (await accounts.orderBy('_id', 'asc').get()).data.map(({ sum }: { sum: number }) => sum)
const start = () => harness.db.startTransaction()
const CONFLICT = '[ResourceUnavailable.TransactionConflict]'

describe('a transaction', () => {
  it('writes several documents or none', async () => {
    const { command } = harness.db
    const result = await harness.db.runTransaction(async (transaction: Sdk) => {
      await transaction
        .collection('accounts')
        .doc('a')
        .update({ data: { sum: command.inc(-4) } })
      await transaction
        .collection('accounts')
        .doc('b')
        .update({ data: { sum: command.inc(4) } })
      expect(await sums()).toEqual([10, 0])
      return 'moved'
    })
    expect(result).toBe('moved')
    expect(await sums()).toEqual([6, 4])
  })

  it('leaves nothing behind when it is rolled back or its function throws', async () => {
    const move = async (transaction: Sdk) => {
      await transaction
        .collection('accounts')
        .doc('a')
        .update({ data: { sum: 0 } })
      await transaction.collection('accounts').add({ data: { _id: 'c', code: 'c', sum: 10 } })
      await transaction.collection('accounts').doc('b').remove()
    }
    await expect(
      harness.db.runTransaction(async (transaction: Sdk) => {
        await move(transaction)
        await transaction.rollback('enough')
      }),
    ).rejects.toBe('enough')
    await expect(
      harness.db.runTransaction(async (transaction: Sdk) => {
        await move(transaction)
        throw new Error('broken')
      }),
    ).rejects.toThrow('broken')
    expect(await sums()).toEqual([10, 0])
  })

  it('sees its own writes and the snapshot of its first read', async () => {
    const transaction = await start()
    const mine = transaction.collection('accounts')
    expect((await mine.doc('a').get()).data.sum).toBe(10)
    await accounts.doc('b').update({ data: { sum: 99 } })
    await accounts.add({ data: { _id: 'late', code: 'late', sum: 1 } })
    await accounts.doc('b').remove()
    expect((await mine.doc('b').get()).data.sum).toBe(0)
    expect((await failureOf(mine.doc('late').get())).message).toContain('does not exist')
    await mine.doc('a').update({ data: { sum: 11 } })
    expect((await mine.doc('a').get()).data.sum).toBe(11)
    await transaction.rollback()
  })

  it('fails whole with a conflict when a document changed after its snapshot', async () => {
    const transaction = await start()
    const mine = transaction.collection('accounts')
    await mine.doc('a').get()
    await mine.doc('b').update({ data: { sum: 5 } })
    await accounts.doc('a').update({ data: { sum: 20 } })
    const error = await failureOf(mine.doc('a').update({ data: { sum: 11 } }))
    expect(error.errCode).toBe(-501001)
    expect(error.message).toContain(CONFLICT)
    expect((await failureOf(transaction.commit())).message).toContain('TransactionNotExist')
    expect(await sums()).toEqual([20, 0])
  })

  it('lets the first writer win', async () => {
    const [first, second] = [await start(), await start()]
    await first
      .collection('accounts')
      .doc('a')
      .update({ data: { sum: 1 } })
    expect(
      (
        await failureOf(
          second
            .collection('accounts')
            .doc('a')
            .update({ data: { sum: 2 } }),
        )
      ).message,
    ).toContain(CONFLICT)
    await first.commit()
    expect(await sums()).toEqual([1, 0])
  })

  it('conflicts on a new document and on a unique key as well', async () => {
    const [first, second, third] = [await start(), await start(), await start()]
    await first
      .collection('accounts')
      .doc('new')
      .set({ data: { code: 'new', sum: 1 } })
    expect(
      (
        await failureOf(
          second
            .collection('accounts')
            .doc('new')
            .set({ data: { code: 'n', sum: 2 } }),
        )
      ).message,
    ).toContain(CONFLICT)
    expect(
      (await failureOf(third.collection('accounts').add({ data: { _id: 'other', code: 'new' } }))).message,
    ).toContain(CONFLICT)
    await first.commit()
    expect((await accounts.doc('new').get()).data).toEqual({ _id: 'new', code: 'new', sum: 1 })
  })

  it('fails on a duplicate key, within itself too', async () => {
    const transaction = await start()
    expect(
      (await failureOf(transaction.collection('accounts').add({ data: { _id: 'c', code: 'a' } }))).message,
    ).toContain('E11000')
    const other = await start()
    await other.collection('accounts').add({ data: { _id: 'c', code: 'c' } })
    expect((await failureOf(other.collection('accounts').add({ data: { _id: 'd', code: 'c' } }))).message).toContain(
      'E11000',
    )
    expect((await accounts.count()).total).toBe(2)
  })

  it('may hand a unique key from one document to another', async () => {
    await harness.db.runTransaction(async (transaction: Sdk) => {
      await transaction
        .collection('accounts')
        .doc('a')
        .update({ data: { code: 'spare' } })
      await transaction
        .collection('accounts')
        .doc('b')
        .update({ data: { code: 'a' } })
      await transaction
        .collection('accounts')
        .doc('a')
        .update({ data: { code: 'b' } })
    })
    expect((await accounts.where({ code: 'a' }).get()).data).toMatchObject([{ _id: 'b' }])
    expect((await accounts.where({ code: 'b' }).get()).data).toMatchObject([{ _id: 'a' }])
  })

  it('makes a write outside it wait for its end', async () => {
    const transaction = await start()
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ data: { sum: 1 } })
    const outside = accounts.doc('a').update({ data: { sum: harness.db.command.inc(100) } })
    expect((await accounts.doc('a').get()).data.sum).toBe(10)
    await transaction.commit()
    await outside
    expect(await sums()).toEqual([101, 0])
  })

  it('is gone after 30 seconds, and what waited for it goes on', async () => {
    const transaction = await start()
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ data: { sum: 1 } })
    harness.setNow(new Date(NOON.getTime() + 30_001))
    await accounts.doc('a').update({ data: { sum: 2 } })
    const error = await failureOf(transaction.collection('accounts').doc('a').get())
    expect(error.message).toContain('transaction must be commit or abort in 30 seconds')
    expect(await sums()).toEqual([2, 0])
    harness.setNow(NOON)
  })

  it('takes single documents only', async () => {
    const transaction = await start()
    const error = await failureOf(transaction.collection('accounts').where({ sum: 10 }).get())
    expect(error.message).toContain('a query inside a transaction')
    await transaction.rollback()
  })

  it('commits once', async () => {
    const transaction = await start()
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ data: { sum: 3 } })
    await transaction.commit()
    expect((await failureOf(transaction.commit())).message).toContain('TransactionNotExist')
    expect(await sums()).toEqual([3, 0])
  })
})

describe('in permissive mode', () => {
  it('a query inside a transaction sees the snapshot and its own writes', async () => {
    const permissive = await openHarness({ collections, permissive: true })
    const rows = permissive.db.collection('accounts')
    await rows.add({
      data: [
        { _id: 'a', code: 'a', sum: 1 },
        { _id: 'b', code: 'b', sum: 2 },
        { _id: 'c', code: 'c', sum: 3 },
      ],
    })
    const transaction = await permissive.db.startTransaction()
    const mine = transaction.collection('accounts')
    await mine.doc('a').update({ data: { sum: 30 } })
    await rows.doc('c').remove()
    await rows.add({ data: { _id: 'd', code: 'd', sum: 40 } })
    await mine.add({ data: { _id: 'e', code: 'e', sum: 50 } })
    const { data } = await mine.where({ sum: permissive.db.command.gte(3) }).get()
    expect(data.map(({ _id }: { _id: string }) => _id)).toEqual(['a', 'c', 'e'])
    await transaction.rollback()
    await permissive.close()
  })
})
