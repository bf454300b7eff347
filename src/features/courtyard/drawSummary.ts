import type { Painter } from '../../platform/drawing'
import { drawPicture } from '../../platform/drawing'
import { setLines, type SetLine } from './presentSummary'

/** The summary as a sheet of paper to put up: ink, one red line, no seal and no name. */
const width = 1080
const margin = 96
const sizes: Record<SetLine['kind'], { font: number; line: number; weight: string }> = {
  title: { font: 56, line: 80, weight: 'bold ' },
  head: { font: 40, line: 68, weight: 'bold ' },
  text: { font: 38, line: 64, weight: '' },
  gap: { font: 38, line: 32, weight: '' },
}
const fontOf = (kind: SetLine['kind']): string => `${sizes[kind].weight}${sizes[kind].font}px sans-serif`
const top = 200
const bottom = 140

export const drawSummary = (text: string, foot: string): Promise<string> =>
  drawPicture(width, (painter) => {
    const measure = (piece: string, kind: SetLine['kind']): number => {
      painter.font = fontOf(kind)
      return painter.measureText(piece).width / (width - 2 * margin)
    }
    const lines = setLines(text, measure)
    const height = lines.reduce((sum, { kind }) => sum + sizes[kind].line, top + bottom)
    return { height, paint: (board) => paint(board, lines, foot, height) }
  })

const paint = (painter: Painter, lines: readonly SetLine[], foot: string, height: number): void => {
  painter.fillStyle = '#FFFFFF'
  painter.fillRect(0, 0, width, height)
  painter.fillStyle = '#B0201A'
  painter.fillRect(margin, 96, 72, 8)
  painter.textBaseline = 'top'
  painter.fillStyle = '#59524A'
  painter.font = '32px sans-serif'
  painter.fillText('院坝会情况', margin, 124)
  let y = top
  for (const { text, kind } of lines) {
    painter.fillStyle = '#1D1A16'
    painter.font = fontOf(kind)
    painter.fillText(text, margin, y)
    y += sizes[kind].line
  }
  painter.fillStyle = '#6D655B'
  painter.font = '28px sans-serif'
  painter.fillText(foot, margin, height - 88)
}
