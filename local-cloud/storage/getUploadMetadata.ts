import { limits } from '../limits'
import { fileIdOf, isCloudPath } from './cloudPath'
import type { Params, WireAnswer } from '../wireAnswer'
import type { Storage } from './storage'

/** `storage.getUploadMetadata`: where a function may PUT the bytes of one file. */
export function getUploadMetadata(storage: Storage) {
  return async (params: Params): Promise<WireAnswer> => {
    const { path } = params
    if (!isCloudPath(path)) return { code: 'STORAGE_REQUEST_FAIL', message: `cloudPath "${String(path)}" is not valid` }
    const until = storage.clock.now().getTime() + limits.downloadUrlAge
    const token = storage.signatures.sign('put', path, until)
    const url = `${storage.address.url}/__storage/${encodeURI(path)}?t=${until}`
    return { data: { url, token, authorization: token, fileId: fileIdOf(path), cosFileId: token } }
  }
}
