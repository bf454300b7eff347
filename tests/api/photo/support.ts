import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Organ, PersonKey } from '../../support/organ'
import { openIds } from '../../support/organ'
import { photoFixture } from '../../support/photo'
import { uploaded } from '../../support/roster'

/** A ticket, the upload, and what `photo.hand` is asked with. */
export const onTicket = async (organ: Organ, bytes: Buffer, who: PersonKey = 'wang', ending: 'jpg' | 'png' = 'jpg') => {
  const { ticketId, cloudPath } = await organ.ok(openIds[who], 'photo.ticket', { bytes: 1000, ending })
  const { fileID } = await uploaded(organ, openIds[who], cloudPath, bytes)
  return { ticketId, fileId: fileID as string }
}
export const handed = async (
  organ: Organ,
  bytes: Buffer = photoFixture('plain.jpg'),
  who: PersonKey = 'wang',
): Promise<string> => (await organ.ok(openIds[who], 'photo.hand', await onTicket(organ, bytes, who))).photoId

export const filesIn = (organ: Organ, folder: 'incoming' | 'kept'): string[] => {
  const path = join(organ.cloud.dataDir, 'storage', 'files', folder)
  return existsSync(path) ? readdirSync(path) : []
}
export const bytesAt = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer())
