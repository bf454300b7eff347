/** What a request of the SDK carries, and what it is answered. */
export type Params = Record<string, unknown>

/** What an action answers; `code` and `message` say why it did not work. */
export interface WireAnswer {
  data?: unknown
  transactionId?: string
  code?: string
  message?: string
}
