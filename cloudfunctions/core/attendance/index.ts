import { noteRowKeeper } from '../meeting/ownWork'
import { Problem } from '../platform/problem'
import type { FeatureHandlers, Handler } from '../platform/request'
import { admitGuest } from './admitGuest'
import { callRoll } from './callRoll'
import { checkIn } from './checkIn'
import { checkInByCode } from './checkInByCode'
import { codeKey } from './codeKey'
import { confirm } from './confirm'
import { doors, findPerson } from './doors'
import { dualLife } from './dualLife'
import { endLeave } from './endLeave'
import { enterLate } from './enterLate'
import { explainAbsence } from './explainAbsence'
import { roll } from './roll'
import { scanMember } from './scanMember'
import { screen } from './screen'
import { stamp } from './stamp'
import { noteExplained } from './store'
import { syncScans } from './syncScans'
import { totals } from './totals'
import { undo } from './undo'
import { voidRow } from './voidRow'

/** What may be done to rows while their meeting is reviewed makes it the work of whoever did it. */
type Late =
  | 'attendance.syncScans'
  | 'attendance.enterLate'
  | 'attendance.void'
  | 'attendance.explainAbsence'
  | 'attendance.endLeave'
const keeping =
  <Act extends Late>(handler: Handler<Act>): Handler<Act> =>
  async (request) => {
    const answer = await handler(request)
    if (!(answer instanceof Problem)) await noteRowKeeper(request.input.meetingId, request.actor.memberId)
    return answer
  }
/** Also when it is repeated: the first try may have died before it said so. */
const explaining: Handler<'attendance.explainAbsence'> = async (request) => {
  const answer = await explainAbsence(request)
  if (!(answer instanceof Problem)) await noteExplained(request.input.meetingId, request.input.memberId)
  return answer
}

export const attendanceHandlers: FeatureHandlers<'attendance'> = {
  checkIn,
  checkInByCode,
  scanMember,
  syncScans: keeping(syncScans),
  confirm,
  callRoll,
  undo,
  endLeave: keeping(endLeave),
  enterLate: keeping(enterLate),
  admitGuest,
  void: keeping(voidRow),
  explainAbsence: keeping(explaining),
  roll,
  totals,
  codeKey,
  stamp,
  screen,
  doors,
  findPerson,
  dualLife,
}
