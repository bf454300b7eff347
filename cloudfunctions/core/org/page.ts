import { fromBase64Url, toBase64Url } from '../../../src/contract/codes'

/** The sort key of the last row of a page; opaque to the client. */
export interface After {
  name: string
  id: string
  /** Of their post, where the list goes by post first. */
  place?: number
  /** Of the branch, where the list goes branch by branch. */
  path?: string
}
type Parts = [name: string, id: string, path?: string | null, place?: number]
export const writeCursor = ({ name, id, path, place }: After): string => {
  const parts: Parts = [name, id]
  if (path !== undefined || place !== undefined) parts.push(path ?? null)
  if (place !== undefined) parts.push(place)
  return toBase64Url(new TextEncoder().encode(JSON.stringify(parts)))
}
const isParts = (parsed: unknown): parsed is Parts =>
  Array.isArray(parsed) &&
  parsed.length >= 2 &&
  parsed.length <= 4 &&
  [parsed[0], parsed[1], parsed[2] ?? ''].every((part) => typeof part === 'string') &&
  (parsed[3] === undefined || Number.isInteger(parsed[3]))
/** Null when it is not one of ours. */
export const readCursor = (text: string): After | null => {
  try {
    const bytes = fromBase64Url(text)
    const parsed: unknown = bytes && JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (!isParts(parsed)) return null
    const [name, id, path, place] = parsed
    return { name, id, ...(typeof path === 'string' && { path }), ...(place !== undefined && { place }) }
  } catch {
    return null
  }
}
