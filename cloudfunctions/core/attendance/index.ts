import type { FeatureHandlers } from '../platform/request'
import { admitGuest } from './admitGuest'
import { checkIn } from './checkIn'
import { codeKey } from './codeKey'
import { confirm } from './confirm'
import { dualLife } from './dualLife'
import { enterLate } from './enterLate'
import { explainAbsence } from './explainAbsence'
import { roll } from './roll'
import { scanMember } from './scanMember'
import { syncScans } from './syncScans'
import { voidRow } from './voidRow'

export const attendanceHandlers: FeatureHandlers<'attendance'> = {
  checkIn,
  scanMember,
  syncScans,
  confirm,
  enterLate,
  admitGuest,
  void: voidRow,
  explainAbsence,
  roll,
  codeKey,
  dualLife,
}
