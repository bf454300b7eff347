import { sendingText, type useDraft } from '../platform/outbox'
import { Notice } from './Notice'

export interface DraftNoticesProps<Fields extends object> {
  form: Pick<ReturnType<typeof useDraft<Fields>>, 'draft' | 'locked' | 'resumed' | 'startAgain'>
}

/** What a form says of what is kept of it: that it goes on from earlier, or waits. */
export function DraftNotices<Fields extends object>({ form }: DraftNoticesProps<Fields>) {
  const { draft, locked, resumed } = form
  return (
    <>
      {resumed && draft.state === 'writing' && (
        <Notice tone="blue" action={{ text: '重新填写', onClick: form.startAgain }}>
          已接着上次没写完的内容。
        </Notice>
      )}
      {draft.state === 'waiting' && <Notice tone="amber">{sendingText(locked)}</Notice>}
    </>
  )
}
