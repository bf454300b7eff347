import { useEffect, useState } from 'react'
import type { TalkWords } from '../../contract/talkPrivate'
import { failureText } from '../../platform/errors'
import { readWords } from './api'

interface ReadWords {
  words: TalkWords | undefined
  /** Why they cannot be shown. */
  problem: string | undefined
}

/**
 * The words of a talk, asked once while the page is open and kept nowhere but in it: each asking is audited, so nothing here
 * asks by itself when the app comes back to the front.
 */
export function useWords(talkId: string, wanted: boolean): ReadWords {
  const [read, setRead] = useState<ReadWords>({ words: undefined, problem: undefined })
  useEffect(() => {
    if (!wanted) return undefined
    let left = false
    const show = (next: ReadWords) => !left && setRead(next)
    readWords(talkId)
      .then((result) =>
        show(
          result.ok
            ? { words: result.value, problem: undefined }
            : { words: undefined, problem: result.problem.message },
        ),
      )
      .catch((error: unknown) => show({ words: undefined, problem: failureText(error) }))
    return () => {
      left = true
    }
  }, [talkId, wanted])
  return read
}
