import { readZip } from '../../../cloudfunctions/core/platform/zip'
import { walk } from '../../../cloudfunctions/core/sheet/xml'

/** A document opened again by other means than those that wrote it. */
export type PaperBlock =
  | { is: 'paragraph'; text: string }
  /** Cells of each row; of a cell that several rows share the others are empty. */
  | { is: 'table'; rows: string[][] }
export interface ReadPaper {
  blocks: PaperBlock[]
  /** Of headers and footers, in no order. */
  around: string[]
}

const part = (bytes: Buffer): string => bytes.toString('utf8')

const blocksOf = (xml: string, name: string): PaperBlock[] => {
  const blocks: PaperBlock[] = []
  let rows: string[][] | null = null
  let cell: string[] | null = null
  let text: string | null = null
  let taken = false
  let inRun = false
  const sound = walk(xml, {
    open: (tag) => {
      if (tag === 'tbl') rows = []
      if (tag === 'tr') rows?.push([])
      if (tag === 'tc') cell = []
      if (tag === 'p') text = ''
      if (tag === 't') taken = true
      if (tag === 'r') inRun = true
      // Where tabs stop is said with the same tag, outside of any run.
      if (tag === 'tab' && inRun && text !== null) text += '\t'
    },
    text: (said) => {
      if (taken) text += said
    },
    close: (tag) => {
      if (tag === 't') taken = false
      if (tag === 'r') inRun = false
      if (tag === 'tc') rows?.at(-1)?.push((cell ?? []).join('\n'))
      if (tag === 'tc') cell = null
      if (tag === 'p' && cell) cell.push(text ?? '')
      if (tag === 'p' && !cell) blocks.push({ is: 'paragraph', text: text ?? '' })
      if (tag === 'tbl') blocks.push({ is: 'table', rows: rows ?? [] })
      if (tag === 'tbl') rows = null
    },
  })
  if (!sound) throw new Error(`${name} is no XML`)
  return blocks
}

/** Throws where any part of it is no well-formed XML. */
export const readPaper = (bytes: Uint8Array): ReadPaper => {
  const files = readZip(Buffer.from(bytes), () => true, 50_000_000)
  if (!(files instanceof Map)) throw new Error('No archive')
  const parts = [...files].filter(([name]) => /\.(xml|rels)$/.test(name))
  const read = new Map(parts.map(([name, content]) => [name, blocksOf(part(content), name)]))
  const textIn = (blocks: readonly PaperBlock[]) =>
    blocks.flatMap((block) => (block.is === 'paragraph' && block.text ? [block.text] : []))
  return {
    blocks: read.get('word/document.xml') ?? [],
    around: [...read].flatMap(([name, blocks]) => (/word\/(header|footer)\d/.test(name) ? textIn(blocks) : [])),
  }
}

export const tablesOf = ({ blocks }: ReadPaper): string[][][] =>
  blocks.flatMap((block) => (block.is === 'table' ? [block.rows] : []))
export const textsOf = ({ blocks }: ReadPaper): string[] =>
  blocks.flatMap((block) => (block.is === 'paragraph' && block.text ? [block.text] : []))
