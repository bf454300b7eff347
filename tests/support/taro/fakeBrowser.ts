/** A browser's storage for the node project, with a limit in characters over all values. */
export function fakeStorage(limit = Infinity): Storage {
  const stored = new Map<string, string>()
  const used = () => [...stored.values()].reduce((sum, text) => sum + text.length, 0)
  return {
    get length() {
      return stored.size
    },
    key: (index) => [...stored.keys()][index] ?? null,
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, text) => {
      if (used() - (stored.get(key)?.length ?? 0) + text.length > limit)
        throw new DOMException('full', 'QuotaExceededError')
      stored.set(key, text)
    },
    removeItem: (key) => void stored.delete(key),
    clear: () => stored.clear(),
  }
}

/** Puts a page under `path` with an empty storage; returns the storage. */
export function openBrowser(path = '/', storage: Storage = fakeStorage()): Storage {
  Object.assign(globalThis, { location: { pathname: path }, localStorage: storage })
  return storage
}
