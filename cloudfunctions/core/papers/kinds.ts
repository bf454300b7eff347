import type { PaperName } from '../../../src/contract/papersWords'
import type { PaperKind } from './kind'
import { ballots, electionReport, gradeBallots, record, tallies, voteReport } from './meetingPapers'
import { rollSheet } from './registers/rollSheet'
import { workbook } from './yearPapers'

/** The table of papers: by name, who may take each, what it holds, how it is gathered and how it is written. */
const kinds = {
  rollSheet,
  record,
  voteReport,
  electionReport,
  ballots,
  tallies,
  gradeBallots,
  workbook,
} satisfies Record<PaperName, unknown>

/** Each is of a meeting or of a year, as the words of its name say; whoever asks was held to them. */
export const kindNamed = (name: PaperName): PaperKind => kinds[name] as unknown as PaperKind
