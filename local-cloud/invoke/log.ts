import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** What functions print, one line each with the time, the function and the request id; and the cloud's own faults. */
export interface FunctionLog {
  line(functionName: string, requestId: string, text: string): void
  /** A fault of the local cloud itself: to the file, and to stderr unless the cloud is quiet. */
  fault(what: string, error: unknown): void
}

export function openFunctionLog(dataDir: string, quiet: boolean, print?: (line: string) => void): FunctionLog {
  const folder = join(dataDir, 'logs')
  mkdirSync(folder, { recursive: true })
  // At once: whoever has an answer finds in the log what was printed before it.
  const line: FunctionLog['line'] = (functionName, requestId, text) => {
    print?.(`[${functionName}] ${text.trimEnd()}`)
    appendFileSync(
      join(folder, 'functions.log'),
      `${new Date().toISOString()} ${functionName} ${requestId} ${text.trimEnd()}\n`,
      { mode: 0o600 },
    )
  }
  return {
    line,
    fault(what, error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      line('local-cloud', what, text)
      if (!quiet && !print) console.error(`${what}：${text}`)
    },
  }
}
