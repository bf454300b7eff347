import type { Bench, Figure } from '../figures'

export interface Settings {
  /** What every random choice is drawn from. */
  readonly seed: number
  /** As much as fits beside the ordinary tests. */
  readonly short: boolean
  /** The figures that are asked for: a part of several measures no others. */
  readonly wanted: ReadonlySet<string>
}

/** One way of mistreating the product, and the figures that come of it. */
export interface Part {
  readonly ids: readonly string[]
  readonly run: (settings: Settings) => Promise<Figure[]>
}

/** Parts as the bench measures; the seed goes with each figure, so that the run can be had again. */
export const underSettings = (parts: readonly Part[], settings: Settings): Bench[] =>
  parts.map(({ ids, run }) => ({
    ids,
    run: async () => (await run(settings)).map((figure) => ({ ...figure, seed: settings.seed })),
  }))
