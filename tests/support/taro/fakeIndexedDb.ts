type Shelf = Map<string, unknown>

/** What lies in the browser's databases, by database and key. */
export const databases = new Map<string, Shelf>()

/** A request that is answered a turn later, as the browser's are. */
function request<Value>(work: () => Value, also?: () => void): IDBRequest<Value> {
  const made = { result: undefined as Value } as { result: Value; onsuccess?: () => void; error: null }
  queueMicrotask(() => {
    made.result = work()
    made.onsuccess?.()
    also?.()
  })
  return made as unknown as IDBRequest<Value>
}

/** The part of IndexedDB in which the app keeps photos: one store a database, keys and values, each act a transaction. */
export function useFakeIndexedDb(): void {
  // Whoever has one open goes on with it.
  databases.forEach((shelf) => shelf.clear())
  const open = (name: string) => {
    const fresh = !databases.has(name)
    if (fresh) databases.set(name, new Map())
    const shelf = databases.get(name)!
    const database = {
      createObjectStore: () => undefined,
      transaction: () => {
        const transaction: { oncomplete?: () => void; objectStore: () => unknown } = {
          objectStore: () => {
            const act = <Value>(work: () => Value) => request(work, () => transaction.oncomplete?.())
            return {
              put: (value: unknown, key: string) => act(() => void shelf.set(key, value)),
              get: (key: string) => act(() => shelf.get(key)),
              delete: (key: string) => act(() => void shelf.delete(key)),
              getAllKeys: () => act(() => [...shelf.keys()]),
            }
          },
        }
        return transaction
      },
    }
    const made = request(() => database) as unknown as { onupgradeneeded?: () => void; result: unknown }
    made.result = database
    if (fresh) queueMicrotask(() => made.onupgradeneeded?.())
    return made
  }
  Object.assign(globalThis, { indexedDB: { open } })
}
