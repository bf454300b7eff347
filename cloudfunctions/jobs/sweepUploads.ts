import { readDoc } from '../api/platform/db'
import { log } from '../api/platform/log'
import type { UploadTicket } from '../api/platform/upload'
import { clearPath, forgetTicket, ticketsToSweep } from '../api/platform/upload'

/** A minute's work; what is left waits for the next minute. */
const most = 10

const sweep = async (ticket: UploadTicket): Promise<void> => {
  await clearPath(ticket.cloudPath)
  // An act that broke off may have stored the file and never written who it belongs to.
  if (ticket.usedBy !== null && !(await readDoc('studyMaterials', ticket.usedBy))) await clearPath(ticket.keptPath)
  await forgetTicket(ticket)
}

/** Removes what was uploaded more than a day ago and came to nothing. Returns how many tickets this run ended. */
export const sweepUploads = async (at: string, requestId: string): Promise<number> => {
  let swept = 0
  for (const ticket of await ticketsToSweep(at, most)) {
    try {
      await sweep(ticket)
      swept += 1
    } catch (error) {
      // One file that cannot be removed must not keep the others.
      log({ requestId, action: 'jobs.sweepUploads', outcome: 'unexpected', error })
    }
  }
  return swept
}
