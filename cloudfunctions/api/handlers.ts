import { attendanceHandlers } from './attendance'
import { courtyardHandlers } from './courtyard'
import { feedbackHandlers } from './feedback'
import { leaveHandlers } from './leave'
import { ledgerHandlers } from './ledger'
import { meetingHandlers } from './meeting'
import { orgHandlers } from './org'
import { photoHandlers } from './photo'
import { reminderHandlers } from './reminder'
import type { Handlers } from './request'
import { sessionHandlers } from './session'
import { studyHandlers } from './study'
import { talkHandlers } from './talk'
import { visitHandlers } from './visit'
import { systemHandlers } from './system'

/** Every action's act, feature by feature; the type says when one is missing. */
export const handlers: Handlers = {
  ...sessionHandlers,
  ...orgHandlers,
  ...meetingHandlers,
  ...attendanceHandlers,
  ...leaveHandlers,
  ...photoHandlers,
  ...reminderHandlers,
  ...studyHandlers,
  ...talkHandlers,
  ...ledgerHandlers,
  ...feedbackHandlers,
  ...visitHandlers,
  ...courtyardHandlers,
  ...systemHandlers,
}
