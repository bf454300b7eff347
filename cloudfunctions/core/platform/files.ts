import { randomBytes } from 'node:crypto'
import cloud from 'wx-server-sdk'
import { toBase64Url } from '../../../src/contract/codes'
import { assertWritable } from './writes'

/**
 * Files do not pass through a function's input: the phone uploads to a random path below `incoming/` that an act named for
 * it, the act fetches the file once and deletes it.
 */
export const incomingPath = (ending: string): string => `incoming/${toBase64Url(randomBytes(18))}.${ending}`

/** Whether a file id, as the phone got it back from the upload, is of that very path. */
export const isFileOf = (fileId: string, path: string): boolean =>
  /^cloud:\/\/[^/]+\//.test(fileId) &&
  fileId.endsWith(`/${path}`) &&
  fileId.split('/').length === 3 + path.split('/').length

/**
 * Null when there is no such file (never arrived, or fetched and deleted before). Asked first, because what the SDK throws
 * for a missing file does not say so.
 */
export const fetchFile = async (fileId: string): Promise<Buffer | null> => {
  const { fileList } = (await cloud.getTempFileURL({ fileList: [fileId] })) as unknown as {
    fileList: { tempFileURL?: string }[]
  }
  if (!fileList[0]?.tempFileURL) return null
  const { fileContent } = (await cloud.downloadFile({ fileID: fileId })) as unknown as { fileContent?: Buffer }
  return fileContent ?? null
}
export const deleteFile = async (fileId: string): Promise<void> => {
  assertWritable()
  await cloud.deleteFile({ fileList: [fileId] })
}
/** Stores a file; gives its id. What was at the path is replaced. */
export const storeFile = async (cloudPath: string, content: Buffer): Promise<string> => {
  assertWritable()
  const { fileID } = (await cloud.uploadFile({ cloudPath, fileContent: content })) as unknown as { fileID?: string }
  if (!fileID) throw new Error('The storage gave no file id')
  return fileID
}
/** An address that opens a stored file for `maxAge` seconds; null when there is no such file. */
export const temporaryAddress = async (fileId: string, maxAge: number): Promise<string | null> => {
  // The SDK's typings know ids only; with an id may come the seconds.
  const fileList = [{ fileID: fileId, maxAge }] as unknown as string[]
  const answer = (await cloud.getTempFileURL({ fileList })) as unknown as { fileList: { tempFileURL?: string }[] }
  return answer.fileList[0]?.tempFileURL || null
}
/** The same for several files in one request, at most 50; a file that is missing has none. */
export const temporaryAddresses = async (fileIds: readonly string[], maxAge: number): Promise<Map<string, string>> => {
  if (fileIds.length === 0) return new Map()
  const fileList = fileIds.map((fileID) => ({ fileID, maxAge })) as unknown as string[]
  const answer = (await cloud.getTempFileURL({ fileList })) as unknown as {
    fileList: { fileID: string; tempFileURL?: string }[]
  }
  return new Map(
    answer.fileList.flatMap(({ fileID, tempFileURL }) => (tempFileURL ? [[fileID, tempFileURL] as const] : [])),
  )
}
