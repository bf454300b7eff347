import { limits } from '../limits'
import { pathOf } from './cloudPath'
import type { Params, WireAnswer } from '../wireAnswer'
import type { Storage } from './storage'

interface Wanted {
  readonly fileid?: unknown
  /** Seconds. */
  readonly max_age?: unknown
}

/** `storage.batchGetDownloadUrl`: addresses that open a file for a while. They are not percent-encoded. */
export function batchGetDownloadUrl(storage: Storage) {
  return async (params: Params): Promise<WireAnswer> => {
    const wanted = Array.isArray(params.file_list) ? (params.file_list as Wanted[]) : []
    if (wanted.length > limits.downloadUrlsPerCall) {
      return { code: 'INVALID_PARAM', message: `at most ${limits.downloadUrlsPerCall} files a call` }
    }
    return { data: { download_list: await Promise.all(wanted.map((file) => addressOf(storage, file))) } }
  }
}

async function addressOf(storage: Storage, { fileid, max_age }: Wanted) {
  const path = pathOf(fileid)
  if (path === undefined || !(await storage.files.exists(path))) {
    return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '', maxAge: 0 }
  }
  const age = typeof max_age === 'number' && max_age > 0 ? max_age * 1000 : limits.downloadUrlAge
  const until = storage.clock.now().getTime() + age
  const sign = storage.signatures.sign('get', path, until)
  const tempFileURL = `${storage.address.url}/__storage/${path}?t=${until}&sign=${sign}`
  return { code: 'SUCCESS', fileID: fileid, tempFileURL, maxAge: Math.round(age / 1000) }
}
