import { callAction, type Result } from '../../platform/callAction'
import type { ChosenPhoto } from '../../platform/drafts/choosePhotos'
import { uploadFile } from '../../platform/files'

/** Uploads one chosen photo to the path its ticket names; gives the id a record takes it by. */
export const handInPhoto = async ({ content, bytes }: ChosenPhoto): Promise<Result<{ photoId: string }>> => {
  const ticket = await callAction('photo.ticket', { bytes, ending: 'jpg' })
  if (!ticket.ok) return ticket
  const { ticketId, cloudPath } = ticket.value
  return callAction('photo.hand', {
    ticketId,
    fileId: await uploadFile(cloudPath, { name: cloudPath, size: bytes, content }),
  })
}
