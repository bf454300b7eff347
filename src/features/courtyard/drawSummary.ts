import type { Painter } from '../../platform/drawing'
import { drawPictures } from '../../platform/drawing'
import { margin, mostSheets, sheetsOf, sheetWidth, sizes, top, type SetLine, type Sheet } from './setSummary'

/** The summary as sheets of paper to put up: ink, one red line, no seal and no name. */
const fontOf = (kind: SetLine['kind']): string => `${sizes[kind].weight}${sizes[kind].font}px sans-serif`

/** Where to find the pictures, first to last; none where it would be more of them than anybody looks through. */
export const drawSummary = (text: string, foot: string): Promise<string[]> =>
  drawPictures(sheetWidth, (painter) => {
    const measure = (piece: string, kind: SetLine['kind']): number => {
      painter.font = fontOf(kind)
      return painter.measureText(piece).width
    }
    const sheets = sheetsOf(text, foot, measure)
    return sheets.length > mostSheets
      ? []
      : sheets.map((sheet) => ({ height: sheet.height, paint: (board) => paint(board, sheet) }))
  })

const paint = (painter: Painter, { lines, foot, height }: Sheet): void => {
  painter.fillStyle = '#FFFFFF'
  painter.fillRect(0, 0, sheetWidth, height)
  painter.fillStyle = '#B0201A'
  painter.fillRect(margin, 96, 72, 8)
  painter.textBaseline = 'top'
  painter.fillStyle = '#59524A'
  painter.font = '32px sans-serif'
  painter.fillText('院坝会情况', margin, 124)
  painter.fillStyle = '#1D1A16'
  const end = below(painter, lines, top)
  painter.fillStyle = '#6D655B'
  below(painter, foot, end + sizes.gap.line)
}

/** Sets lines one below the other, from this height on; gives where they end. */
const below = (painter: Painter, lines: readonly SetLine[], from: number): number =>
  lines.reduce((y, { text, kind }) => {
    painter.font = fontOf(kind)
    painter.fillText(text, margin, y)
    return y + sizes[kind].line
  }, from)
