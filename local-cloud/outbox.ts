import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What would have left for WeChat: messages, codes drawn, checks asked for. */
export interface OutboxEntry {
  readonly at: string
  readonly api: string
  /** What the function sent. */
  readonly request: Readonly<Record<string, unknown>>
  /** 0, or the refusal it got. */
  readonly errcode: number
}

/** Newest last; kept in the data folder, one line of JSON each. */
export interface Outbox {
  add(entry: OutboxEntry): void
  list(): readonly OutboxEntry[]
  clear(): void
}

export function openOutbox(dataDir: string): Outbox {
  const file = join(dataDir, 'outbox.jsonl')
  const entries = existsSync(file) ? readFileSync(file, 'utf8').split('\n').flatMap(parseLine) : []
  return {
    add(entry) {
      entries.push(entry)
      appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 })
    },
    list: () => [...entries],
    clear() {
      entries.length = 0
      rmSync(file, { force: true })
    },
  }
}

/** A crash may have left the last line half written; a message that nobody sees again is no loss. */
function parseLine(line: string): OutboxEntry[] {
  try {
    return [JSON.parse(line) as OutboxEntry]
  } catch {
    return []
  }
}
