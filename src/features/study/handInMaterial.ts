import type { Input } from '../../contract'
import type { Result } from '../../platform/callAction'
import type { ChosenFile } from '../../platform/files'
import { uploadFile } from '../../platform/files'
import { addMaterial, materialTicket } from './api'

type Unfiled = Omit<Input<'study.addMaterial'>, 'file'>

/** Adds a material; its file, if it has one, goes ahead to the path its ticket names. */
export const handInMaterial = async (
  input: Unfiled,
  chosen: ChosenFile | undefined,
): Promise<Result<{ materialId: string }>> => {
  if (!chosen) return addMaterial(input)
  const ticket = await materialTicket({ nodeId: input.nodeId, name: chosen.name, size: chosen.size })
  if (!ticket.ok) return ticket
  const { ticketId, cloudPath } = ticket.value
  return addMaterial({ ...input, link: null, file: { ticketId, fileId: await uploadFile(cloudPath, chosen) } })
}
