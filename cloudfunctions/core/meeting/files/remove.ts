import { named } from '../../../../src/contract/person'
import { deleteFile } from '../../platform/files'
import { Problem } from '../../platform/problem'
import type { Handler } from '../../platform/request'
import { reopenTicket } from '../../platform/upload'
import { missing } from '../../record/kind'
import { already, step } from '../../record/step'
import { loadMeeting } from '../load'
import { meetingKind } from '../record'
import { notKept, notNow } from './rules'

/**
 * Takes a document away; that it was there, and who took it away, stays on the record. The file goes at once, and whatever
 * breaks off is swept by its ticket: as long as the meeting names it, the sweep leaves it.
 */
export const removeFile: Handler<'meeting.removeFile'> = async (request) => {
  const { actor, at, input, requestId } = request
  const answer = () => ({ attachmentId: input.attachmentId })
  const gone: { fileId?: string } = {}
  const removed = await step(meetingKind, request, {
    id: input.meetingId,
    read: () => loadMeeting(input.meetingId, at, requestId),
    denied: (meeting) => notKept(actor, meeting),
    make: async (meeting) => {
      const { files = [], removedFiles = [] } = meeting
      if (removedFiles.some(({ id }) => id === input.attachmentId)) return already(answer())
      const file = files.find(({ id }) => id === input.attachmentId)
      if (!file) return missing({ what: '这个附件' })
      const refusal = notNow(meeting)
      if (refusal) return refusal
      await reopenTicket(file.ticketId)
      gone.fileId = file.fileId
      return {
        fields: { files: files.filter(({ id }) => id !== file.id) },
        append: { removedFiles: [{ id: file.id, name: file.name, by: named(actor), at }] },
      }
    },
    answer,
  })
  if (gone.fileId && !(removed instanceof Problem)) await deleteFile(gone.fileId)
  return removed
}
