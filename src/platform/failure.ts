/**
 * Why a call brought no answer. `offline`: it never left the phone; `timeout`: nobody knows whether it arrived;
 * `failed`: the platform answered with an error of its own.
 */
type CallFailureReason = 'offline' | 'timeout' | 'failed'

export class CallFailure extends Error {
  constructor(
    readonly reason: CallFailureReason,
    message: string,
  ) {
    super(message)
    this.name = 'CallFailure'
  }
}

/** Reads the platforms' many ways to say that there is no network or that time ran out. */
export function failureOf(error: unknown): CallFailure {
  if (error instanceof CallFailure) return error
  const message =
    error instanceof Error ? error.message : String((error as { errMsg?: unknown } | null)?.errMsg ?? error)
  if (/time.?out|超时|-501004|-504/i.test(message)) return new CallFailure('timeout', message)
  if (/network|offline|interrupted|Failed to fetch|Load failed|ERR_|unable to connect|断网/i.test(message))
    return new CallFailure('offline', message)
  return new CallFailure('failed', message)
}
