import * as v from 'valibot'
import { action } from './action'
import { id, line } from './fields'
import type { MaterialKind } from './studyMaterialWords'

/** A document beside the record of a meeting. */
export interface Attachment {
  id: string
  name: string
  kind: MaterialKind
  bytes: number
  by: string
  at: string
}
/** One that was taken away again, until the meeting is archived. */
interface RemovedAttachment {
  name: string
  by: string
  at: string
}

export interface WithFiles {
  files?: Attachment[]
  removedFiles?: RemovedAttachment[]
}

const problems = ['notAllowed', 'notFound', 'meetingStateWrong', 'attachmentsFull'] as const
const kindProblems = ['attachmentKindWrong', 'attachmentMacros', 'attachmentTooLarge'] as const

/** Names the one path the caller may upload this document to, once, within an hour. */
export const fileTicket = action<{ ticketId: string; cloudPath: string }>()({
  name: 'meeting.fileTicket',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    name: line(120),
    size: v.pipe(v.number('文件大小不对'), v.integer('文件大小不对'), v.minValue(1, '文件是空的')),
  }),
  problems: [...problems, ...kindProblems],
})
/** Takes in what was uploaded on a ticket, judged by what is in it. `fileId` is what the upload answered. */
export const addFile = action<{ attachmentId: string }>()({
  name: 'meeting.addFile',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    ticketId: id,
    fileId: v.pipe(v.string('请重新选择'), v.maxLength(300, '这份文件没有传好，请重新选择')),
  }),
  problems: [...problems, ...kindProblems, 'ticketSpent', 'fileMissing', 'changedElsewhere'],
})
/** Until the meeting is archived, and while it is not reviewed. */
export const removeFile = action<{ attachmentId: string }>()({
  name: 'meeting.removeFile',
  writes: true,
  input: v.strictObject({ meetingId: id, attachmentId: id }),
  problems: ['notAllowed', 'notFound', 'meetingStateWrong', 'changedElsewhere'],
})
/** An address that opens for ten minutes, for whoever may read the record. */
export const openFile = action<{ url: string; name: string; kind: MaterialKind }>()({
  name: 'meeting.openFile',
  input: v.strictObject({ meetingId: id, attachmentId: id }),
  problems: ['notAllowed', 'notFound'],
})
