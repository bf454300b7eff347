import { materialMaxBytes, sizeText } from '../../../src/contract/studyMaterialWords'
import { retryId } from '../platform/crypto'
import { readDoc } from '../platform/db'
import { deleteFile, storeFile } from '../platform/files'
import { kindOfContent } from '../platform/office'
import { Problem, refuse } from '../platform/problem'
import { askToShow } from '../publishing/shown'
import { claimTicket, endTicket, fetchUploaded, type UploadTicket } from '../platform/upload'
import type { Handler, Request } from '../platform/request'
import { create } from '../record/create'
import { changedElsewhere } from '../record/kind'
import { already, step } from '../record/step'
import { nodeToChange } from './node'
import { studyMaterialKind, type StudyMaterialDoc } from './store'

type Adding = Request<'study.addMaterial'>
type Handed = NonNullable<Adding['input']['file']>
type StoredFile = NonNullable<StudyMaterialDoc['file']>

/** The uploaded file, judged by what is in it and stored where it stays. */
const storeUploaded = async (request: Adding, ticket: UploadTicket, fileId: string): Promise<StoredFile | Refused> => {
  const bytes = await fetchUploaded(ticket, fileId)
  if (bytes instanceof Problem) return bytes
  const { fileName: name, ending, keptPath } = ticket
  const kind = kindOfContent(bytes)
  const tooLarge = bytes.length > materialMaxBytes
  if (kind === ending && kind !== 'macros' && !tooLarge)
    return { fileId: await storeFile(keptPath, bytes), name, bytes: bytes.length, kind }
  await endTicket(ticket, fileId, request.at)
  return tooLarge
    ? refuse('materialTooLarge', { size: sizeText(bytes.length) }, { field: 'file' })
    : refuse('materialKindWrong', { name }, { field: 'file' })
}
type Refused = Problem<'ticketSpent' | 'fileMissing' | 'materialTooLarge' | 'materialKindWrong'>

const judged = async ({ input, actor }: Adding) => {
  const node = await nodeToChange(actor, input.nodeId)
  if (node instanceof Problem) return node
  return input.link !== null && input.file
    ? refuse('badInput', { field: '链接', why: '链接和文件只能有一样，请去掉一样' }, { field: 'link' })
    : node
}

/** Whether what is there is what is handed in once more: the person tapped again, and uploaded again for it. */
const says = async (stored: StudyMaterialDoc, { title, source, link, file }: Adding['input']): Promise<boolean> => {
  if (stored.title !== title || stored.source !== source || stored.link !== link) return false
  const ticket = file && (await readDoc<UploadTicket>('tickets', file.ticketId))
  return (stored.file?.name ?? null) === (ticket?.fileName ?? null)
}

export const addMaterial: Handler<'study.addMaterial'> = async (request) => {
  const { input, actor, at } = request
  const { title, source, link, file: handed } = input
  const id = retryId(actor.memberId, input.clientId)
  const answer = () => ({ materialId: id })
  const mine: { ticket?: UploadTicket; file?: StoredFile } = {}
  const takeIn = async ({ ticketId, fileId }: Handed): Promise<StoredFile | Refused> => {
    const ticket = await claimTicket(request, { ticketId, purpose: 'material', nodeId: input.nodeId, usedBy: id })
    if (ticket instanceof Problem) return ticket
    const file = await storeUploaded(request, ticket, fileId)
    if (!(file instanceof Problem)) Object.assign(mine, { ticket, file })
    return file
  }
  const outcome = await create(studyMaterialKind, request, {
    id,
    costly: handed !== undefined,
    make: async () => {
      const node = await judged(request)
      if (node instanceof Problem) return node
      const file = handed ? await takeIn(handed) : null
      if (file instanceof Problem) return file
      const where = { nodeId: node._id, nodeName: node.name, path: node.path }
      const shown = await askToShow(request, [title, source, file?.name ?? ''], node.path, [])
      return { _id: id, ...where, title, source, link, file, savedAt: at, removedAt: null, shown }
    },
    answer,
    taken: async ({ file }) => {
      if (mine.file && mine.file.fileId !== file?.fileId) await deleteFile(mine.file.fileId)
      return step(studyMaterialKind, request, {
        id,
        denied: () => null,
        make: async (stored) =>
          (await says(stored, input))
            ? already(answer())
            : changedElsewhere(studyMaterialKind, { id, version: stored.version }),
        answer,
      })
    },
  })
  // Last, so that a request repeated while the first is still at work finds the file and does the same once more.
  if (mine.ticket && handed && !(outcome instanceof Problem)) await endTicket(mine.ticket, handed.fileId, at)
  return outcome
}
