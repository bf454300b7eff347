import { temporaryAddress } from '../../platform/files'
import { Problem } from '../../platform/problem'
import type { Handler } from '../../platform/request'
import { missing } from '../../record/kind'
import { readMeeting } from '../load'
import { reads } from '../reads'

/** Long enough to begin a download, too short to be handed around. */
const openSeconds = 600

/** For whoever may read the record; of a sensitive meeting not for those who only sit in. */
export const openFile: Handler<'meeting.openFile'> = async ({ input, actor }) => {
  const meeting = await readMeeting(input.meetingId, actor)
  if (meeting instanceof Problem) return meeting
  const { denied, noticeOnly } = await reads(actor, meeting)
  if (denied) return denied
  const file = noticeOnly ? undefined : meeting.files?.find(({ id }) => id === input.attachmentId)
  const url = file ? await temporaryAddress(file.fileId, openSeconds) : null
  return file && url !== null ? { url, name: file.name, kind: file.kind } : missing({ what: '这个附件' })
}
