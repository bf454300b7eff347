import type { ReactNode } from 'react'
import type { Answer } from '../platform/serverState'
import { failureWords } from '../platform/words'
import { Card } from './Card'
import { ErrorState } from './ErrorState'
import { Notice } from './Notice'
import { Skeleton } from './Skeleton'

export interface AnsweredProps<Data> {
  answer: Answer<Data>
  children: (data: Data) => ReactNode
  /** Lines of the shape shown while nothing is known yet. */
  rows?: number
}

/** What the server said, or a calm word about why not; old data stays readable without a network. */
export function Answered<Data>({ answer, children, rows = 4 }: AnsweredProps<Data>) {
  const { data, state, error, refresh } = answer
  if (data === undefined) {
    return state === 'loading'
      ? <Card><Skeleton rows={rows} /></Card>
      : <Card><ErrorState text={failureWords(error)} onRetry={() => void refresh()} /></Card>
  }
  return (
    <>
      {state === 'offline' && <Notice tone='amber'>没有连上网络，下面是上次的内容；联网后自动更新。</Notice>}
      {state === 'failed' && <Notice tone='amber' action={{ text: '再试一次', onClick: () => void refresh() }}>{failureWords(error)}</Notice>}
      {children(data)}
    </>
  )
}
