import type { Organ } from '../../support/organ'
import { clientIdOf, openIds } from '../../support/organ'
import { draft } from '../courtyard/support'

/** What the local cloud's check would have a person look at. */
export const doubtful = '存疑测试样本'

/** 王党员 shares a note with the branch; it is held where it says so. */
export const sharedNote = async (organ: Organ, title = `读书${doubtful}`, text = '第一条。') => {
  const { noteId, version } = await organ.ok(openIds.wang, 'study.writeNote', { clientId: clientIdOf(), title, text })
  await organ.ok(openIds.wang, 'study.shareNote', { noteId, version, sharing: { with: 'branch' } })
  return noteId
}
/** 李委员 gives the branch something to read. */
export const materialOf = async (organ: Organ, title = `材料${doubtful}`) =>
  (
    await organ.ok(openIds.li, 'study.addMaterial', {
      clientId: clientIdOf(),
      nodeId: organ.nodes.branch,
      title,
      source: '机关党委',
      link: 'https://example.org/a',
    })
  ).materialId
/** 王党员 wants to put up what an evening was about. */
export const summaryOf = async (organ: Organ, text = `摘要${doubtful}`) => {
  const { noteId } = await organ.ok(openIds.wang, 'courtyard.write', draft({ demands: [] }))
  const { shown } = await organ.ok(openIds.wang, 'courtyard.publishSummary', { noteId, text })
  return { noteId, shown }
}
export const decides = async (
  organ: Organ,
  kind: 'note' | 'material' | 'summary',
  id: string,
  allow: boolean,
  who: string = openIds.chen,
) => {
  const { version } = await organ.ok(who, 'publication.show', { kind, id })
  return organ.ok(who, 'publication.decide', { kind, id, version, allow, words: allow ? null : '请换个说法' })
}
