import { fromBase64Url, toBase64Url } from '../../../src/contract/codes'

/** The sort key of the last row of a page; opaque to the client. */
export interface After {
  name: string
  id: string
}
export const writeCursor = ({ name, id }: After): string =>
  toBase64Url(new TextEncoder().encode(JSON.stringify([name, id])))
/** Null when it is not one of ours. */
export const readCursor = (text: string): After | null => {
  try {
    const bytes = fromBase64Url(text)
    const parsed: unknown = bytes && JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (!Array.isArray(parsed) || parsed.length !== 2) return null
    const [name, id] = parsed as unknown[]
    return typeof name === 'string' && typeof id === 'string' ? { name, id } : null
  } catch {
    return null
  }
}
