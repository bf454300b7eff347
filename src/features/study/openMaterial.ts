import type { StudyMaterial } from '../../contract/studyPlan'
import { copyText } from '../../platform/copy'
import { openFile } from '../../platform/files'
import { toast } from '../../platform/tell'
import { failureText } from '../../platform/errors'
import { materialFile } from './api'

/** Opens a material's file. Its address is asked for anew each time, because it opens for minutes only. */
const openItsFile = async (materialId: string): Promise<void> => {
  try {
    const asked = await materialFile(materialId)
    if (asked.ok) await openFile(asked.value)
    else toast(asked.problem.message)
  } catch (error) {
    toast(failureText(error))
  }
}

/** A mini-program opens no foreign pages, so an address is handed over to be pasted into a browser; a file is opened. */
export const openMaterial = ({ id, link, file }: Pick<StudyMaterial, 'id' | 'link' | 'file'>): void => {
  if (file) void openItsFile(id)
  else if (link) void copyText(link, '链接已复制，请在浏览器里打开')
}
