import { randomBytes } from 'node:crypto'
import { toBase64Url } from '../../../src/contract/codes'
import { addMinutes } from '../../../src/contract/days'
import type { Acting, AuditEntry } from './audit'
import { auditEntry } from './audit'
import { randomId } from './crypto'
import type { Stored } from './db'
import { change, command, find, insert, readDoc, removeDoc } from './db'
import { deleteFile, fetchFile, incomingPath, isFileOf, storeFile } from './files'
import type { Problem } from './problem'
import { refuse } from './problem'

/** `tickets/<id>`: one person may upload one file to one path and use it once, within an hour. */
export interface UploadTicket extends Stored {
  ownerId: string
  purpose: 'roster' | 'material' | 'photo'
  nodeId: string
  /** As the person has it. */
  fileName: string
  ending: string
  cloudPath: string
  /** Where it is stored if it is kept; named now, so that an act repeated stores it in the same place. */
  keptPath: string
  /** The document that takes the file; null until then. */
  usedBy: string | null
  createdAt: string
  audit: AuditEntry[]
}

/** Beside a photo, its small picture; always a JPEG. */
export const thumbPathOf = ({ keptPath }: UploadTicket): string => `${keptPath.replace(/\.[a-z]+$/, '')}.s.jpg`

const lifetimeMinutes = 60
/** By then whatever came of a ticket is over. */
export const sweepMinutes = 24 * 60

type Wanted = Pick<UploadTicket, 'purpose' | 'nodeId' | 'fileName' | 'ending'>

/** A ticket not yet stored, for an act that stores it together with something else. */
export const newTicket = (request: Acting, { purpose, nodeId, fileName, ending }: Wanted): UploadTicket => ({
  _id: randomId(),
  ownerId: request.actor.memberId,
  purpose,
  nodeId,
  fileName,
  ending,
  cloudPath: incomingPath(ending),
  keptPath: `kept/${toBase64Url(randomBytes(18))}.${ending}`,
  usedBy: null,
  createdAt: request.at,
  audit: [auditEntry(request)],
})
export const issueTicket = async (request: Acting, wanted: Wanted): Promise<UploadTicket> => {
  const ticket = newTicket(request, wanted)
  await insert('tickets', ticket)
  return ticket
}

/** The caller's own ticket, from now on of this document only; a repeated act finds it its own. */
export const claimTicket = async (
  { actor, at }: Pick<Acting, 'actor' | 'at'>,
  wanted: { ticketId: string; purpose: UploadTicket['purpose']; nodeId: string; usedBy: string },
): Promise<UploadTicket | Problem<'ticketSpent'>> => {
  const ticket = await readDoc<UploadTicket>('tickets', wanted.ticketId)
  const fits =
    ticket?.ownerId === actor.memberId && ticket.purpose === wanted.purpose && ticket.nodeId === wanted.nodeId
  if (!ticket || !fits || ticket.createdAt < addMinutes(at, -lifetimeMinutes)) return refuse('ticketSpent')
  if (ticket.usedBy === wanted.usedBy) return ticket
  if (await change('tickets', ticket._id, { usedBy: wanted.usedBy }, { usedBy: null })) return ticket
  const now = await readDoc<UploadTicket>('tickets', ticket._id)
  return now?.usedBy === wanted.usedBy ? now : refuse('ticketSpent')
}

/** What was uploaded on a ticket. */
export const fetchUploaded = async (ticket: UploadTicket, fileId: string): Promise<Buffer | Problem<'fileMissing'>> =>
  (isFileOf(fileId, ticket.cloudPath) ? await fetchFile(fileId) : null) ?? refuse('fileMissing')

/** The ticket and its file are done with. */
export const endTicket = async (ticket: UploadTicket, fileId: string): Promise<void> => {
  await deleteFile(fileId)
  await removeDoc('tickets', ticket._id)
}

export const ticketsToSweep = (at: string, max: number): Promise<UploadTicket[]> =>
  find<UploadTicket>(
    'tickets',
    { createdAt: command.lt(addMinutes(at, -sweepMinutes)) },
    { order: [['createdAt', 'asc']], limit: max },
  )

/**
 * Removes whatever lies at a path, known or not. A file's id is told only to who stores it, so an empty one is stored over it
 * first.
 */
export const clearPath = async (path: string): Promise<void> => deleteFile(await storeFile(path, Buffer.from(' ')))
export const forgetTicket = (ticket: UploadTicket): Promise<void> => removeDoc('tickets', ticket._id)
