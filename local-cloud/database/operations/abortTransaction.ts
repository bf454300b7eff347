import type { Operation } from './request'

export const abortTransaction: Operation = ({ transactions }, { transactionId }) => {
  const { id } = transactions.get(transactionId)
  transactions.end(id)
  return { transactionId: id, data: {} }
}
