import { useEffect, useRef } from 'react'
import { goBack, hasBack } from '../navigate'
import { useShown } from '../pageLife'
import { toast } from '../tell'
import type { Submitted } from './useDraft'

interface Ends {
  /** It is a record by now; whether this page sent it or it went by itself. */
  onSent: (recordId: string) => void
  /** Kept on the phone, with no page to go back to. */
  onStored: () => void
}

/** Finishing a form that goes once and by itself: gives what its main act does. */
export function useFinish(
  { submit, sentAs }: { submit: () => Promise<Submitted>; sentAs: string | undefined },
  ends: Ends,
): () => Promise<void> {
  const shown = useShown()
  const latest = useRef(ends)
  useEffect(() => {
    latest.current = ends
  })
  useEffect(() => {
    if (sentAs !== undefined && shown) latest.current.onSent(sentAs)
  }, [sentAs, shown])
  return async () => {
    const { state } = await submit()
    if (state !== 'waiting') return
    toast('已存在本机，联网后自动上传')
    if (hasBack()) goBack()
    else latest.current.onStored()
  }
}
