import { limits } from '../limits'
import { bucket, envId } from '../platform'

const root = `cloud://${envId}.${bucket}/`

// The characters that would change meaning in an address are refused rather than escaped: addresses travel unescaped.
const forbidden = /[?#%\\\u0000-\u001f\u007f]/

/** True for a path that names a file inside the storage and nothing else. */
export function isCloudPath(path: unknown): path is string {
  if (typeof path !== 'string' || path.length === 0) return false
  if (Buffer.byteLength(path) > limits.cloudPath || forbidden.test(path)) return false
  return path.split('/').every((segment) => !['', '.', '..'].includes(segment) && Buffer.byteLength(segment) <= 200)
}

export const fileIdOf = (path: string): string => root + path

/** The path a file id names, or undefined when it isn't one of this environment's. */
export function pathOf(fileId: unknown): string | undefined {
  if (typeof fileId !== 'string' || !fileId.startsWith(root)) return undefined
  const path = fileId.slice(root.length)
  return isCloudPath(path) ? path : undefined
}
