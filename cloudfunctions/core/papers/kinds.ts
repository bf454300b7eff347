import type { PaperName } from '../../../src/contract/papersWords'
import type { PaperKind } from './kind'
import { ballots, electionReport, gradeBallots, record, tallies, voteReport } from './meetingPapers'
import { workbook } from './yearPapers'
import { attendanceTable } from './registers/attendanceTable'
import { cadreRegister } from './registers/cadres'
import { dutyTable } from './registers/duties'
import { hourRegister } from './registers/hours'
import { leaveRegister } from './registers/leaveRegister'
import { ledgerRegister } from './registers/ledger'
import { meetingLedger } from './registers/meetingLedger'
import { courtyardRegister, visitRegister } from './registers/outreach'
import { rollSheet } from './registers/rollSheet'
import { talkRegister } from './registers/talks'
import { termRegister } from './registers/terms'
import { trainingRegister } from './registers/trainings'

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
  attendanceTable,
  meetingLedger,
  leaveRegister,
  hourRegister,
  trainingRegister,
  talkRegister,
  visitRegister,
  courtyardRegister,
  ledgerRegister,
  dutyTable,
  cadreRegister,
  termRegister,
} satisfies Record<PaperName, unknown>

/** Each is of a meeting or of a year, as the words of its name say; whoever asks was held to them. */
export const kindNamed = (name: PaperName): PaperKind => kinds[name] as unknown as PaperKind
