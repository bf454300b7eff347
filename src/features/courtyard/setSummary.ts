/** A line of the picture, and how it is set. */
export interface SetLine {
  text: string
  kind: 'title' | 'head' | 'text' | 'gap' | 'foot'
}

export const sheetWidth = 1080
/** The highest one picture is: two hands of a phone's screen, and far below what any phone can hold. */
export const sheetHeight = 2160
/** Nobody looks through more pictures than these. */
export const mostSheets = 12
export const margin = 96
export const top = 200
const bottom = 60
export const sizes: Record<SetLine['kind'], { font: number; line: number; weight: string }> = {
  title: { font: 56, line: 80, weight: 'bold ' },
  head: { font: 40, line: 68, weight: 'bold ' },
  text: { font: 38, line: 64, weight: '' },
  gap: { font: 38, line: 32, weight: '' },
  foot: { font: 28, line: 44, weight: '' },
}

/** How wide a piece is when set as its kind, in pixels. */
export type Measure = (piece: string, kind: SetLine['kind']) => number

// Signs that never begin a line; they may stand out into the margin.
const closing = /^[，。、；：！？）》”’,.;:!?)]/
const full = sheetWidth - 2 * margin
const outermost = full + margin / 2

function broken(line: string, kind: SetLine['kind'], measure: Measure): SetLine[] {
  const lines: SetLine[] = []
  let piece = ''
  for (const letter of line) {
    const wide = piece === '' ? 0 : measure(piece + letter, kind)
    if (wide > (closing.test(letter) ? outermost : full)) {
      lines.push({ text: piece, kind })
      piece = ''
    }
    piece += letter
  }
  return [...lines, { text: piece, kind }]
}

/** A topic is at most this long; a first line beyond it is text like the others. */
const longestTitle = 80

export const kindOf = (line: string, place: number): SetLine['kind'] => {
  if (line.trim() === '') return 'gap'
  if (place === 0 && line.length <= longestTitle) return 'title'
  return /^(?:讲了什么|大家提出 \d+ 件事)$/.test(line) ? 'head' : 'text'
}

/** The text in lines that are full; several empty lines are set as one. */
export const setLines = (text: string, measure: Measure): SetLine[] =>
  text
    .trim()
    .split('\n')
    .flatMap((line, place) => broken(line, kindOf(line, place), measure))
    .filter(({ kind }, place, all) => kind !== 'gap' || all[place - 1]?.kind !== 'gap')

export interface Sheet {
  lines: SetLine[]
  foot: SetLine[]
  height: number
}

const heightOf = (lines: readonly SetLine[]) => lines.reduce((sum, { kind }) => sum + sizes[kind].line, 0)

/** Every word of the text on as many sheets as it takes, none higher than one may be. */
export function sheetsOf(text: string, foot: string, measure: Measure): Sheet[] {
  const footOf = (place: number, of: number) =>
    broken(of > 1 ? `${foot} · 第 ${place} 张，共 ${of} 张` : foot, 'foot', measure)
  // The longest foot there will be, so that every sheet has room for its own.
  const room = sheetHeight - top - bottom - heightOf(footOf(mostSheets, mostSheets)) - sizes.gap.line
  const pages: SetLine[][] = [[]]
  const all = setLines(text, measure)
  all.forEach((line, place) => {
    // A head does not stay behind alone.
    const kept = line.kind === 'head' ? all.slice(place, place + 2) : [line]
    if (heightOf([...pages.at(-1)!, ...kept]) > room) pages.push([])
    if (line.kind !== 'gap' || pages.at(-1)!.length > 0) pages.at(-1)!.push(line)
  })
  return pages.map((lines, place) => {
    const own = footOf(place + 1, pages.length)
    return { lines, foot: own, height: top + heightOf(lines) + sizes.gap.line + heightOf(own) + bottom }
  })
}
