import { setImmediate } from 'node:timers/promises'
import type { Random } from '../random'

/** Decides in which order everything that waits goes on: any order that could happen, the same for the same seed. */
export interface Schedule {
  /** Resolves when it is this one's turn. */
  turn(): Promise<void>
  wait(act: () => void): void
  /** Lets all go on until these have ended. */
  run(calls: readonly Promise<unknown>[]): Promise<void>
  /** How often something went before what had waited longer. */
  readonly overtakings: number
}

const idleTurnsAtMost = 100_000

export function createSchedule(random: Random): Schedule {
  const waiting: (() => void)[] = []
  let overtakings = 0
  return {
    turn: () => new Promise((go) => waiting.push(go)),
    wait: (act) => void waiting.push(act),
    get overtakings() {
      return overtakings
    },
    async run(calls) {
      let left = calls.length
      for (const call of calls)
        void call.then(
          () => (left -= 1),
          () => (left -= 1),
        )
      for (let idle = 0; left > 0; idle += 1) {
        // Whatever can go on without the database has by then.
        await setImmediate()
        if (waiting.length === 0) {
          if (idle > idleTurnsAtMost) throw new Error('Calls wait for something that nobody does')
          continue
        }
        idle = 0
        const place = random.whole(waiting.length)
        if (place > 0) overtakings += 1
        waiting.splice(place, 1)[0]!()
      }
      await Promise.all(calls)
    },
  }
}
