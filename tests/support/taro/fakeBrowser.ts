/** A browser's storage for the node project, with a limit in characters over all values. */
export function fakeStorage(limit = Infinity): Storage {
  const kept = new Map<string, string>()
  const used = () => [...kept.values()].reduce((sum, text) => sum + text.length, 0)
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => {
      if (used() - (kept.get(key)?.length ?? 0) + text.length > limit)
        throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, text)
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}

/** Puts a page under `path` with an empty storage; returns the storage. */
export function openBrowser(path = '/', storage: Storage = fakeStorage()): Storage {
  Object.assign(globalThis, { location: { pathname: path }, localStorage: storage })
  return storage
}
