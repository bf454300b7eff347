import { holdsAttachment } from '../meeting/files/held'
import { readDoc } from '../platform/db'
import { found } from '../platform/found'
import type { Found } from '../platform/found'
import { log } from '../platform/log'
import type { UploadTicket } from '../platform/upload'
import { clearPath, closeTicket, oldestTickets, sweptFrom, thumbPathOf } from '../platform/upload'

/** A beat's work; what is left waits for the next beat. */
const max = 10

interface Store {
  /** Whether the document that took its file came to be. */
  holds: (ticket: UploadTicket) => Promise<boolean>
  /** The files it may have stored. */
  paths: (ticket: UploadTicket) => string[]
}
const holdsIn = (collection: string): Store['holds'] => {
  return async ({ usedBy }) => usedBy !== null && (await readDoc(collection, usedBy)) !== null
}
/** By what a ticket was for. */
const stores: Record<UploadTicket['purpose'], Store> = {
  // A sheet is read and never stored.
  roster: { holds: holdsIn('imports'), paths: () => [] },
  material: { holds: holdsIn('studyMaterials'), paths: ({ keptPath }) => [keptPath] },
  photo: { holds: holdsIn('photos'), paths: (ticket) => [ticket.keptPath, thumbPathOf(ticket)] },
  attachment: { holds: holdsAttachment, paths: ({ keptPath }) => [keptPath] },
  // What was made to be taken away lies at the very path that is cleared.
  paper: { holds: holdsIn('papers'), paths: () => [] },
}

const sweep = async (ticket: UploadTicket, at: string): Promise<void> => {
  await clearPath(ticket.cloudPath)
  // An act that broke off may have stored the file and never written who it belongs to.
  const { holds, paths } = stores[ticket.purpose]
  if (ticket.usedBy !== null && !(await holds(ticket))) for (const path of paths(ticket)) await clearPath(path)
  await closeTicket(ticket, at)
}

/** Removes what was uploaded more than a day ago and came to nothing. Says how many tickets this run ended. */
export const sweepUploads = async (at: string, requestId: string): Promise<Found> => {
  const oldest = await oldestTickets(max)
  const due = oldest.filter((ticket) => sweptFrom(ticket) < at)
  let swept = 0
  for (const ticket of due) {
    try {
      await sweep(ticket, at)
      swept += 1
    } catch (error) {
      // One file that cannot be removed must not keep the others.
      log({ requestId, action: 'jobs.sweepUploads', outcome: 'unexpected', error })
    }
  }
  const [waiting] = oldest.slice(due.length)
  const more = swept < due.length || due.length === max
  return found(swept, { at, more, then: waiting && sweptFrom(waiting) })
}
