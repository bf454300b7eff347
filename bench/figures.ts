/** One measured figure beside its budget. */
export interface Figure {
  /** The budget's name, P1 … P15, S12; several figures may belong to one. */
  readonly id: string
  /** What was measured, in words. */
  readonly what: string
  readonly figure: number
  /** The most it may be. */
  readonly budget: number
  /** The same job done the usual way in the same run; absent where there is none. */
  readonly peer?: number
  readonly unit: string
}

/** Measures one or more figures; called only when a figure of `ids` is wanted. */
export interface Bench {
  readonly ids: readonly string[]
  readonly run: () => Promise<Figure[]>
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** The line a machine reads: an array of `{id, what, figure, budget, peer?, unit, ok}`. */
export const jsonLine = (figures: readonly Figure[]): string =>
  JSON.stringify(
    figures.map(({ id, what, figure, budget, peer, unit }) => ({
      id,
      what,
      figure: rounded(figure),
      budget,
      ...(peer === undefined ? {} : { peer: rounded(peer) }),
      unit,
      ok: figure <= budget,
    })),
  )

/** Chinese characters are two columns wide. */
const width = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 2 : 1), 0)
const padded = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)))

/** The table for people: what was measured, the budget beside it, the usual way where one was run. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ id, what, figure, budget, peer, unit }) => [
    id,
    what,
    String(rounded(figure)),
    `≤ ${budget}`,
    peer === undefined ? '—' : String(rounded(peer)),
    unit,
    figure <= budget ? '达标' : '超出',
  ])
  const all = [['编号', '量什么', '实测', '上限', '通常做法', '单位', '结论'], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => width(row[column]!))))
  return all
    .map((row) =>
      row
        .map((text, column) => padded(text, widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** `P1,P2` as a set; every id when nothing is named. @throws on a name that no bench measures */
export function wantedIds(only: string | undefined, benches: readonly Bench[]): Set<string> {
  const known = new Set(benches.flatMap(({ ids }) => ids))
  if (only === undefined) return known
  const wanted = only.split(',').map((id) => id.trim())
  const unknown = wanted.filter((id) => !known.has(id))
  if (unknown.length > 0) throw new Error(`没有这些编号：${unknown.join('、')}；可选 ${[...known].join('、')}`)
  return new Set(wanted)
}

/** Runs what is wanted, one bench after another, and keeps the wanted figures only. */
export async function measure(benches: readonly Bench[], wanted: ReadonlySet<string>): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const bench of benches) if (bench.ids.some((id) => wanted.has(id))) figures.push(...(await bench.run()))
  return figures.filter(({ id }) => wanted.has(id))
}
