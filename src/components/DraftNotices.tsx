import { refusalOf, sendingText, type useDraft } from '../platform/outbox'
import { problemElsewhere } from '../platform/errors'
import { Notice } from './Notice'

export interface DraftNoticesProps<Fields extends object> {
  form: Pick<ReturnType<typeof useDraft<Fields>>, 'draft' | 'locked' | 'resumed' | 'startAgain'>
  /** The fields that show their own refusals. */
  fields: readonly string[]
}

/** What a form says of what is kept of it: that it goes on from earlier, waits, or was refused for something no field shows. */
export function DraftNotices<Fields extends object>({ form, fields }: DraftNoticesProps<Fields>) {
  const { draft, locked, resumed } = form
  const elsewhere = problemElsewhere(refusalOf(draft), fields)
  return (
    <>
      {resumed && draft.state === 'writing' && (
        <Notice tone="blue" action={{ text: '重新填写', onClick: form.startAgain }}>
          已接着上次没写完的内容。
        </Notice>
      )}
      {draft.state === 'waiting' && <Notice tone="amber">{sendingText(locked)}</Notice>}
      {elsewhere && <Notice tone="amber">{elsewhere}</Notice>}
    </>
  )
}
