import { fromBase64Url, toBase64Url } from '../../../src/contract/codes'

/** The sort key of the last row of a page; opaque to the client. */
export interface After {
  name: string
  id: string
  /** Of the branch, where the list goes branch by branch. */
  path?: string
}
export const writeCursor = ({ name, id, path }: After): string =>
  toBase64Url(new TextEncoder().encode(JSON.stringify([name, id, ...(path === undefined ? [] : [path])])))
/** Null when it is not one of ours. */
export const readCursor = (text: string): After | null => {
  try {
    const bytes = fromBase64Url(text)
    const parsed: unknown = bytes && JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (!Array.isArray(parsed) || parsed.length < 2 || parsed.length > 3) return null
    if (!parsed.every((part) => typeof part === 'string')) return null
    const [name, id, path] = parsed as [string, string, string?]
    return { name, id, ...(path !== undefined && { path }) }
  } catch {
    return null
  }
}
