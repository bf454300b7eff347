import type { ReactNode } from 'react'
import { ActionBar } from './ActionBar'
import { Button } from './Button'
import { Notice } from './Notice'
import { Sheet } from './Sheet'

interface FormSheetProps {
  title: string
  /** What the one act is called; shut until the form is `ready`. */
  actText: string
  ready: boolean
  busy: boolean
  /** The sentence of a refusal that none of the form's fields shows. */
  problem?: string
  onAct: () => void
  onClose: () => void
  children: ReactNode
}

/** A few fields over the page, with one act and the way back. */
export function FormSheet({ title, actText, ready, busy, problem, onAct, onClose, children }: FormSheetProps) {
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      acts={
        <ActionBar>
          <Button onClick={onClose}>取消</Button>
          <Button kind="primary" loading={busy} disabled={!ready} onClick={onAct}>
            {actText}
          </Button>
        </ActionBar>
      }
    >
      {problem && <Notice tone="amber">{problem}</Notice>}
      {children}
    </Sheet>
  )
}
