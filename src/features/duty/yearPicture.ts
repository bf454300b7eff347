import type { MonthCount } from './presentCalendar'

/**
 * The year of a branch as twelve columns, an SVG as a data URI, because a mini-program draws no other. Each kind has its own
 * filling, so that colour is never the only sign, and tones that stand out from light and dark paper alike.
 */

export type CountKind = keyof MonthCount
export const countKinds: readonly { kind: CountKind; word: string }[] = [
  { kind: 'held', word: '已开' },
  { kind: 'planned', word: '已安排' },
  { kind: 'missed', word: '未开展' },
  { kind: 'due', word: '待安排' },
]

const ink = '#857c72'
const tones: Record<CountKind, string> = { held: '#2f8f63', planned: '#4a7fb5', missed: '#c9473f', due: '#a8741a' }
const sizes = { width: 360, height: 168, pitch: 30, bar: 20, foot: 148, column: 104, unit: 18 }

interface Box {
  x: number
  y: number
  width: number
  height: number
}
const round = (number: number): number => Math.round(number * 10) / 10
/** Held full, planned empty, missed crossed through, due dashed. */
const boxOf = (kind: CountKind, { x, y, width, height }: Box): string => {
  const place = `x="${round(x)}" y="${round(y)}" width="${width}" height="${round(height)}"`
  if (kind === 'held') return `<rect ${place} fill="${tones.held}"/>`
  const [right, foot] = [round(x + width), round(y + height)]
  const cross = `<path d="M${round(x)} ${foot}L${right} ${round(y)}M${round(x)} ${round(y)}L${right} ${foot}" stroke="${tones.missed}" stroke-width="2"/>`
  const line = `fill="none" stroke="${tones[kind]}" stroke-width="2"`
  return `<rect ${place} ${line}${kind === 'due' ? ' stroke-dasharray="3 3"' : ''}/>${kind === 'missed' ? cross : ''}`
}
const textAt = (x: number, y: number, text: string | number, anchor = 'middle'): string =>
  `<text x="${x}" y="${round(y)}" text-anchor="${anchor}" font-size="14" font-family="sans-serif" fill="${ink}">${text}</text>`

const legend = (): string =>
  countKinds
    .map(
      ({ kind, word }, at) =>
        boxOf(kind, { x: 3 + at * 92, y: 4, width: 12, height: 12 }) + textAt(21 + at * 92, 15, word, 'start'),
    )
    .join('')
const columnOf = (count: MonthCount, at: number, unit: number): string => {
  const x = at * sizes.pitch + (sizes.pitch - sizes.bar) / 2
  let top = sizes.foot
  const boxes = countKinds.flatMap(({ kind }) =>
    Array.from({ length: count[kind] }, () => {
      top -= unit
      return boxOf(kind, { x: x + 1, y: top + 1, width: sizes.bar - 2, height: unit - 3 })
    }),
  )
  const all = boxes.length
  const middle = x + sizes.bar / 2
  return [...boxes, all > 0 ? textAt(middle, top - 3, all) : '', textAt(middle, sizes.foot + 16, at + 1)].join('')
}

export const yearPicture = (months: readonly MonthCount[]): string => {
  const most = Math.max(1, ...months.map((count) => countKinds.reduce((sum, { kind }) => sum + count[kind], 0)))
  const unit = Math.min(sizes.unit, sizes.column / most)
  const { width, height, foot } = sizes
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${legend()}` +
    `<path d="M0 ${foot}H${width}" stroke="${ink}"/>${months.map((count, at) => columnOf(count, at, unit)).join('')}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** The same in words, for who cannot see it. */
export const yearWords = (months: readonly MonthCount[]): string => {
  const said = months.flatMap((count, at) => {
    const parts = countKinds.filter(({ kind }) => count[kind] > 0).map(({ kind, word }) => `${word} ${count[kind]}`)
    return parts.length > 0 ? [`${at + 1}月${parts.join('、')}`] : []
  })
  return said.length > 0 ? said.join('；') : '一年都没有'
}
