import { storedZip } from '../../../cloudfunctions/core/platform/zip'
import { meeting } from '../../support/meeting'
import { clientIdOf, openIds, type Organ } from '../../support/organ'
import { uploaded } from '../../support/roster'

const { chen, li } = openIds

export const pdf = Buffer.from('%PDF-1.7\nwords\n%%EOF\n')
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
/** A Word document of these parts beside the list of them. */
export const office = (parts: readonly string[] = [], mainType = main) =>
  storedZip(
    new Map([
      ['[Content_Types].xml', Buffer.from(`<Types><Override PartName="/a" ContentType="${mainType}"/></Types>`)],
      ...parts.map((path) => [path, Buffer.from('x')] as const),
    ]),
  )

/** A ticket, the upload, and what the act is asked with. */
export const handsIn = async (
  organ: Organ,
  meetingId: string,
  name = '发言提纲.pdf',
  bytes: Buffer = pdf,
  by = chen,
) => {
  const asked = { meetingId, name, size: bytes.length }
  const { ticketId, cloudPath } = await organ.ok(by, 'meeting.fileTicket', asked, clientIdOf())
  const { fileID } = await uploaded(organ, by, cloudPath, bytes)
  return { meetingId, ticketId, fileId: fileID! }
}
export const adds = async (organ: Organ, meetingId: string, name?: string) =>
  (await organ.ok(chen, 'meeting.addFile', await handsIn(organ, meetingId, name))).attachmentId

export const fileDeeds = (organ: () => Organ) => ({
  'meeting.fileTicket': async () => {
    const meetingId = await meeting.closed(organ())
    const input = { meetingId, name: '发言提纲.pdf', size: 100 }
    return { openId: chen, input, then: [() => adds(organ(), meetingId)], anew: true }
  },
  'meeting.addFile': async () => {
    const meetingId = await meeting.closed(organ())
    const input = await handsIn(organ(), meetingId)
    const removes = async () => {
      const { files = [] } = await organ().ok(chen, 'meeting.show', { meetingId })
      await organ().ok(li, 'meeting.removeFile', { meetingId, attachmentId: files[0]!.id })
    }
    return { openId: chen, input, then: [() => adds(organ(), meetingId), removes], anew: true }
  },
  'meeting.removeFile': async () => {
    const meetingId = await meeting.closed(organ())
    const attachmentId = await adds(organ(), meetingId)
    return { openId: li, input: { meetingId, attachmentId }, then: [() => adds(organ(), meetingId)] }
  },
})
