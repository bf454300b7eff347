import { rosterDefaults } from './0001-rosterDefaults'
import { meetingStudyItem } from './0002-meetingStudyItem'
import { talkSettings } from './0003-talkSettings'
import { sealedPhones } from './0004-sealedPhones'
import { feedbackVersions } from './0005-feedbackVersions'
import { whatStays } from './0006-whatStays'
import { meetingRecords } from './0007-meetingRecords'
import { fieldNotes } from './0008-fieldNotes'
import { marks } from './0009-marks'
import { ownWork } from './0010-ownWork'
import { identities } from './0011-identities'
import { countedRolls } from './0012-countedRolls'
import { standings } from './0013-standings'
import { lapsedLeaves } from './0014-lapsedLeaves'
import { electionMajorities } from './0015-electionMajorities'
import { agendaItems } from './0016-agendaItems'
import { meetingSeries } from './0017-meetingSeries'
import { dutySummaries } from './0019-dutySummaries'
import { summaries } from './0022-summaries'
import type { Migration } from './migration'

/** In the order of their numbers, which are those of `dataForms`. */
export const migrations: readonly Migration[] = [
  rosterDefaults,
  meetingStudyItem,
  talkSettings,
  sealedPhones,
  feedbackVersions,
  whatStays,
  meetingRecords,
  fieldNotes,
  marks,
  ownWork,
  identities,
  countedRolls,
  standings,
  lapsedLeaves,
  electionMajorities,
  agendaItems,
  meetingSeries,
  summaries,
  dutySummaries,
]
