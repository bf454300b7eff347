/** One line of JSON for each call; names, texts and inputs never go into it. */
export const log = (entry: {
  requestId: string
  action: string
  outcome: string
  milliseconds?: number
  error?: unknown
}): void => {
  const { error, ...rest } = entry
  const cause = error instanceof Error ? { error: error.name, message: error.message, stack: error.stack } : {}
  console.log(JSON.stringify({ ...rest, ...cause }))
}
