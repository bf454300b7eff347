import { materialMaxBytes, sizeText } from '../../../src/contract/studyMaterialWords'
import { auditEntry } from '../platform/audit'
import { retryId } from '../platform/crypto'
import { insert, readDoc } from '../platform/db'
import { deleteFile, storeFile } from '../platform/files'
import { Problem, refuse } from '../platform/problem'
import { claimTicket, endTicket, fetchUploaded } from '../platform/upload'
import type { Handler, Request } from '../platform/request'
import { kindOfContent } from './materialKind'
import { nodeToChange } from './node'
import type { StudyMaterialDoc } from './store'

type Unfiled = Omit<StudyMaterialDoc, 'file'>

type Handed = { ticketId: string; fileId: string }

/** The uploaded file, judged by what is in it and stored where it stays. */
const storeUpload = async (request: Request<'study.addMaterial'>, doc: Unfiled, { ticketId, fileId }: Handed) => {
  const ticket = await claimTicket(request, { ticketId, purpose: 'material', nodeId: doc.nodeId, usedBy: doc._id })
  if (ticket instanceof Problem) return ticket
  const bytes = await fetchUploaded(ticket, fileId)
  if (bytes instanceof Problem) return bytes
  const { fileName: name, ending, keptPath } = ticket
  const kind = kindOfContent(bytes)
  const tooLarge = bytes.length > materialMaxBytes
  if (kind === ending && !tooLarge)
    return { ticket, file: { fileId: await storeFile(keptPath, bytes), name, bytes: bytes.length, kind } }
  await endTicket(ticket, fileId)
  return tooLarge
    ? refuse('materialTooLarge', { size: sizeText(bytes.length) }, { field: 'file' })
    : refuse('materialKindWrong', { name }, { field: 'file' })
}

const addFile = async (request: Request<'study.addMaterial'>, doc: Unfiled, handed: Handed) => {
  const added = { materialId: doc._id }
  const stored = () => readDoc<StudyMaterialDoc>('studyMaterials', doc._id)
  // The person tapped again because an answer was lost, and uploaded once more for it.
  if (await stored()) return added
  const saved = await storeUpload(request, doc, handed)
  // Either the file will not do, or the same request, sent twice, has just finished with it.
  if (saved instanceof Problem) return (await stored()) ? added : saved
  const { ticket, file } = saved
  if (
    (await insert<StudyMaterialDoc>('studyMaterials', { ...doc, file })) === 'duplicate' &&
    (await stored())?.file?.fileId !== file.fileId
  )
    await deleteFile(file.fileId)
  // Last, so that a request repeated while the first is still at work finds the file and does the same once more.
  await endTicket(ticket, handed.fileId)
  return added
}

export const addMaterial: Handler<'study.addMaterial'> = async (request) => {
  const { input, actor, at } = request
  const node = await nodeToChange(actor, input.nodeId)
  if (node instanceof Problem) return node
  const { title, source, link, file } = input
  if (link !== null && file)
    return refuse('badInput', { field: '链接', why: '链接和文件只能有一样，请去掉一样' }, { field: 'link' })
  const doc: Unfiled = {
    _id: retryId(actor.memberId, input.clientId),
    nodeId: node._id,
    nodeName: node.name,
    path: node.path,
    title,
    source,
    link,
    savedAt: at,
    audit: [auditEntry(request)],
  }
  if (file) return addFile(request, doc, file)
  // A duplicate is the same request once more.
  await insert<StudyMaterialDoc>('studyMaterials', { ...doc, file: null })
  return { materialId: doc._id }
}
