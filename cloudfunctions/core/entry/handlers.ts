import { amendmentHandlers } from '../amendment'
import { attendanceHandlers } from '../attendance'
import { countedAfter } from '../attendance/counted'
import { auditHandlers } from '../audit'
import { courtyardHandlers } from '../courtyard'
import { dutyHandlers } from '../duty'
import { feedbackHandlers } from '../feedback'
import { homeHandlers } from '../home'
import { leaveHandlers } from '../leave'
import { ledgerHandlers } from '../ledger'
import { meetingHandlers } from '../meeting'
import { messageHandlers } from '../message'
import { orgHandlers } from '../org'
import { photoHandlers } from '../photo'
import { publicationHandlers } from '../publication'
import { sessionHandlers } from '../session'
import { studyHandlers } from '../study'
import { systemHandlers } from '../system'
import { talkHandlers } from '../talk'
import { visitHandlers } from '../visit'
import type { Handlers } from '../platform/request'

/** What `api` answers; documents are the function `papers`' (paperHandlers.ts). */
export const handlers: Omit<Handlers, 'papers'> = {
  amendment: countedAfter(amendmentHandlers),
  attendance: countedAfter(attendanceHandlers),
  audit: auditHandlers,
  courtyard: courtyardHandlers,
  duty: dutyHandlers,
  feedback: feedbackHandlers,
  home: homeHandlers,
  leave: countedAfter(leaveHandlers),
  ledger: ledgerHandlers,
  meeting: countedAfter(meetingHandlers),
  message: messageHandlers,
  org: orgHandlers,
  photo: photoHandlers,
  publication: publicationHandlers,
  session: sessionHandlers,
  study: studyHandlers,
  system: systemHandlers,
  talk: talkHandlers,
  visit: visitHandlers,
}
