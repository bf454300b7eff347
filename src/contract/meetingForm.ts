import { beijingYear } from './days'
import type { MeetingKind } from './vocabulary'

/** How a meeting is held, the which of its year it is, and the year it is of. No validator. */

export const meetingForms = ['inPerson', 'video', 'mixed'] as const
export type MeetingForm = (typeof meetingForms)[number]
export const meetingFormLabels: Record<MeetingForm, string> = {
  inPerson: '现场',
  video: '视频',
  mixed: '现场+视频',
}
/** Whoever takes part from elsewhere is confirmed at the door for this reason. */
export const byVideo = '视频参会'
export const hasVideo = (form: MeetingForm | undefined): boolean => form === 'video' || form === 'mixed'

const ofAYear: readonly MeetingKind[] = ['organizationalLifeMeeting', 'democraticReview', 'democraticLifeMeeting']
/** Kinds whose year (年度) is the one named in the record, not that of the day. */
export const hasOwnYear = (kinds: readonly MeetingKind[]): boolean => kinds.some((kind) => ofAYear.includes(kind))
/** The years a meeting of such a kind may be of: the year before's is often held after New Year. */
export const yearsOffered = (startAt: string): [before: number, same: number] => {
  const year = beijingYear(startAt)
  return [year - 1, year]
}

/** The which of a kind it is for a host in the Beijing year, by the start; cancelled ones are left out. */
export interface Ordinal {
  kind: MeetingKind
  hostName: string
  number: number
}
