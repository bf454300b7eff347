import type { FeatureHandlers } from '../request'
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
  'attendance.checkIn': checkIn,
  'attendance.scanMember': scanMember,
  'attendance.syncScans': syncScans,
  'attendance.confirm': confirm,
  'attendance.enterLate': enterLate,
  'attendance.admitGuest': admitGuest,
  'attendance.void': voidRow,
  'attendance.explainAbsence': explainAbsence,
  'attendance.roll': roll,
  'attendance.codeKey': codeKey,
  'attendance.dualLife': dualLife,
}
