import type { Operation } from './request'

export const startTransaction: Operation = ({ transactions }) => ({ transactionId: transactions.start() })
