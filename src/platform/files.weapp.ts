import Taro from '@tarojs/taro'
import { CallFailure } from './errors'
import type { ChosenFile, FetchedFile, StoredFile } from './files.h5'
import { fetchForViewer, writeForViewer } from './outbox/phoneFiles.weapp'
import { permitted } from './permitted'

export type { ChosenFile, FetchedFile, StoredFile } from './files.h5'

/** Lets a person choose one file with one of these endings out of a chat (on a PC also from the disk). Undefined when they turned back. */
export async function chooseFile(...endings: string[]): Promise<ChosenFile | undefined> {
  const chosen = await permitted('聊天里的文件', () =>
    Taro.chooseMessageFile({ count: 1, type: 'file', extension: endings }),
  )
  const file = chosen?.tempFiles[0]
  return file && { name: file.name, size: file.size, content: file.path }
}

/**
 * Puts a chosen file at the path an act named for it; gives the file's id.
 * @throws CallFailure, or the platform's own error
 */
export async function uploadFile(cloudPath: string, file: ChosenFile): Promise<string> {
  const { fileID, errMsg } = (await Taro.cloud.uploadFile({ cloudPath, filePath: file.content as string })) as {
    fileID?: string
    errMsg?: string
  }
  if (!fileID) throw new CallFailure('failed', errMsg ?? 'no file id')
  return fileID
}

/** Hands a made file to the person: opened with WeChat's own viewer, from where it can be kept or sent on. */
export async function offerFile(fileName: string, base64: string): Promise<void> {
  const filePath = await writeForViewer(fileName, base64)
  await Taro.openDocument({ filePath, showMenu: true })
}

/** Opens a stored file by its address with WeChat's own viewer, from where it can be kept or sent on. */
export async function openFile({ url, kind }: StoredFile): Promise<void> {
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
  if (statusCode !== 200) throw new CallFailure('failed', `download answered ${statusCode}`)
  await Taro.openDocument({ filePath: tempFilePath, fileType: kind, showMenu: true })
}

/** Fetches a stored file to where it can be opened and sent on under its own name. */
export async function fetchStored({ url, name, kind }: StoredFile): Promise<FetchedFile> {
  const { filePath, statusCode } = await fetchForViewer(name, url)
  if (statusCode !== 200) throw new CallFailure('failed', `download answered ${statusCode}`)
  return { name, kind, path: filePath }
}

/** Shows it with WeChat's own viewer, whose menu keeps it, prints it or sends it on. */
export async function showFetched({ path, kind }: FetchedFile): Promise<void> {
  await Taro.openDocument({ filePath: path, fileType: kind, showMenu: true })
}
export const showsFetched = '打开'

/** Passes it on to a chat. WeChat takes it only from within a tap, so what is passed on has been fetched before. */
export const passOn: ((file: FetchedFile) => Promise<void>) | undefined = async ({ path, name }) => {
  await Taro.shareFileMessage({ filePath: path, fileName: name })
}
