import type { Problem } from '../platform/problem'
import { refuse } from '../platform/problem'
import type { ZipFiles } from '../platform/zip'
import { readZip } from '../platform/zip'
import { readCells, readDayStyles, readStrings, type BookFacts, type Grid } from './cells'
import { readText } from './csv'
import { attribute, walk } from './xml'

/** One sheet of a book; `grid` is null where it holds no cells or is not looked into. */
export interface Sheet {
  name: string
  shown: 'visible' | 'hidden' | 'chart'
  grid: Grid | null
}
export type BookProblem = Problem<'sheetUnreadable' | 'sheetLocked' | 'sheetOld' | 'sheetTooBig'>

const maxBytes = 2 * 1024 * 1024
/** Of one part, unfolded: ten times what 2,000 people with twenty columns take. */
const maxPart = 8 * 1024 * 1024
const maxTogether = 24 * 1024 * 1024
const maxSheets = 60

const oldMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const lockedMark = Buffer.from('EncryptedPackage', 'utf16le')

interface Entry {
  name: string
  hidden: boolean
  relation: string
}
/** The sheets in the order of the book, and from when it counts days. */
const readWorkbook = (xml: string): { entries: Entry[]; from1904: boolean } | null => {
  const entries: Entry[] = []
  let from1904 = false
  const fine = walk(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
      if (name === 'sheet')
        entries.push({
          name: attribute(attributes, 'name') ?? '',
          hidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
          relation: attribute(attributes, 'id') ?? '',
        })
    },
  })
  return fine ? { entries, from1904 } : null
}

/** Where each relation of the book leads, and of what type it is. */
const readRelations = (xml: string): Map<string, { path: string; type: string }> | null => {
  const found = new Map<string, { path: string; type: string }>()
  const fine = walk(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const target = (attribute(attributes, 'Target') ?? '').replaceAll('\\', '/')
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
      const type = (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? ''
      found.set(attribute(attributes, 'Id') ?? '', { path, type })
    },
  })
  return fine ? found : null
}

const textOf = (files: ZipFiles, path: string): string | undefined => files.get(path.toLowerCase())?.toString('utf8')

const factsOf = (files: ZipFiles, from1904: boolean): BookFacts | null => {
  const [strings, styles] = [textOf(files, 'xl/sharedStrings.xml'), textOf(files, 'xl/styles.xml')]
  const read = strings === undefined ? [] : readStrings(strings)
  // A book whose styles cannot be read has its numbers still.
  const dayStyles = (styles === undefined ? [] : readDayStyles(styles)) ?? []
  return read && { strings: read, dayStyles, from1904 }
}

const readParts = (files: ZipFiles): Sheet[] | null => {
  const book = readWorkbook(textOf(files, 'xl/workbook.xml') ?? '')
  const relations = readRelations(textOf(files, 'xl/_rels/workbook.xml.rels') ?? '')
  const facts = book && factsOf(files, book.from1904)
  if (!book || !relations || !facts || book.entries.length === 0 || book.entries.length > maxSheets) return null
  const sheets: Sheet[] = []
  for (const { name, hidden, relation } of book.entries) {
    const target = relations.get(relation)
    const xml = target && textOf(files, target.path)
    if (target?.type === 'chartsheet' || target?.type === 'dialogsheet')
      sheets.push({ name, shown: 'chart', grid: null })
    else if (xml === undefined) return null
    else {
      const grid = readCells(xml, facts)
      if (!grid) return null
      sheets.push({ name, shown: hidden ? 'hidden' : 'visible', grid })
    }
  }
  return sheets
}

const wantedPart =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedstrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/

const readXlsx = (bytes: Buffer): Sheet[] | BookProblem => {
  const files = readZip(bytes, (path) => wantedPart.test(path.toLowerCase()), maxTogether, maxPart)
  if (files === 'tooLarge') return refuse('sheetTooBig')
  if (files === 'broken') return refuse('sheetUnreadable')
  const parts = new Map([...files].map(([path, content]) => [path.toLowerCase(), content]))
  return readParts(parts) ?? refuse('sheetUnreadable')
}

/** Every sheet of a book, or in one sentence why it cannot be read. Text with commas is a book of one sheet. */
export const readBook = (bytes: Buffer): Sheet[] | BookProblem => {
  if (bytes.length > maxBytes) return refuse('sheetTooBig')
  // A locked .xlsx and an old .xls share one container; only the locked one has this stream.
  if (bytes.subarray(0, 8).equals(oldMark)) return refuse(bytes.includes(lockedMark) ? 'sheetLocked' : 'sheetOld')
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readXlsx(bytes)
  if (/^\s*(\uFEFF|ï»¿)?\s*<(!doctype|html|table|meta|\?xml|head)/i.test(bytes.subarray(0, 300).toString('latin1')))
    return refuse('sheetOld')
  const grid = readText(bytes)
  return grid ? [{ name: '', shown: 'visible', grid }] : refuse('sheetUnreadable')
}
