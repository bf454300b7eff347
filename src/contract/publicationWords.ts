/** Words that go beyond a record's own readers. */
export const publicationKinds = ['note', 'material', 'summary'] as const
export type PublicationKind = (typeof publicationKinds)[number]

export const publicationLabels: Record<PublicationKind, string> = {
  note: '分享的自学笔记',
  material: '学习材料的名称',
  summary: '院坝会的公开摘要',
}

/**
 * `passed`: WeChat's check found nothing; `unchecked`: it gave no answer; `waiting`: a person has to look; `allowed` and
 * `refused`: a person has.
 */
export type PublicationState = 'passed' | 'unchecked' | 'waiting' | 'allowed' | 'refused'

/** What the one who wants it read is told. */
export interface ShownToWriter {
  state: PublicationState
  decided: { by: string; words: string } | null
}

/** What became of words that others are to read; undefined where they read them. */
export function shownText({ state, decided }: ShownToWriter): string | undefined {
  if (state === 'waiting')
    return '微信的内容检查对这段话有疑问，要由支部或上级的同志看过，别人才看得到。已经请他们看了，您写的都在。'
  if (state === 'refused') return `${decided?.by ?? ''}没有同意公开：${decided?.words ?? ''}。改好以后会再检查一次。`
  return state === 'unchecked' ? '公开时微信的内容检查没有答复，这段话没有检查过。' : undefined
}
