import { named } from '../../../../src/contract/person'
import { materialMaxBytes, sizeText } from '../../../../src/contract/studyMaterialWords'
import { retryId } from '../../platform/crypto'
import { storeFile } from '../../platform/files'
import { kindOfContent, kindOfName } from '../../platform/office'
import { Problem, refuse } from '../../platform/problem'
import type { Handler, Request } from '../../platform/request'
import {
  claimTicket,
  endTicket,
  fetchUploaded,
  issueTicket,
  ticketGiven,
  type UploadTicket,
} from '../../platform/upload'
import { already, step } from '../../record/step'
import { loadMeeting } from '../load'
import { meetingKind } from '../record'
import type { Meeting } from '../store'
import { full, notKept, notNow } from './rules'

const macroName = /\.(docm|dotm|xlsm|xltm|xlsb|pptm|potm|ppsm|doc|xls|ppt)$/i
const placeOf = ({ hosts }: Meeting): string => hosts[0]?.nodeId ?? ''

const wanted = async (request: Request<'meeting.fileTicket'>) => {
  const { actor, at, input, requestId } = request
  const { name, size } = input
  const meeting = await loadMeeting(input.meetingId, at, requestId)
  if (meeting instanceof Problem) return meeting
  const refusal = notKept(actor, meeting) ?? notNow(meeting) ?? full(meeting)
  if (refusal) return refusal
  if (macroName.test(name)) return refuse('attachmentMacros', { name }, { field: 'file' })
  const kind = kindOfName(name)
  if (!kind) return refuse('attachmentKindWrong', { name }, { field: 'file' })
  if (size > materialMaxBytes) return refuse('attachmentTooLarge', { size: sizeText(size) }, { field: 'file' })
  return { purpose: 'attachment' as const, nodeId: placeOf(meeting), fileName: name, ending: kind }
}
const handOut = ({ _id, cloudPath }: UploadTicket) => ({ ticketId: _id, cloudPath })

/** Says what is wrong before anything is uploaded; what arrives is judged again. */
export const fileTicket: Handler<'meeting.fileTicket'> = async (request) => {
  const ticket = await wanted(request)
  if (!(ticket instanceof Problem)) return handOut(await issueTicket(request, ticket))
  const given = await ticketGiven(request)
  return given ? handOut(given) : ticket
}

/** The uploaded document, judged by what is in it and stored where it stays. */
const storeUploaded = async ({ input, at }: Request<'meeting.addFile'>, ticket: UploadTicket) => {
  const bytes = await fetchUploaded(ticket, input.fileId)
  if (bytes instanceof Problem) return bytes
  const { fileName: name, ending, keptPath } = ticket
  const kind = kindOfContent(bytes)
  if (bytes.length <= materialMaxBytes && kind !== 'macros' && kind !== null && kind === ending)
    return { name, kind, bytes: bytes.length, fileId: await storeFile(keptPath, bytes) }
  await endTicket(ticket, input.fileId, at)
  if (kind === 'macros') return refuse('attachmentMacros', { name }, { field: 'file' })
  return bytes.length > materialMaxBytes
    ? refuse('attachmentTooLarge', { size: sizeText(bytes.length) }, { field: 'file' })
    : refuse('attachmentKindWrong', { name }, { field: 'file' })
}

/** Its id follows from its ticket: a request repeated, even at the same time, adds the same document once. */
export const addFile: Handler<'meeting.addFile'> = async (request) => {
  const { actor, at, input, requestId } = request
  const id = retryId(actor.memberId, input.ticketId)
  const answer = () => ({ attachmentId: id })
  const done: { ticket?: UploadTicket } = {}
  const added = await step(meetingKind, request, {
    id: input.meetingId,
    read: () => loadMeeting(input.meetingId, at, requestId),
    denied: (meeting) => notKept(actor, meeting),
    make: async (meeting) => {
      const { files = [] } = meeting
      if (files.some((file) => file.id === id)) return already(answer())
      const refusal = notNow(meeting) ?? full(meeting)
      if (refusal) return refusal
      const usedBy = `${meeting._id}:${id}`
      const mine = { ticketId: input.ticketId, purpose: 'attachment' as const, nodeId: placeOf(meeting), usedBy }
      const ticket = await claimTicket(request, mine)
      if (ticket instanceof Problem) return ticket
      const stored = await storeUploaded(request, ticket)
      if (stored instanceof Problem) return stored
      done.ticket = ticket
      return { fields: { files: [...files, { id, ...stored, ticketId: input.ticketId, by: named(actor), at }] } }
    },
    answer,
  })
  // Last, so that a request repeated while the first is still at work finds the file and does the same once more.
  if (done.ticket && !(added instanceof Problem)) await endTicket(done.ticket, input.fileId, at)
  return added
}
