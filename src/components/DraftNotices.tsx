import { sendingText, type useDraft } from '../platform/outbox'
import { ResumedNotice } from './KeptNotice'
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
        <ResumedNotice action={{ text: '重新填写', onClick: form.startAgain }} />
      )}
      {draft.state === 'waiting' && <Notice tone="amber">{sendingText(locked)}</Notice>}
    </>
  )
}
