import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** What functions print, one line each with the time, the function and the request id. */
export interface FunctionLog {
  line(functionName: string, requestId: string, text: string): void
  end(): Promise<void>
}

export function openFunctionLog(dataDir: string): FunctionLog {
  const folder = join(dataDir, 'logs')
  mkdirSync(folder, { recursive: true })
  const stream = createWriteStream(join(folder, 'functions.log'), { flags: 'a', mode: 0o600 })
  return {
    line(functionName, requestId, text) {
      stream.write(`${new Date().toISOString()} ${functionName} ${requestId} ${text.trimEnd()}\n`)
    },
    end: () => new Promise((resolve) => stream.end(() => resolve())),
  }
}
