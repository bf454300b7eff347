import { readDoc, removeDoc } from '../platform/db'
import { deleteFile } from '../platform/files'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import type { StudyMaterialDoc } from './store'

/** A plan that names it simply no longer shows it. One that is gone answers the same as one removed now. */
export const removeMaterial: Handler<'study.removeMaterial'> = async ({ input: { materialId }, actor }) => {
  const material = await readDoc<StudyMaterialDoc>('studyMaterials', materialId)
  if (!material) return { materialId }
  const denied = forbidden(actor, 'study.planYear', { paths: [material.path] })
  if (denied) return denied
  // First, so that a request that broke off here is finished by the next.
  if (material.file) await deleteFile(material.file.fileId)
  await removeDoc('studyMaterials', materialId)
  return { materialId }
}
