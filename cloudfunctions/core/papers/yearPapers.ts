import type { YearOf } from '../../../src/contract/papersWords'
import * as book from './facts/workbook'
import type { WorkbookFacts } from './facts/workbookFacts'
import type { PaperKind } from './kind'
import { signed, type Made } from './made'
import { bytesOf } from './word/page'
import { workbookDocument } from './word/workbook'

/** 支部工作手册: E.2. */
export const workbook: PaperKind<YearOf, Made<WorkbookFacts>> = {
  verb: 'meeting.seeRoll',
  holds: book.sectionNames,
  about: book.aboutWorkbook,
  volumes: book.workbookVolumes,
  gather: (asking, volume) => signed((each: typeof asking) => book.gatherWorkbook(each, volume))(asking),
  write: (facts) => bytesOf(workbookDocument(facts, facts.made)),
}
