import type { Tone } from '../../components/Chip'
import { beijingClock } from '../../contract/days'
import type { Draft, DraftState } from '../../platform/drafts'
import { draftNote, draftTitle, type CourtyardForm } from './presentForm'

/** 已自动保存在本机 19:58 */
export const keptWords = (savedAt: string, storeState: 'stored' | 'full'): string | undefined => {
  if (storeState === 'full') return '本机存储已满，最后的改动没有存下，请先清理手机空间'
  return savedAt === '' ? undefined : `已自动保存在本机 ${beijingClock(savedAt)}`
}
export const sendingWords = (sending: boolean): string =>
  sending ? '正在上传这份记录…' : '这份记录已存在本机，联网后自动上传，不会重复。'

const chips: Record<DraftState, { tone: Tone; word: string }> = {
  writing: { tone: 'plain', word: '草稿' },
  waiting: { tone: 'amber', word: '待上传' },
  refused: { tone: 'red', word: '要修改' },
  conflict: { tone: 'red', word: '要选择' },
}
export interface DraftLine {
  id: string
  title: string
  note: string
  chip: { tone: Tone; word: string }
}
/** A note that is on this phone only. */
export const draftLine = (draft: Draft): DraftLine => {
  const form = draft.fields as CourtyardForm
  return { id: draft.id, title: draftTitle(form), note: draft.problem || draftNote(form), chip: chips[draft.state] }
}
/** What waits and that it will go by itself; undefined when nothing waits. */
export const waitingWords = (drafts: readonly Draft[], words: string): string | undefined => {
  const waiting = drafts.filter(({ state }) => state === 'waiting').length
  return waiting > 0 ? `${waiting} 份记录已存在本机，联网后自动上传，不会重复。${words}` : undefined
}
