import type { Params, WireAnswer } from '../wireAnswer'
import { pathOf } from './cloudPath'
import type { Storage } from './storage'

/** `storage.getFileAuthority`: what the user in whose name it is asked may do with each file: everything with their own. */
export function getFileAuthority(storage: Storage) {
  return async (params: Params): Promise<WireAnswer> => {
    const fileList = Array.isArray(params.fileList) ? (params.fileList as { path?: unknown }[]) : []
    const user = params.openId ?? params.uid
    const authorities = fileList.map(async ({ path: fileId }) => {
      const path = pathOf(fileId)
      if (path === undefined || !(await storage.files.exists(path))) return { path: fileId, read: false, write: false }
      const owns = (await storage.files.ownerOf(path)) === user
      return { path: fileId, cosFileId: storage.signatures.sign('get', path, 0), read: owns, write: owns }
    })
    return { data: await Promise.all(authorities) }
  }
}
