import type { WxWork } from './answer'

/** WeChat's own limits: bytes of one key, bytes of all. */
const limits = { key: 1024 * 1024, all: 10 * 1024 * 1024 }

/** The storage of one phone; pass the same to a later launch, as a phone keeps it. */
export type PhoneStorage = Map<string, string>

const bytes = (storage: PhoneStorage) => [...storage.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)

export function storageApis(storage: PhoneStorage) {
  const set = (key: string, value: unknown) => {
    const text = JSON.stringify(value)
    const rest = bytes(storage) - Buffer.byteLength(storage.get(key) ?? '')
    if (Buffer.byteLength(text) > limits.key || rest + Buffer.byteLength(text) > limits.all)
      throw new Error('setStorageSync:fail exceed max size')
    storage.set(key, text)
  }
  const get = (key: string): unknown => (storage.has(key) ? JSON.parse(storage.get(key)!) : '')
  const sync = {
    getStorageSync: get,
    setStorageSync: set,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => ({
      keys: [...storage.keys()],
      currentSize: Math.ceil(bytes(storage) / 1024),
      limitSize: limits.all / 1024,
    }),
  }
  const later: Record<string, WxWork> = {
    setStorage: ({ key, data }) => set(String(key), data),
    getStorage: ({ key }) => ({ data: get(String(key)) }),
    removeStorage: ({ key }) => void storage.delete(String(key)),
  }
  return { sync, later }
}
