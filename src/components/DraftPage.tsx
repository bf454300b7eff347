import { useState, type ReactNode } from 'react'
import { sendingText, storedText, useFinish, type useDraft } from '../platform/outbox'
import { confirm } from '../platform/tell'
import { ActionBar } from './ActionBar'
import { Button } from './Button'
import { Notice } from './Notice'
import { Page } from './Page'

interface DraftPageProps<Fields extends object> {
  title: string
  form: Pick<ReturnType<typeof useDraft<Fields>>, 'draft' | 'storeState' | 'locked' | 'sentAs' | 'submit'>
  /** What still stands in the way, in words; undefined when the form can be finished. */
  missing: string | undefined
  /** What looks like a door number, in words; the person is asked whether to keep it. */
  doors: string | undefined
  /** Both versions, when the record was changed elsewhere meanwhile. */
  conflict: ReactNode
  /** That it goes on from earlier, where nobody asked for just that one. */
  resumed: ReactNode
  onSent: (recordId: string) => void
  /** Kept on the phone, with no page to go back to. */
  onStored: () => void
  /** `tried`: the person wanted to finish, so that what is missing is said. */
  children: (tried: boolean) => ReactNode
}

/** A record that is written on this phone, with and without a network, and sent once. */
export function DraftPage<Fields extends object>({
  title,
  form,
  missing,
  doors,
  conflict,
  resumed,
  onSent,
  onStored,
  children,
}: DraftPageProps<Fields>) {
  const { draft, storeState, locked } = form
  const submit = useFinish(form, { onSent, onStored })
  const [tried, setTried] = useState(false)
  const finish = async () => {
    setTried(true)
    if (missing) return
    if (doors && !(await confirm({ title: '像门牌号', text: `${doors}仍要保存吗？`, confirmText: '仍然保存' }))) return
    await submit()
  }
  return (
    <Page
      title={title}
      note="没有信号也能写，联网后自动上传，不会重复"
      acts={
        <ActionBar note={storedText(draft.savedAt, storeState)}>
          <Button kind="primary" loading={locked} onClick={() => void finish()}>
            完成记录
          </Button>
        </ActionBar>
      }
    >
      <Notice tone="amber">请勿填写涉密内容；群众只写称谓，不写证件号、门牌号。</Notice>
      {resumed}
      {tried && missing && <Notice tone="amber">{missing}</Notice>}
      {draft.state === 'refused' && <Notice tone="amber">{draft.problem}</Notice>}
      {draft.state === 'waiting' && <Notice tone="amber">{sendingText(locked)}</Notice>}
      {draft.state === 'conflict' && conflict}
      {children(tried)}
    </Page>
  )
}
