import type { Instance } from './instance'
import type { Ask } from './messages'

/** The instances of one function. An invocation takes a warm one, makes one, or waits its turn. */
export interface Pool {
  /** `beyond` is for an invocation made by a function: waiting for its own caller would never end. */
  run(ask: Ask, beyond: boolean): Promise<string>
  end(): Promise<void>
}

export function createPool(size: number, sizeAtMost: number, start: () => Instance): Pool {
  const all = new Set<Instance>()
  const idle: Instance[] = []
  const waiting: Array<(instance: Instance) => void> = []

  const take = (beyond: boolean): Promise<Instance> | Instance => {
    const warm = idle.pop()
    if (warm) return warm
    if (all.size < (beyond ? sizeAtMost : size)) {
      const fresh = start()
      all.add(fresh)
      return fresh
    }
    return new Promise((resolve) => waiting.push(resolve))
  }

  const giveBack = (instance: Instance) => {
    let next = instance
    if (!instance.alive()) {
      all.delete(instance)
      if (waiting.length === 0) return
      next = start()
      all.add(next)
    }
    const waiter = waiting.shift()
    if (waiter) waiter(next)
    else idle.push(next)
  }

  return {
    async run(ask, beyond) {
      let instance = await take(beyond)
      // A thread may have died while it was idle (a stray rejection after its answer).
      while (!instance.alive()) {
        all.delete(instance)
        instance = await take(beyond)
      }
      try {
        return await instance.run(ask)
      } finally {
        giveBack(instance)
      }
    },
    async end() {
      await Promise.all([...all].map((instance) => instance.end()))
      all.clear()
    },
  }
}
