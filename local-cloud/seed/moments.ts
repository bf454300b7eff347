import { inParallel } from './inParallel'
import type { SeededCloud } from './act'

/** Something that happens at an instant. What belongs to one chain happens in the order given, other chains do not wait for it. */
export interface Moment {
  readonly at: string
  readonly chain: string
  readonly act: () => Promise<void>
}

const lanes = 6

/** Moments by instant, earliest first; within an instant, by chain. */
export const ordered = (moments: readonly Moment[]): [at: string, chains: Moment[][]][] => {
  const instants = new Map<string, Map<string, Moment[]>>()
  for (const moment of moments) {
    const chains = instants.get(moment.at) ?? new Map<string, Moment[]>()
    instants.set(moment.at, chains)
    chains.set(moment.chain, [...(chains.get(moment.chain) ?? []), moment])
  }
  return [...instants].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, chains]) => [at, [...chains.values()]])
}

/** Lives through the moments: the cloud's clock stands at each while its acts run. Leaves the clock at the last one. */
export const live = async (
  cloud: SeededCloud,
  moments: readonly Moment[],
  progress: (done: number, all: number) => void = () => undefined,
): Promise<void> => {
  const instants = ordered(moments)
  let done = 0
  for (const [at, chains] of instants) {
    cloud.setNow(at)
    await inParallel(chains, lanes, async (chain) => {
      for (const moment of chain) await moment.act()
    })
    done += 1
    progress(done, instants.length)
  }
}
