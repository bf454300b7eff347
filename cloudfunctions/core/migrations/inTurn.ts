import type { Migration } from './migration'

type Step = Migration['step']

/** Several steps as one, each when the one before is done; what it goes on from says which of them it was. */
export const inTurn =
  (...steps: readonly Step[]): Step =>
  async (after, max) => {
    const [, place, within] = /^(\d+):(.*)$/.exec(after ?? '') ?? [null, '0', '']
    const at = Number(place)
    const next = await (steps[at] as Step)(within || null, max)
    if (next !== null) return `${at}:${next}`
    return at + 1 < steps.length ? `${at + 1}:` : null
  }
