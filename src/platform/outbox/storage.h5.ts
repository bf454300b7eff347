/** `full`: the phone kept nothing of this write; what was there before still is. */
export type StoreResult = 'stored' | 'full'

// The folder the page was served from: two people may be open in two tabs of one browser.
const folder = () => (typeof location === 'undefined' ? '/' : location.pathname.replace(/[^/]*$/, ''))

const place = (key: string) => `${folder()}|${key}`

/** Undefined when nothing was stored, or when what was stored can no longer be read. */
export function readStored<Value>(key: string): Value | undefined {
  const text = localStorage.getItem(place(key))
  if (text === null) return undefined
  try {
    return JSON.parse(text) as Value
  } catch {
    return undefined
  }
}

export function writeStored(key: string, value: unknown): StoreResult {
  try {
    localStorage.setItem(place(key), JSON.stringify(value))
    return 'stored'
  } catch {
    return 'full'
  }
}

export const removeStored = (key: string) => localStorage.removeItem(place(key))

/** The keys of everything stored under this folder. */
export const storedKeys = (): string[] =>
  Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '')
    .filter((key) => key.startsWith(place('')))
    .map((key) => key.slice(place('').length))
