import { beijingClock } from '../../contract/days'
import { sizeText } from '../../contract/studyMaterialWords'
import type { Draft, DraftState } from './types'

/** What is said of drafts, whatever they are of; pure. */

/** 已自动保存在本机 19:58 */
export const storedText = (savedAt: string, storeState: 'stored' | 'full'): string | undefined => {
  if (storeState === 'full') return '本机存储已满，最后的改动没有存下，请先清理手机空间'
  return savedAt === '' ? undefined : `已自动保存在本机 ${beijingClock(savedAt)}`
}
export const sendingText = (sending: boolean): string =>
  sending ? '正在上传这份记录…' : '这份记录已存在本机，联网后自动上传，不会重复。'

/** What the server said against it, and where, while the person has not changed anything since. */
export const refusalOf = ({ state, problem, problemField }: Pick<Draft, 'state' | 'problem' | 'problemField'>) =>
  state === 'refused' ? { message: problem, field: problemField || undefined } : undefined

export const draftChips: Record<DraftState, { tone: 'plain' | 'amber' | 'red'; word: string }> = {
  writing: { tone: 'plain', word: '草稿' },
  waiting: { tone: 'amber', word: '待上传' },
  refused: { tone: 'red', word: '要修改' },
  conflict: { tone: 'red', word: '要选择' },
}
/** 照片 2/3 已传: what has arrived of a draft on its way, whose words follow its photos; '' when it brings none. */
export const photosText = ({ state, photos, tried }: Pick<Draft, 'state' | 'photos' | 'tried'>): string => {
  const own = (tried?.photos ?? photos).filter(({ file }) => file !== null)
  if (own.length === 0 || (state !== 'waiting' && !tried)) return ''
  return `照片 ${own.filter(({ photoId }) => photoId !== null).length}/${own.length} 已传`
}
/** How much of this phone the photos of drafts take, and how much there is; undefined when there are none. */
export const spaceText = (drafts: readonly Pick<Draft, 'photos'>[], room: string): string | undefined => {
  const files = drafts.flatMap(({ photos }) => photos).filter(({ file }) => file !== null)
  const bytes = files.reduce((sum, photo) => sum + photo.bytes, 0)
  return files.length === 0
    ? undefined
    : `本机存着 ${files.length} 张照片，共 ${sizeText(bytes)}（${room}），上传后自动删去。`
}
/** What waits and that it will go by itself; undefined when nothing waits. */
export const waitingText = (drafts: readonly Pick<Draft, 'state'>[], words: string): string | undefined => {
  const waiting = drafts.filter(({ state }) => state === 'waiting').length
  return waiting > 0 ? `${waiting} 份记录已存在本机，联网后自动上传，不会重复。${words}` : undefined
}
