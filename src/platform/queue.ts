import { randomId } from './random'
import { readStored, writeStored, type StoreResult } from './storage'

export interface Queued<Item> {
  /** Made here and sent along, so that the server can tell a repetition from a second thing. */
  id: string
  item: Item
}

/** `done`: the server has it, or has refused it for good. `later`: stop here and keep it. */
export type Delivery = 'done' | 'later'

export interface Queue<Item> {
  /** Kept on the phone before this returns; `full` when it could not be. */
  add(item: Item): StoreResult
  list(): Queued<Item>[]
  size(): number
  /** Delivers in order until one must wait. At least once each: a kill between delivery and removal delivers again. */
  drain(deliver: (queued: Queued<Item>) => Promise<Delivery>): Promise<{ delivered: number; left: number }>
  /** Takes away what has been answered, wherever it stands. */
  remove(ids: readonly string[]): void
  onChange(tell: () => void): () => void
}

/**
 * A durable first-in-first-out list under one storage key, so that each write is whole or not at all.
 * Nothing is cached: another window of the same person may have changed it.
 */
export function createQueue<Item>(name: string): Queue<Item> {
  const key = `queue.${name}`
  const listeners = new Set<() => void>()
  let draining: Promise<{ delivered: number; left: number }> | undefined

  const list = () => readStored<Queued<Item>[]>(key) ?? []
  const keep = (items: Queued<Item>[]) => {
    const result = writeStored(key, items)
    if (result === 'stored') listeners.forEach((tell) => tell())
    return result
  }

  const run = async (deliver: (queued: Queued<Item>) => Promise<Delivery>) => {
    let delivered = 0
    for (let first = list()[0]; first; first = list()[0]) {
      if ((await deliver(first)) === 'later') break
      const { id } = first
      keep(list().filter((queued) => queued.id !== id))
      delivered += 1
    }
    return { delivered, left: list().length }
  }

  return {
    list,
    size: () => list().length,
    add: (item) => keep([...list(), { id: randomId(), item }]),
    drain: (deliver) => {
      draining ??= run(deliver).finally(() => {
        draining = undefined
      })
      return draining
    },
    remove: (ids) => void keep(list().filter((queued) => !ids.includes(queued.id))),
    onChange: (tell) => {
      listeners.add(tell)
      return () => {
        listeners.delete(tell)
      }
    },
  }
}
