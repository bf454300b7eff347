import type { StudyMaterial } from '../../contract/studyPlan'
import { copyText } from '../../platform/copy'
import { openAsked } from '../../platform/openAsked'
import { materialFile } from './api'

/** A mini-program opens no foreign pages, so an address is handed over to be pasted into a browser; a file is opened. */
export const openMaterial = ({ id, link, file }: Pick<StudyMaterial, 'id' | 'link' | 'file'>): void => {
  if (file) void openAsked(() => materialFile(id))
  else if (link) void copyText(link, '链接已复制，请在浏览器里打开')
}
