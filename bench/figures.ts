/** One measured figure beside its budget. */
export interface Figure {
  /** The budget's name, P1 … P22, S1 … S15; several figures may belong to one. */
  readonly id: string
  /** What was measured, in words. */
  readonly what: string
  readonly figure: number
  /** The most it may be; the least, where more is better. */
  readonly budget: number
  readonly moreIsBetter?: true
  /** How often it was tried, and how often it has to be before the figure means anything. */
  readonly tries?: number
  readonly triesWanted?: number
  /** What the random choices were drawn from: the same seed chooses the same. */
  readonly seed?: number
  /** Not the built product on the local cloud, but its parts put together for the figure. */
  readonly simulated?: true
  /** The same job done the usual way in the same run; absent where there is none. */
  readonly peer?: number
  readonly unit: string
}

/** Measures one or more figures; called only when a figure of `ids` is wanted. */
export interface Bench {
  readonly ids: readonly string[]
  readonly run: () => Promise<Figure[]>
}

/** Whether the figure breaks its budget, however little was tried. */
export const broken = ({ figure, budget, moreIsBetter }: Figure): boolean =>
  moreIsBetter ? figure < budget : figure > budget
const triedEnough = ({ tries, triesWanted }: Figure): boolean =>
  triesWanted === undefined || (tries ?? 0) >= triesWanted
/** What was tried too little is never met. */
const met = (figure: Figure): boolean => !broken(figure) && triedEnough(figure)

const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** The line a machine reads: an array of `{id, what, figure, budget, …, unit, ok}`; what does not apply is left out. */
export const jsonLine = (figures: readonly Figure[]): string =>
  JSON.stringify(
    figures.map((each) => ({
      ...each,
      figure: rounded(each.figure),
      ...(each.peer === undefined ? {} : { peer: rounded(each.peer) }),
      ok: met(each),
    })),
  )

/** Chinese characters are two columns wide. */
const width = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 2 : 1), 0)
const padded = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)))

const verdict = (figure: Figure): string => {
  if (broken(figure)) return '超出'
  return triedEnough(figure) ? '达标' : '次数不足'
}
const triesOf = ({ tries, triesWanted }: Figure): string => {
  if (tries === undefined) return '—'
  return triesWanted === undefined || tries >= triesWanted ? String(tries) : `${tries}（应 ${triesWanted}）`
}
interface Column {
  readonly head: string
  readonly of: (figure: Figure) => string
}
const columnsFor = (figures: readonly Figure[]): Column[] => [
  { head: '编号', of: ({ id }) => id },
  { head: '量什么', of: ({ what, simulated }) => (simulated ? `${what}（模拟）` : what) },
  { head: '实测', of: ({ figure }) => String(rounded(figure)) },
  { head: '限值', of: ({ budget, moreIsBetter }) => `${moreIsBetter ? '≥' : '≤'} ${budget}` },
  ...(figures.some(({ peer }) => peer !== undefined)
    ? [{ head: '通常做法', of: ({ peer }: Figure) => (peer === undefined ? '—' : String(rounded(peer))) }]
    : []),
  { head: '单位', of: ({ unit }) => unit },
  ...(figures.some(({ tries }) => tries !== undefined) ? [{ head: '次数', of: triesOf }] : []),
  { head: '结论', of: verdict },
]

/** The table for people: what was measured, the budget beside it, the usual way where one was run, how often it was tried. */
export function table(figures: readonly Figure[]): string {
  const columns = columnsFor(figures)
  const all = [columns.map(({ head }) => head), ...figures.map((figure) => columns.map(({ of }) => of(figure)))]
  const widths = columns.map((_, column) => Math.max(...all.map((row) => width(row[column]!))))
  return all
    .map((row) =>
      row
        .map((text, column) => padded(text, widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The word after a flag of the command line. */
export const flag = (name: string): string | undefined => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

/** `P1,P2` as a set; every id when nothing is named. @throws on a name that no bench measures */
export function wantedIds(only: string | undefined, benches: readonly Pick<Bench, 'ids'>[]): Set<string> {
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
