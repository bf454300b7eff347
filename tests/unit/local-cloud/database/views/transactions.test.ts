import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer, Database } from '../../../../../local-cloud/database'
import { openDatabase } from '../../../../../local-cloud/database'

interface Transfer {
  from: number
  to: number
  amount: number
  /** Whether the caller gives up just before committing. */
  isAbandoned: boolean
}

const ACCOUNTS = 4
const collectionName = 'accounts'
const query = (id: number) => JSON.stringify({ _id: `account:${id}` })

const folder = mkdtempSync(join(tmpdir(), 'transactions-'))
const database: Database = openDatabase({
  file: join(folder, 'database.sqlite'),
  collections: [{ name: collectionName, indexes: [] }],
  permissive: false,
  now: () => new Date(),
})
afterAll(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

const call = async (action: string, params: Record<string, unknown> = {}): Promise<Answer> => {
  const answer = await database.handle(`database.${action}`, params)
  if (answer.code) throw new Error(answer.message)
  return answer
}

const balance = async (id: number, transactionId?: string): Promise<number> => {
  const { data } = await call('getDocument', { collectionName, queryType: 'DOC', query: query(id), transactionId })
  const [text] = (data as { list: string[] }).list
  return Number((JSON.parse(text!) as { balance: { $numberInt: string } }).balance.$numberInt)
}

const setBalance = (id: number, amount: number, transactionId?: string): Promise<Answer> =>
  call('modifyDocument', {
    collectionName,
    queryType: 'DOC',
    query: query(id),
    merge: false,
    upsert: true,
    multi: false,
    transactionId,
    data: JSON.stringify({ balance: amount }),
  })

/** Reads both accounts, then writes both from what it read: any lost update would change the sum. */
const attempt = async ({ from, to, amount, isAbandoned }: Transfer): Promise<'done' | 'given up'> => {
  const { transactionId } = await call('startTransaction')
  const before = [await balance(from, transactionId), await balance(to, transactionId)]
  await setBalance(from, before[0]! - amount, transactionId)
  await setBalance(to, before[1]! + amount, transactionId)
  if (isAbandoned) {
    await call('abortTransaction', { transactionId })
    return 'given up'
  }
  await call('commitTransaction', { transactionId })
  return 'done'
}

const transfer = async (wanted: Transfer): Promise<'done' | 'given up'> => {
  for (;;) {
    try {
      return await attempt(wanted)
    } catch (error) {
      if (!(error as Error).message.includes('TransactionConflict')) throw error
      // A caller on the wire gives others a turn before it tries again; without one, nobody could ever commit.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

const transfers = fc
  .array(
    fc.record({
      from: fc.nat(ACCOUNTS - 1),
      to: fc.nat(ACCOUNTS - 1),
      amount: fc.integer({ min: 1, max: 50 }),
      isAbandoned: fc.boolean(),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((list) => list.filter(({ from, to }) => from !== to))

it('concurrent transfers end as if they had run one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(transfers, async (wanted) => {
      const expected = Array.from({ length: ACCOUNTS }, () => 100)
      for (const id of expected.keys()) await setBalance(id, 100)
      const outcomes = await Promise.all(wanted.map(transfer))
      wanted.forEach(({ from, to, amount }, at) => {
        if (outcomes[at] === 'given up') return
        expected[from]! -= amount
        expected[to]! += amount
      })
      expect(outcomes).toEqual(wanted.map(({ isAbandoned }) => (isAbandoned ? 'given up' : 'done')))
      expect(await Promise.all(expected.map((_, id) => balance(id)))).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})
