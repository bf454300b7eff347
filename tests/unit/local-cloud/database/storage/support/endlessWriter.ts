import { openDatabase } from '../../../../../../local-cloud/database'

/**
 * A process that writes until it is killed and prints the number of each write once it is acknowledged:
 * single documents, and transactions of two documents that only make sense together.
 */
const [file = '', first = '0'] = process.argv.slice(2)
const database = openDatabase({
  file,
  collections: [
    { name: 'rows', indexes: [{ name: 'n', keys: [['n', 1]], unique: true }] },
    { name: 'pairs', indexes: [] },
  ],
  permissive: false,
  now: () => new Date(),
})

const call = async (action: string, params: Record<string, unknown>): Promise<string | undefined> => {
  const answer = await database.handle(`database.${action}`, params)
  if (answer.code) throw new Error(answer.message)
  return answer.transactionId
}

const insert = (collectionName: string, doc: object, transactionId?: string): Promise<unknown> =>
  call('insertDocument', { collectionName, data: [JSON.stringify(doc)], transactionId })

const writePair = async (n: number): Promise<void> => {
  const transactionId = await call('startTransaction', {})
  await insert('pairs', { _id: `left:${n}` }, transactionId)
  await insert('pairs', { _id: `right:${n}` }, transactionId)
  await call('commitTransaction', { transactionId })
}

const write = async (n: number): Promise<void> => {
  await Promise.all([insert('rows', { _id: `row:${n}`, n }), writePair(n)])
  process.stdout.write(`${n}\n`)
}

const writeForEver = async (lane: number): Promise<void> => {
  for (let n = Number(first) + lane; ; n += 4) await write(n)
}

void Promise.all([0, 1, 2, 3].map(writeForEver))
