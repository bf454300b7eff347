import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPaper, textsOf } from '../../tests/support/papers/readPaper'

/** The pages a handbook names in its 目录, and those on which LibreOffice sets what stands there. */

interface Line {
  /** Without its tab and its spaces, as a reader of PDF may give it. */
  words: string
  page: string
}
const bare = (text: string): string => text.replace(/[\s\u3000]/g, '')
const listedIn = (file: string): Line[] =>
  textsOf(readPaper(readFileSync(file))).flatMap((text) => {
    const [, words, page] = /^(.+)\t(\d+|[IVX]+)$/.exec(text) ?? []
    return words && page ? [{ words: bare(words), page }] : []
  })

const number = /—\s*(\d+|[IVX]+)\s*—\s*$/
/** By the number at its foot, what stands on each page. */
const pagesOf = (folder: string, file: string): { page: string; lines: string[] }[] => {
  const options = [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'pdf']
  execFileSync('soffice', [...options, '--outdir', folder, file], { stdio: 'ignore' })
  const text = execFileSync('pdftotext', ['-layout', file.replace(/docx$/, 'pdf'), '-'], { maxBuffer: 100_000_000 })
  return text
    .toString('utf8')
    .split('\f')
    .flatMap((page) => {
      const [, at] = number.exec(page.trimEnd()) ?? []
      return at ? [{ page: at, lines: page.split('\n').map(bare) }] : []
    })
}

export interface Compared {
  lines: number
  pages: number
  /** What stands on another page than its line in the 目录 says. */
  wrong: string[]
}
export const compare = (folder: string, name: string, bytes: Buffer): Compared => {
  const file = join(folder, `${name}.docx`)
  writeFileSync(file, bytes)
  const listed = listedIn(file)
  const pages = pagesOf(folder, file)
  const wrong = listed.flatMap(({ words, page }) => {
    const stands = pages.filter(({ lines }) => lines.includes(words)).map((each) => each.page)
    return stands.includes(page) ? [] : [`${name}：目录“${words}”第 ${page} 页，实际第 ${stands.join('、') || '？'} 页`]
  })
  return { lines: listed.length, pages: pages.length, wrong }
}
