import { readDoc } from '../platform/db'
import { temporaryAddress } from '../platform/files'
import { refuse } from '../platform/problem'
import { isHeld } from '../publishing/shown'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import type { StudyMaterialDoc } from './store'

/** Long enough to begin a download, too short to be handed around. */
const openSeconds = 600

export const materialFile: Handler<'study.materialFile'> = async ({ input: { materialId }, actor }) => {
  const material = await readDoc<StudyMaterialDoc>('studyMaterials', materialId)
  if (!material?.file || isHeld(material.shown)) return refuse('notFound', { what: '这份文件' })
  const denied = forbidden(actor, 'study.read', { paths: [material.path] })
  if (denied) return denied
  const { fileId, name, kind } = material.file
  const url = await temporaryAddress(fileId, openSeconds)
  return url === null ? refuse('notFound', { what: '这份文件' }) : { url, name, kind }
}
