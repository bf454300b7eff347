import type { ReactNode } from 'react'
import type { Answer } from '../platform/serverState'
import { failureText, isRefusal } from '../platform/errors'
import { openPage } from '../platform/navigate'
import { routes } from '../platform/routes'
import { Card } from './Card'
import { ErrorState } from './ErrorState'
import { Notice } from './Notice'
import { Skeleton } from './Skeleton'

interface AnsweredProps<Data> {
  answer: Answer<Data>
  /** Lines to show while nothing is known; 3 if not said. */
  rows?: number
  children: (data: Data) => ReactNode
}

/** What a question brought, in whichever of its states: reading, answered, kept from last time, or no answer. */
export function Answered<Data>({ answer, rows = 3, children }: AnsweredProps<Data>) {
  const { data, state, error, refresh } = answer
  const again = () => void refresh()
  if (data === undefined) {
    return (
      <Card>
        {state === 'loading' ? (
          <Skeleton rows={rows} />
        ) : (
          <ErrorState
            text={failureText(error)}
            {...(isRefusal(error) ? { onHome: () => void openPage(routes.home) } : { onRetry: again })}
          />
        )}
      </Card>
    )
  }
  return (
    <>
      {state === 'offline' && (
        <Notice tone="amber" action={{ text: '重试', onClick: again }}>
          没有连上网络，下面是上次看到的内容。
        </Notice>
      )}
      {state === 'failed' && (
        <Notice tone="amber" action={{ text: '重试', onClick: again }}>
          {failureText(error)}
        </Notice>
      )}
      {children(data)}
    </>
  )
}
