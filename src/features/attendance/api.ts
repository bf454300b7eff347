import { ask, callAction, query } from '../../platform/callAction'
import { serverNow } from '../../platform/serverClock'
import type { Input } from '../../contract'

export const askTotals = (meetingId: string) => ask('attendance.totals', { meetingId })
export const askRoll = (meetingId: string, cursor: string | undefined) => ask('attendance.roll', { meetingId, cursor })
export const askStamp = (since: string) => ask('attendance.stamp', { since })
export const askDoors = (meetingId: string) => ask('attendance.doors', { meetingId })
export const findPerson = (meetingId: string, sought: string) => ask('attendance.findPerson', { meetingId, sought })
export const nameScanners = (meetingId: string, memberIds: string[]) =>
  callAction('meeting.nameScanners', { meetingId, memberIds })
export const askDualLife = (input: Input<'attendance.dualLife'>) => ask('attendance.dualLife', input)
/** `bare`: without the names by which an off-line scanner knows people. */
export const askCodeKey = (meetingId: string, bare?: boolean) =>
  query('attendance.codeKey', { meetingId, ...(bare && { bare }) })
export const askScreen = (meetingId: string) => ask('attendance.screen', { meetingId })

/** Of an act as it is sent; tried again it is the same act, and says the same. */
const sentNow = () => new Date(serverNow()).toISOString()
export const checkIn = (token: string) => callAction('attendance.checkIn', { token, sentAt: sentNow() })
export const checkInByCode = (meetingId: string, code: string) =>
  callAction('attendance.checkInByCode', { meetingId, code, sentAt: sentNow() })
export const scanMember = (meetingId: string, token: string, screen?: boolean) =>
  callAction('attendance.scanMember', { meetingId, token, sentAt: sentNow(), ...(screen && { screen }) })
export const confirmByHand = (input: Input<'attendance.confirm'>) => callAction('attendance.confirm', input)
export const callRoll = (input: Input<'attendance.callRoll'>) => callAction('attendance.callRoll', input)
export const undoScan = (input: Input<'attendance.undo'>) => callAction('attendance.undo', input)
export const endLeave = (input: Input<'attendance.endLeave'>) => callAction('attendance.endLeave', input)
export const enterLate = (input: Input<'attendance.enterLate'>) => callAction('attendance.enterLate', input)
export const admitGuest = (meetingId: string, guest: Input<'attendance.admitGuest'>['guest']) =>
  callAction('attendance.admitGuest', { meetingId, guest })
export const voidRow = (input: Input<'attendance.void'>) => callAction('attendance.void', input)
export const explainAbsence = (input: Input<'attendance.explainAbsence'>) =>
  callAction('attendance.explainAbsence', input)

export const askMeeting = (meetingId: string) => ask('meeting.show', { meetingId })
export const askOpenMeetings = () => ask('meeting.list', { view: 'upcoming' })
export const askPlanChoices = (nodeId?: string) => ask('meeting.planChoices', { nodeId })
export const amendMeeting = (input: Input<'amendment.propose'>) => callAction('amendment.propose', input)
export const correctRoll = (input: Input<'meeting.correctRoll'>) => callAction('meeting.correctRoll', input)
