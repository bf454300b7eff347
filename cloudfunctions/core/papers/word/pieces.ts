import { AlignmentType, LineRuleType, Paragraph, Tab, TabStopType, TextRun, UnderlineType } from 'docx'
import { families, mm, pt, types, type Type } from './measures'
import { linesOf, printable } from './printable'

/** Paragraphs and what stands in them. */

interface Run {
  text: string
  type?: Type
  /** Drawn under so many millimetres of nothing: a rule to sign on. */
  rule?: number
  tab?: true
}
export type Words = string | readonly (string | Run)[]

export const bold = (text: string): Run => ({ text, type: types.strong })
/** A rule to write on by hand, as long as its blanks: at 12 points two make 4.2 mm. */
export const rule = (millimetres: number): Run => ({ text: '', rule: millimetres })

const fontOf = ({ family, size, bold: isBold, color }: Type) => ({
  font: families[family],
  size: size * 2,
  bold: isBold ?? false,
  color,
})
/** To the next stop. Whoever's text has one in it has a space there. */
export const tab: Run = { text: '', tab: true }

/** No-break spaces: a word processor draws a line under them even at the end of a line. */
const blanks = (millimetres: number, { size }: Type): string =>
  '\u00A0'.repeat(Math.round(millimetres / (size * 0.25 * 0.3528)))
const runOf = (run: string | Run, type: Type): TextRun => {
  if (typeof run === 'string') return new TextRun({ text: printable(run), ...fontOf(type) })
  const own = run.type ?? type
  if (run.tab) return new TextRun({ children: [new Tab()], ...fontOf(own) })
  if (run.rule === undefined) return new TextRun({ text: printable(run.text), ...fontOf(own) })
  const font = { ...families[own.family], hint: 'default' }
  return new TextRun({
    text: blanks(run.rule, own),
    ...fontOf(own),
    font,
    underline: { type: UnderlineType.SINGLE },
  })
}

export interface Place {
  align?: 'left' | 'center' | 'right' | 'justify'
  /** Of the first line, in characters. */
  indent?: number
  /** Before and after it, in millimetres. */
  before?: number
  after?: number
  keepNext?: boolean
  keepLines?: boolean
  pageBreakBefore?: boolean
  /** A heading of the contents, 1 or 2. */
  level?: 1 | 2
  /** Where tabs stop, in millimetres. */
  stops?: readonly { at: number; type?: 'left' | 'right' | 'center' }[]
}
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const
const stopTypes = { left: TabStopType.LEFT, right: TabStopType.RIGHT, center: TabStopType.CENTER } as const

export const paragraph = (words: Words, type: Type, place: Place = {}): Paragraph => {
  const { align = 'left', indent = 0, before = 0, after = 0, level, stops, ...keeping } = place
  const runs = typeof words === 'string' ? [words] : words
  return new Paragraph({
    children: runs.map((run) => runOf(run, type)),
    alignment: alignments[align],
    spacing: { before: mm(before), after: mm(after), line: pt(type.line), lineRule: LineRuleType.EXACT },
    ...(indent > 0 && { indent: { firstLine: pt(type.size * indent) } }),
    ...(level && { outlineLevel: level - 1 }),
    ...(stops && {
      tabStops: stops.map(({ at, type: kind = 'left' }) => ({ position: mm(at), type: stopTypes[kind] })),
    }),
    ...keeping,
    widowControl: true,
  })
}
/** A text of several lines, each a paragraph of its own. */
export const paragraphs = (text: string, type: Type, place: Place = {}): Paragraph[] =>
  linesOf(text).map((line) => paragraph(line, type, place))
