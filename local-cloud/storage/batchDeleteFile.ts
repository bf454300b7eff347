import { limits } from '../limits'
import { pathOf } from './cloudPath'
import type { Params, WireAnswer } from '../wireAnswer'
import type { Storage } from './storage'

/** `storage.batchDeleteFile`: removes files; each has its own outcome. */
export function batchDeleteFile(storage: Storage) {
  return async (params: Params): Promise<WireAnswer> => {
    const fileIds = Array.isArray(params.fileid_list) ? (params.fileid_list as unknown[]) : []
    if (fileIds.length > limits.deletionsPerCall) {
      return { code: 'INVALID_PARAM', message: `at most ${limits.deletionsPerCall} files a call` }
    }
    const outcomes = fileIds.map(async (fileID) => {
      const path = pathOf(fileID)
      const removed = path !== undefined && (await storage.files.remove(path))
      return { code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID }
    })
    return { data: { delete_list: await Promise.all(outcomes) } }
  }
}
