import type { FeatureHandlers } from '../request'
import { amend } from './amend'
import { announce } from './announce'
import { archive } from './archive'
import { cancel } from './cancel'
import { close } from './close'
import { correctRoll } from './correctRoll'
import { decideAmendment } from './decideAmendment'
import { list } from './list'
import { open } from './open'
import { plan } from './plan'
import { planChoices } from './planChoices'
import { recordVote } from './recordVote'
import { returnMeeting } from './return'
import { revise } from './revise'
import { show } from './show'
import { submit } from './submit'
import { writeMinutes } from './writeMinutes'

export const meetingHandlers: FeatureHandlers<'meeting'> = {
  'meeting.list': list,
  'meeting.show': show,
  'meeting.planChoices': planChoices,
  'meeting.plan': plan,
  'meeting.revise': revise,
  'meeting.announce': announce,
  'meeting.open': open,
  'meeting.close': close,
  'meeting.submit': submit,
  'meeting.archive': archive,
  'meeting.return': returnMeeting,
  'meeting.cancel': cancel,
  'meeting.writeMinutes': writeMinutes,
  'meeting.recordVote': recordVote,
  'meeting.correctRoll': correctRoll,
  'meeting.amend': amend,
  'meeting.decideAmendment': decideAmendment,
}
