/** What would have left for WeChat: messages, codes drawn, checks asked for. Kept in memory, newest last. */
export interface OutboxEntry {
  readonly at: string
  readonly api: string
  /** What the function sent. */
  readonly request: Readonly<Record<string, unknown>>
  /** 0, or the refusal it got. */
  readonly errcode: number
}

export interface Outbox {
  add(entry: OutboxEntry): void
  list(): readonly OutboxEntry[]
  clear(): void
}

export function createOutbox(): Outbox {
  let entries: OutboxEntry[] = []
  return {
    add(entry) {
      entries.push(entry)
    },
    list: () => [...entries],
    clear() {
      entries = []
    },
  }
}
