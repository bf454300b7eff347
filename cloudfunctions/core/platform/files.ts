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
  const { fileList } = await cloud.getTempFileURL({ fileList: [fileId] })
  if (!fileList[0]?.tempFileURL) return null
  const { fileContent } = await cloud.downloadFile({ fileID: fileId })
  return fileContent ?? null
}
export const deleteFile = async (fileId: string): Promise<void> => {
  assertWritable()
  await cloud.deleteFile({ fileList: [fileId] })
}
/** Stores a file; gives its id. What was at the path is replaced. */
export const storeFile = async (cloudPath: string, content: Buffer): Promise<string> => {
  assertWritable()
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: content })
  if (!fileID) throw new Error('The storage gave no file id')
  return fileID
}
/** An address that opens a stored file for `maxAge` seconds; null when there is no such file. */
export const temporaryAddress = async (fileId: string, maxAge: number): Promise<string | null> => {
  const { fileList } = await cloud.getTempFileURL({ fileList: [{ fileID: fileId, maxAge }] })
  return fileList[0]?.tempFileURL || null
}
/** The same for several files in one request, at most 50; a file that is missing has none. */
export const temporaryAddresses = async (fileIds: readonly string[], maxAge: number): Promise<Map<string, string>> => {
  if (fileIds.length === 0) return new Map()
  const { fileList } = await cloud.getTempFileURL({ fileList: fileIds.map((fileID) => ({ fileID, maxAge })) })
  return new Map(fileList.flatMap(({ fileID, tempFileURL }) => (tempFileURL ? [[fileID, tempFileURL] as const] : [])))
}
