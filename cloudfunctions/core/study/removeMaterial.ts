import { deleteFile } from '../platform/files'
import { Problem } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { already, step } from '../record/step'
import { studyMaterialKind } from './store'

/** A plan that names it simply no longer shows it. One that is gone answers the same as one removed now. */
export const removeMaterial: Handler<'study.removeMaterial'> = async (request) => {
  const { actor, at, input } = request
  const removed = { materialId: input.materialId }
  const outcome = await step(studyMaterialKind, request, {
    id: input.materialId,
    denied: ({ path }) => forbidden(actor, 'study.planYear', { paths: [path] }),
    make: async ({ file, removedAt }) => {
      if (removedAt) return already(removed)
      // First, so that a request that broke off here is finished by the next.
      if (file) await deleteFile(file.fileId)
      return { fields: { title: '', source: '', link: null, file: null, removedAt: at, shown: null } }
    },
    answer: () => removed,
  })
  return outcome instanceof Problem && outcome.code === 'notFound' ? removed : outcome
}
