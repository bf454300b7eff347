import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from './ActionBar'
import { Button } from './Button'
import { Sheet } from './Sheet'
import { TextArea } from './TextArea'

export interface ConfirmSheetProps {
  open: boolean
  title: string
  /** What will follow from it. */
  text?: string
  /** Asks for a reason under this name; the act stays shut until there is one. */
  reasonLabel?: string
  reasonHint?: string
  /** In characters; 200 if not said. */
  reasonMax?: number
  confirmText: string
  danger?: boolean
  busy?: boolean
  onConfirm: (reason: string) => void
  onCancel: () => void
}

/** Makes sure, with a reason where the record needs one. */
export function ConfirmSheet({ open, ...question }: ConfirmSheetProps) {
  // Gone while closed, and what was written with it.
  return open ? <Asking {...question} /> : null
}

function Asking(props: Omit<ConfirmSheetProps, 'open'>) {
  const { title, text, reasonLabel, reasonHint, reasonMax = 200, confirmText, danger, busy, onConfirm, onCancel } = props
  const [reason, setReason] = useState('')
  const missing = Boolean(reasonLabel) && reason.trim() === ''
  return (
    <Sheet
      open
      title={title}
      onClose={onCancel}
      acts={
        <ActionBar>
          <Button onClick={onCancel}>取消</Button>
          <Button kind={danger ? 'danger' : 'primary'} disabled={missing} loading={busy} onClick={() => onConfirm(reason.trim())}>
            {confirmText}
          </Button>
        </ActionBar>
      }
    >
      {text && <View>{text}</View>}
      {reasonLabel && <TextArea label={reasonLabel} hint={reasonHint} value={reason} onChange={setReason} maxLength={reasonMax} />}
    </Sheet>
  )
}
