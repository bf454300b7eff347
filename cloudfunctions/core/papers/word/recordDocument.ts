import type { Document } from 'docx'
import type { RecordFacts } from '../facts/recordFacts'
import { types } from './measures'
import { documentOf, lastLine, type Block } from './page'
import { paragraph } from './pieces'
import { recordTable } from './record'
import * as say from './recordWords'
import { bookPages, signInBook } from './signInBook'

/** One meeting's record to sign, and its 签到册 behind it. */
export const recordDocument = (facts: RecordFacts, made: string): Document => {
  const { whole, lines } = say.titleOf(facts)
  const title: Block[] = lines.map((line, at) =>
    paragraph(line, types.title, { align: 'center', after: at === lines.length - 1 ? 7 : 0 }),
  )
  return documentOf(whole, [
    { children: [...title, recordTable(facts, bookPages(facts)), lastLine(made)], header: say.headerOf(facts) },
    { children: [...signInBook(facts), lastLine(made)] },
  ])
}
