import { readDoc } from '../../platform/db'
import { isFileOf } from '../../platform/files'
import type { UploadTicket } from '../../platform/upload'
import type { Meeting } from '../store'

/** Whether a meeting names the document that was kept on a ticket (`<meeting>:<document>` is what it was used by). */
export const holdsAttachment = async ({ usedBy, keptPath }: UploadTicket): Promise<boolean> => {
  const meeting = await readDoc<Meeting>('meetings', usedBy?.split(':')[0] ?? '')
  return meeting?.files?.some(({ fileId }) => isFileOf(fileId, keptPath)) ?? false
}
