import type { Operation } from './request'

export const startTransaction: Operation = ({ transactions }) => ({ transactionId: transactions.start() })

/** Makes every write of the transaction lasting, in one SQL transaction; its locks are held until then. */
export const commitTransaction: Operation = async ({ transactions, queue }, { transactionId }) => {
  const transaction = transactions.get(transactionId)
  const { id } = transaction
  transactions.startCommit(id)
  try {
    await queue.submit((view) => transaction.apply(view), id)
  } finally {
    transactions.end(id)
  }
  return { transactionId: id, data: {} }
}

export const abortTransaction: Operation = ({ transactions }, { transactionId }) => {
  const { id } = transactions.get(transactionId)
  transactions.end(id)
  return { transactionId: id, data: {} }
}
