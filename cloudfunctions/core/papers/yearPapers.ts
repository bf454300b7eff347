import type { YearOf } from '../../../src/contract/papersWords'
import { may } from '../policy'
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
  fits: (actor, node) => node.kind === 'branch' && may(actor, 'meeting.seeRoll', { paths: [node.path] }),
  volumes: book.workbookVolumes,
  gather: (asking, volume, volumes) =>
    signed((each: typeof asking) => book.gatherWorkbook(each, volume, volumes))(asking),
  write: (facts) => bytesOf(workbookDocument(facts, facts.made)),
}
