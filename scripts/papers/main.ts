import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bytesOf } from '../../cloudfunctions/core/papers/word/page'
import { workbookDocument } from '../../cloudfunctions/core/papers/word/workbook'
import { made } from '../../tests/support/papers/recordFacts'
import { compare } from './pages'
import { randomBook } from './randomBook'

const help = `用法：npm run papers -- [--years 20] [--seed 1] [--keep]
写出若干本随机年度的支部工作手册，用 LibreOffice 排成 PDF，核对目录里的页码。
需要 soffice（libreoffice-writer）、pdftotext（poppler-utils）和中文字体。
--keep  留下写出的文件，并说出在哪里`

const options = {
  years: { type: 'string', default: '20' },
  seed: { type: 'string', default: '1' },
  keep: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Gives the exit code: whether every page number was right. */
export const main = async (flags: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...flags], options })
  const [years, seed] = [Number(values.years), Number(values.seed)]
  if (values.help || !(years > 0) || !Number.isInteger(seed)) {
    console.log(help)
    return values.help ? 0 : 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'papers-'))
  const totals = { lines: 0, pages: 0, wrong: 0 }
  try {
    for (let at = 0; at < years; at += 1) {
      const bytes = await bytesOf(workbookDocument(randomBook(seed + at), made))
      const { lines, pages, wrong } = compare(folder, `${seed + at}`, bytes)
      totals.lines += lines
      totals.pages += pages
      totals.wrong += wrong.length
      for (const line of wrong) console.log(line)
    }
  } finally {
    if (values.keep) console.log(`文件在 ${folder}`)
    else rmSync(folder, { recursive: true, force: true })
  }
  console.log(`${years} 本，${totals.pages} 页，目录 ${totals.lines} 行，页码不对的 ${totals.wrong} 行`)
  return totals.wrong === 0 ? 0 : 1
}
