import type { StoreResult } from './storage'

/** Files of drafts in the browser's own database, one per folder the page was served from: two people may be open in two tabs. */
const folder = () => location.pathname.replace(/[^/]*$/, '')
const shelf = 'photos'

/** How much fits; a browser says only when it is too much. */
export const photoRoom = '放不下时会提示'

/** Under which a photo of a draft lay before files had an owner. */
export const oldPhotoFile = (name: string): string => name

let opening: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(`drafts${folder()}`, 1)
    request.onupgradeneeded = () => void request.result.createObjectStore(shelf)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  }).catch((error) => {
    opening = undefined
    throw error
  })
  return opening
}

async function run<Value>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  const transaction = (await open()).transaction(shelf, mode)
  const request = act(transaction.objectStore(shelf))
  return new Promise((resolve, reject) => {
    // Only a transaction that is complete is on the disk.
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })
}

/** Takes what choosing gave. On the disk when this resolves; `full` when there is no room for it. */
export async function keepPhoto(name: string, content: unknown): Promise<StoreResult> {
  const bytes = await (content as Blob).arrayBuffer()
  try {
    await run('readwrite', (store) => store.put(bytes, name))
    return 'stored'
  } catch {
    return 'full'
  }
}

/** Undefined when the browser has thrown it away. */
export async function readPhoto(name: string): Promise<Blob | undefined> {
  const bytes = (await run('readonly', (store) => store.get(name))) as ArrayBuffer | undefined
  return bytes && new Blob([bytes], { type: 'image/jpeg' })
}

export const forgetFile = (name: string): Promise<void> =>
  run('readwrite', (store) => store.delete(name)).then(
    () => undefined,
    () => undefined,
  )

/** An address to show it by. */
export async function photoAddress(name: string): Promise<string | undefined> {
  const content = await readPhoto(name)
  return content && URL.createObjectURL(content)
}
export const releaseAddress = (address: string): void => URL.revokeObjectURL(address)

/** Everything that lies here, of whatever owner. */
export const fileNames = async (): Promise<string[]> =>
  (await run('readonly', (store) => store.getAllKeys())).map(String)
