import cloud from 'wx-server-sdk'
import { log } from '../platform/log'

/** WeChat's check of text, for what is shown to others than a record's own readers; see decision 0052. */

/** So many characters it takes in one call. */
export const longestPiece = 2500
/** So many each piece repeats of the one before, or words cut in two would be seen by neither look. */
const repeated = 40

/** The text in pieces within the limit, none cut through a character. */
export function piecesOf(text: string): string[] {
  const letters = [...text]
  const pieces: string[] = []
  for (let from = 0; from < letters.length || pieces.length === 0;) {
    let end = from
    for (let size = 0; end < letters.length && size + letters[end]!.length <= longestPiece; end += 1)
      size += letters[end]!.length
    pieces.push(letters.slice(from, end).join(''))
    from = end < letters.length ? end - repeated : end + 1
  }
  return pieces
}

/** `pass`: nothing found; `look`: a person has to look at it; `unchecked`: the check gave no answer. */
export type Said = 'pass' | 'look' | 'unchecked'

const ask = async (openid: string, content: string): Promise<Said> => {
  try {
    const { result } = await cloud.openapi.security.msgSecCheck({ content, version: 2, scene: 3, openid })
    if (!result) return 'unchecked'
    return result.suggest === 'pass' ? 'pass' : 'look'
  } catch (error) {
    log({ requestId: process.env.TCB_SEQID ?? '', action: 'publishing.check', outcome: 'unexpected', error })
    return 'unchecked'
  }
}

export async function checkText(openid: string, text: string): Promise<Said> {
  const all = await Promise.all(piecesOf(text).map((piece) => ask(openid, piece)))
  return (['look', 'unchecked'] as const).find((said) => all.includes(said)) ?? 'pass'
}
