import type { MeetingRow } from '../../contract/meeting'

/** The meetings at whose door somebody may stand now; the one they came from alone where it is among them. */
export const openMeetings = (rows: readonly MeetingRow[], meetingId: string | undefined): MeetingRow[] => {
  const open = rows.filter(({ state }) => state === 'open')
  const own = open.filter(({ id }) => id === meetingId)
  return own.length > 0 ? own : open
}
export const shortOffline = '输短码签到要有网络。没有网络也能签到：请出示“我的码”，由书记的手机扫。'
