/** How long a code stays known after it was last in view, ms. */
const memory = 5_000

/** Tells a code seen again from a new one: a camera reads the same code many times a second. */
export interface ScanGuard {
  /** Seen within the last seconds; being seen again keeps it known. */
  recent: (key: string, now: number) => boolean
  note: (key: string, now: number) => void
}

export function createScanGuard(): ScanGuard {
  const seen = new Map<string, number>()
  return {
    recent: (key, now) => {
      const at = seen.get(key)
      if (at === undefined || now - at > memory) return false
      seen.set(key, now)
      return true
    },
    note: (key, now) => {
      for (const [old, at] of seen) if (now - at > memory) seen.delete(old)
      seen.set(key, now)
    },
  }
}
