import { randomBytes } from 'node:crypto'
import { toBase64Url } from '../../../src/contract/codes'
import { addMinutes } from '../../../src/contract/days'
import type { Acting, AuditEntry } from './audit'
import { auditEntry } from './audit'
import { retryId } from './crypto'
import type { Stored } from './db'
import { change, command, count, find, insert, readDoc } from './db'
import { deleteFile, fetchFile, incomingPath, isFileOf, storeFile } from './files'
import type { Problem } from './problem'
import { refuse } from './problem'

/**
 * `tickets/<id>`: one person may upload one file to one path and use it once, within an hour. The id follows from the call
 * that asked for it; the ticket stays when it is done with, without the file's name, so that this call gets it again.
 */
export interface UploadTicket extends Stored {
  ownerId: string
  purpose: 'roster' | 'material' | 'photo' | 'attachment' | 'paper'
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
  /** Nothing comes of it any more, and nothing of it is left to sweep. */
  endedAt: string | null
  audit: AuditEntry[]
}

/** Beside a photo, its small picture; always a JPEG. */
export const thumbPathOf = ({ keptPath }: UploadTicket): string => `${keptPath.replace(/\.[a-z]+$/, '')}.s.jpg`

const lifetimeMinutes = 60
/** By then whatever came of a ticket is over. */
const sweepMinutes = 24 * 60

type Wanted = Pick<UploadTicket, 'purpose' | 'nodeId' | 'fileName' | 'ending'>

const ticketOf = (request: Acting, _id: string, wanted: Wanted): UploadTicket => {
  const cloudPath = incomingPath(wanted.ending)
  return {
    _id,
    ownerId: request.actor.memberId,
    ...wanted,
    cloudPath,
    keptPath: `kept/${toBase64Url(randomBytes(18))}.${wanted.ending}`,
    usedBy: null,
    createdAt: request.at,
    endedAt: null,
    audit: [auditEntry(request, { ticketId: _id, cloudPath })],
  }
}

/** Of calls without a name only those of one day are looked through. */
const idOf = ({ actor, key, named, at }: Acting): string =>
  retryId(actor.memberId, named ? key : `${key}:${at.slice(0, 10)}`)
/** What this very call, which the phone named, was given before. */
export const ticketGiven = (request: Acting): Promise<UploadTicket | null> =>
  request.named ? readDoc<UploadTicket>('tickets', idOf(request)) : Promise.resolve(null)

const isExpired = ({ createdAt }: UploadTicket, at: string): boolean => createdAt < addMinutes(at, -lifetimeMinutes)
const isFree = (ticket: UploadTicket, at: string): boolean =>
  ticket.usedBy === null && ticket.endedAt === null && !isExpired(ticket, at)

/**
 * A ticket, the same one for the same call. A call without a name is the same as one before it while that one's ticket
 * waits for its file, and otherwise one of its own.
 */
export const issueTicket = async (request: Acting, wanted: Wanted): Promise<UploadTicket> => {
  for (let id = idOf(request); ; id = retryId(request.actor.memberId, id)) {
    const ticket = ticketOf(request, id, wanted)
    if ((await insert('tickets', ticket)) === 'inserted') return ticket
    const given = await readDoc<UploadTicket>('tickets', id)
    if (given && (request.named || isFree(given, request.at))) return given
  }
}

/**
 * For a file that the server makes and keeps for a day: with its ticket it is swept as what was uploaded and came to nothing.
 * The same one for the same id, so that what is made once more lies where it lay.
 */
export const ticketForPaper = async (
  request: Acting,
  id: string,
  wanted: Omit<Wanted, 'purpose'>,
): Promise<UploadTicket> => {
  const cloudPath = `papers/${toBase64Url(randomBytes(18))}.${wanted.ending}`
  const ticket = { ...ticketOf(request, id, { ...wanted, purpose: 'paper' }), cloudPath }
  if ((await insert('tickets', ticket)) === 'inserted') return ticket
  return (await readDoc<UploadTicket>('tickets', id)) ?? ticket
}

/** The caller's own ticket, from now on of this document only; a repeated act finds it its own. */
export const claimTicket = async (
  { actor, at }: Pick<Acting, 'actor' | 'at'>,
  wanted: { ticketId: string; purpose: UploadTicket['purpose']; nodeId: string; usedBy: string },
): Promise<UploadTicket | Problem<'ticketSpent'>> => {
  const ticket = await readDoc<UploadTicket>('tickets', wanted.ticketId)
  const fits =
    ticket?.ownerId === actor.memberId && ticket.purpose === wanted.purpose && ticket.nodeId === wanted.nodeId
  if (!ticket || !fits || ticket.endedAt !== null || isExpired(ticket, at)) return refuse('ticketSpent')
  if (ticket.usedBy === wanted.usedBy) return ticket
  if (await change('tickets', ticket._id, { usedBy: wanted.usedBy }, { usedBy: null })) return ticket
  const now = await readDoc<UploadTicket>('tickets', ticket._id)
  return now?.usedBy === wanted.usedBy ? now : refuse('ticketSpent')
}

/** What was uploaded on a ticket. */
export const fetchUploaded = async (ticket: UploadTicket, fileId: string): Promise<Buffer | Problem<'fileMissing'>> =>
  (isFileOf(fileId, ticket.cloudPath) ? await fetchFile(fileId) : null) ?? refuse('fileMissing')

/** Of what was uploaded nothing is left; the name of somebody's file goes too. */
export const closeTicket = async ({ _id }: UploadTicket, at: string): Promise<void> => {
  await change('tickets', _id, { endedAt: at, fileName: '' })
}
/** What was kept on it is not wanted any more: swept as what came to nothing. */
export const reopenTicket = async (ticketId: string): Promise<void> => {
  await change('tickets', ticketId, { endedAt: null })
}
/** The ticket and its file are done with. */
export const endTicket = async (ticket: UploadTicket, fileId: string, at: string): Promise<void> => {
  await deleteFile(fileId)
  await closeTicket(ticket, at)
}

/** How many tickets of one person still wait for their file. */
export const openTickets = (ownerId: string, purpose: UploadTicket['purpose'], at: string): Promise<number> =>
  count('tickets', { ownerId, purpose, endedAt: null, createdAt: command.gte(addMinutes(at, -lifetimeMinutes)) })

/** The oldest that nothing became of yet, due or not. */
export const oldestTickets = (max: number): Promise<UploadTicket[]> =>
  find<UploadTicket>('tickets', { endedAt: null }, { order: [['createdAt', 'asc']], limit: max })
/** From when on what came of a ticket is over. */
export const sweptFrom = ({ createdAt }: UploadTicket): string => addMinutes(createdAt, sweepMinutes)

/**
 * Removes whatever lies at a path, known or not. A file's id is told only to who stores it, so an empty one is stored over it
 * first.
 */
export const clearPath = async (path: string): Promise<void> => deleteFile(await storeFile(path, Buffer.from(' ')))
/** Uploads nobody has taken yet. */
export const waitingUploads = (): Promise<number> => count('tickets', { endedAt: null })
/** So many say as well as all that something keeps the sweep from its work. */
const overdueShown = 100
/** Those the sweep should have removed; it takes a minute's work at a time, so an hour's delay is nothing yet. */
export const overdueUploads = async (at: string): Promise<number> => {
  const where = { endedAt: null, createdAt: command.lt(addMinutes(at, -sweepMinutes - 60)) }
  return (await find<UploadTicket>('tickets', where, { limit: overdueShown, fields: ['_id'] })).length
}
