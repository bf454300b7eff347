import { fileIdOf, isCloudPath } from './cloudPath'
import type { Storage } from './storage'

type UploadAnswer = { fileID: string } | { errCode: number; errMsg: string }

/** As in `scripts/deploy/facts.ts`; a test holds the two equal. */
const writable = /^incoming\/[A-Za-z0-9_-]{24}\.(docx|jpg|pdf|png|pptx|xlsx)$/

/**
 * A client's upload under the storage rule the deployment sets (`ticketsOnly`): below `incoming/` alone, under a name as tickets
 * give them; a file belongs to whoever put it there first, and there is no rule by which a client reads. Functions without a
 * schema of ours have no such rule.
 */
export async function clientUpload(
  { storage, ticketsOnly }: { storage: Storage; ticketsOnly: boolean },
  openid: string,
  cloudPath: unknown,
  content: Buffer,
): Promise<UploadAnswer> {
  if (!isCloudPath(cloudPath)) return problem(-503001, 'STORAGE_REQUEST_FAIL', 'cloudPath is not valid')
  if (ticketsOnly && !writable.test(cloudPath)) {
    return problem(-503002, 'STORAGE_EXCEED_AUTHORITY', 'only names of tickets below incoming/ are writable')
  }
  const taken = await storage.files.exists(cloudPath)
  if (taken && (await storage.files.ownerOf(cloudPath)) !== openid) {
    return problem(-503002, 'STORAGE_EXCEED_AUTHORITY', 'the file belongs to someone else')
  }
  await storage.files.write(cloudPath, content, openid)
  return { fileID: fileIdOf(cloudPath) }
}

function problem(errCode: number, code: string, text: string): UploadAnswer {
  return { errCode, errMsg: `cloud.uploadFile:fail Error: errCode: ${errCode} ${code} | errMsg: ${text}` }
}
