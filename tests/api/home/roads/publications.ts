import type { Organ } from '../../../support/organ'
import { openIds } from '../../../support/organ'
import { decides, materialOf, sharedNote, summaryOf } from '../../publication/support'
import type { Road, Roads } from './road'

const { chen, li, wang } = openIds

const heldNote =
  (end: (organ: Organ, noteId: string) => Promise<unknown>): Road =>
  async (organ) => {
    const id = await sharedNote(organ)
    return { of: chen, about: { kind: 'note', id }, end: () => end(organ, id) }
  }
const versionOf = async (organ: Organ, noteId: string) => (await organ.ok(wang, 'study.showNote', { noteId })).version

export const toDecide: Roads = {
  'let out': heldNote((organ, id) => decides(organ, 'note', id, true)),
  'not let out': heldNote((organ, id) => decides(organ, 'note', id, false)),
  'let out by another': heldNote((organ, id) => decides(organ, 'note', id, true, li)),
  'no longer shared': heldNote(async (organ, noteId) =>
    organ.ok(wang, 'study.shareNote', {
      noteId,
      version: await versionOf(organ, noteId),
      sharing: { with: 'nobody' },
    }),
  ),
  'put in other words': heldNote(async (organ, noteId) =>
    organ.ok(wang, 'study.saveNote', {
      noteId,
      version: await versionOf(organ, noteId),
      title: '好好学',
      text: '第一条。',
    }),
  ),
  'the note is deleted': heldNote((organ, noteId) => organ.ok(wang, 'study.deleteNote', { noteId })),
  'the material is removed': async (organ) => {
    const id = await materialOf(organ)
    const end = () => organ.ok(li, 'study.removeMaterial', { materialId: id })
    return { of: chen, about: { kind: 'material', id }, end }
  },
  'the summary is put in other words': async (organ) => {
    const { noteId } = await summaryOf(organ)
    const end = () => organ.ok(wang, 'courtyard.publishSummary', { noteId, text: '说得清楚的摘要' })
    return { of: chen, about: { kind: 'summary', id: noteId }, end }
  },
}
