import type { PaperProgress } from '../../contract/papers'
import type { PaperForm } from '../../contract/papersWords'

/** How far it is, in words. */
export const madeText = (progress: PaperProgress | undefined): string => {
  if (!progress || progress.volumes === 1) return '正在做，请稍候…'
  return `已做好 ${progress.done} 册，共 ${progress.volumes} 册。可以先去做别的，回来接着做。`
}

export const formWords: Record<PaperForm, string> = { xlsx: 'Excel 表格', docx: 'Word 文档' }
