import { attribute, walk } from './xml'

/** What stands in a cell. What cannot be read is told apart from what is empty. */
export interface Cell {
  kind: 'text' | 'number' | 'error' | 'formula'
  /** As people wrote it; a number in plain digits; the error's own word. */
  text: string
  /** Of a number: the day it counts to. */
  counted?: string
  /** Of a number whose cell shows it as a day: that day. */
  day?: string
}
export interface Area {
  top: number
  left: number
  bottom: number
  right: number
}
/** Rows and columns count from 0; only what holds something is there. */
export interface Grid {
  rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>
  merges: readonly Area[]
}
export interface BookFacts {
  strings: readonly string[]
  /** Whether a style shows its number as a day, by the style's number. */
  dayStyles: readonly boolean[]
  from1904: boolean
}

/** Of one cell no more is read; nothing that is read for a value is as long. */
export const longestCell = 400

/** `_x4E00_` is how a file writes a character its writer did not trust; `_x005F_` is the line itself. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text

/** Excel counts days from 1900 and believes in 29 February 1900, so that later days count from 30 December 1899. */
export const dayOfSerial = (serial: number, from1904: boolean): string | undefined => {
  const at = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial + (from1904 ? 1462 : 0)) * 86_400_000)
  const inRange = serial >= 1 && at.getUTCFullYear() < 10_000
  return inRange ? at.toISOString().slice(0, 10) : undefined
}

/** `AB12` → column 27, row 11; either may be missing. */
const placeOf = (address: string): { row?: number; column?: number } => {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{0,3})\$?(\d{0,7})$/.exec(address) ?? []
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { ...(digits && { row: Number(digits) - 1 }), ...(letters && { column }) }
}
const areaOf = (ref: string): Area | null => {
  const [first = '', last = first] = ref.split(':')
  const [from, to] = [placeOf(first), placeOf(last)]
  if (from.row === undefined || from.column === undefined || to.row === undefined || to.column === undefined)
    return null
  return { top: from.row, left: from.column, bottom: to.row, right: to.column }
}

/** 2012.07 may lie in the file as 2012.0699999999999. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)))

const numberCell = (text: string, style: number, { dayStyles, from1904 }: BookFacts): Cell => {
  const value = Number(text)
  if (text.trim() === '' || Number.isNaN(value)) return { kind: 'text', text }
  const counted = dayOfSerial(value, from1904)
  return {
    kind: 'number',
    text: plainNumber(value),
    ...(counted && { counted, ...(dayStyles[style] && { day: counted }) }),
  }
}

const cellOf = (type: string, text: string, style: number, facts: BookFacts): Cell => {
  if (type === 's') return { kind: 'text', text: facts.strings[Number(text)] ?? '' }
  if (type === 'inlineStr' || type === 'str') return { kind: 'text', text: unescaped(text) }
  if (type === 'e') return { kind: 'error', text: text.trim() }
  if (type === 'd') return { kind: 'text', text }
  if (type === 'b') return { kind: 'text', text: text.trim() === '1' ? '是' : '否' }
  return numberCell(text, style, facts)
}

/** The shared strings of a book: rich text in one, without how it is read aloud. Null where the part is broken. */
export const readStrings = (xml: string): string[] | null => {
  const strings: string[] = []
  let said = ''
  let taking = false
  let aloud = 0
  const fine = walk(xml, {
    open: (name) => {
      if (name === 'si') said = ''
      else if (name === 'rPh') aloud += 1
      else if (name === 't') taking = aloud === 0
    },
    text: (text) => {
      if (taking && said.length < longestCell) said += text.slice(0, longestCell)
    },
    close: (name) => {
      if (name === 't') taking = false
      else if (name === 'rPh') aloud -= 1
      else if (name === 'si') strings.push(unescaped(said))
    },
  })
  return fine ? strings : null
}

const dayFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
/** A format of years, months or days, whatever stands in quotes or brackets beside them. */
const showsDay = (code: string): boolean =>
  /[yd年月日]/i.test(code.slice(0, 200).replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

/** Of each style of a book whether it shows a day. Null where the part is broken. */
export const readDayStyles = (xml: string): boolean[] | null => {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  let inCells = false
  const fine = walk(xml, {
    open: (name, attributes) => {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      if (name === 'numFmt') codes.set(id, attribute(attributes, 'formatCode') ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const code = codes.get(id)
        styles.push(code === undefined ? dayFormats.has(id) : showsDay(code))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return fine ? styles : null
}

/** The cells of one sheet, wherever they lie. Cells and rows may leave their address out: then they follow the last. */
export const readCells = (xml: string, facts: BookFacts): Grid | null => {
  const rows = new Map<number, Map<number, Cell>>()
  const merges: Area[] = []
  let [row, column, style] = [-1, -1, 0]
  let [type, value, inline, computed] = ['', '', '', false]
  let taking: 'value' | 'inline' | null = null
  let aloud = 0
  const begin = (attributes: Readonly<Record<string, string>>) => {
    const place = placeOf(attribute(attributes, 'r') ?? '')
    column = place.column ?? column + 1
    if (place.row !== undefined) row = place.row
    type = attribute(attributes, 't') ?? ''
    style = Number(attribute(attributes, 's') ?? -1)
    ;[value, inline, computed] = ['', '', false]
  }
  const end = () => {
    const cell: Cell = computed
      ? { kind: 'formula', text: '' }
      : cellOf(type, type === 'inlineStr' ? inline : value, style, facts)
    if (cell.kind === 'text' && cell.text.trim() === '') return
    const cells = rows.get(row) ?? new Map<number, Cell>()
    rows.set(row, cells.set(column, cell))
  }
  const fine = walk(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        const at = Number(attribute(attributes, 'r') ?? NaN)
        ;[row, column] = [Number.isInteger(at) && at > 0 ? at - 1 : row + 1, -1]
      } else if (name === 'c') begin(attributes)
      else if (name === 'f') computed = true
      else if (name === 'v') taking = 'value'
      else if (name === 'rPh') aloud += 1
      else if (name === 't') taking = aloud === 0 ? 'inline' : null
      else if (name === 'mergeCell') {
        const area = areaOf(attribute(attributes, 'ref') ?? '')
        if (area) merges.push(area)
      }
    },
    text: (text) => {
      if (taking === 'value' && value.length < longestCell) value += text.slice(0, longestCell)
      else if (taking === 'inline' && inline.length < longestCell) inline += text.slice(0, longestCell)
    },
    close: (name) => {
      if (name === 'c') end()
      else if (name === 'rPh') aloud -= 1
      else if (name === 'v' || name === 't') taking = null
    },
  })
  return fine ? { rows, merges } : null
}
