/** Paper and type of every document. Lengths of the page are in millimetres, those of type in points. */

/** Twentieths of a point, in which Word measures. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
export const pt = (points: number): number => Math.round(points * 20)

export const page = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 } as const
/** 版心. */
export const textWidth = page.width - page.left - page.right

/**
 * Named, never embedded: whoever has none of them is shown what stands nearest to them. Letters and figures are as wide in
 * Times New Roman wherever a document is opened, so that a line ends where it did.
 */
const family = (eastAsia: string, latin: string) => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
  hint: 'eastAsia',
})
export const families = {
  song: family('宋体', 'Times New Roman'),
  hei: family('黑体', 'Arial'),
  fang: family('仿宋', 'Times New Roman'),
} as const

export interface Type {
  family: keyof typeof families
  /** In points. */
  size: number
  /** Exactly so high in points, whatever the font says of itself: a page then ends at the same line everywhere. */
  line: number
  bold?: boolean
  color?: string
}
/** 单倍 of these fonts, said as a height. */
const single = (size: number): number => size * 1.3

export const types = {
  title: { family: 'song', size: 22, line: 30, bold: true },
  section: { family: 'song', size: 16, line: 26, bold: true },
  coverName: { family: 'hei', size: 22, line: 30 },
  coverTitle: { family: 'song', size: 42, line: 56, bold: true },
  coverYear: { family: 'song', size: 22, line: 30 },
  contents: { family: 'song', size: 12, line: 15.9 },
  prose: { family: 'fang', size: 16, line: 28 },
  cell: { family: 'song', size: 12, line: single(12) },
  strong: { family: 'song', size: 12, line: single(12), bold: true },
  label: { family: 'hei', size: 12, line: single(12) },
  count: { family: 'song', size: 14, line: single(14), bold: true },
  figure: { family: 'song', size: 16, line: single(16) },
  small: { family: 'song', size: 10.5, line: single(10.5) },
  head: { family: 'hei', size: 10.5, line: single(10.5) },
  fine: { family: 'song', size: 9, line: single(9) },
  pageNumber: { family: 'song', size: 14, line: 16 },
} as const satisfies Record<string, Type>

/** The only colour of any paper: （盖章处）. */
export const sealRed = 'B0201A'
