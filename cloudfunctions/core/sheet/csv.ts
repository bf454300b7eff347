import { longestCell, type Cell, type Grid } from './cells'

const decoded = (bytes: Buffer, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** One pass over the letters; a quote inside quotes is written twice. */
const split = (text: string, comma: string): string[][] => {
  const rows: string[][] = [[]]
  let field: string[] = []
  let quoted = false
  const endField = () => {
    rows.at(-1)!.push(field.join(''))
    field = []
  }
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] as string
    if (quoted) {
      if (letter !== '"') field.push(letter)
      else if (text[at + 1] === '"') field.push(text[(at += 1)] as string)
      else quoted = false
    } else if (letter === '"' && field.length === 0) quoted = true
    else if (letter === comma) endField()
    else if (letter === '\n') {
      endField()
      rows.push([])
    } else if (letter !== '\r') field.push(letter)
  }
  endField()
  return rows
}

/** Text with commas or tabs, as UTF-8 or as what Excel writes in Chinese (GBK); null where it is no such text. */
export const readText = (bytes: Buffer): Grid | null => {
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')
  if (text === null || /[\u0000-\u0008\u000E-\u001F]/.test(text)) return null
  const firstLine = text
    .slice(0, 4000)
    .split('\n')
    .find((line) => /[,\t]/.test(line))
  if (firstLine === undefined) return null
  const comma = firstLine.includes('\t') && !firstLine.includes(',') ? '\t' : ','
  const rows = split(text, comma).flatMap((fields, row) => {
    const cells = fields.flatMap((field, column): [number, Cell][] =>
      field.trim() === '' ? [] : [[column, { kind: 'text', text: field.slice(0, longestCell) }]],
    )
    return cells.length > 0 ? [[row, new Map(cells)] as const] : []
  })
  return { rows: new Map(rows), merges: [] }
}
