import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { KeptWords } from '../platform/outbox'
import { Sheet } from './Sheet'
import { TextArea } from './TextArea'
import { TextField } from './TextField'

export interface ConfirmSheetProps {
  open: boolean
  title: string
  /** What will follow from it. */
  text?: string
  /** Asks for a reason under this name; the act stays shut until there is one. */
  reasonLabel?: string
  reasonHint?: string
  /** Where the reason is kept through a kill, by whoever asks (`useKeptForm`). */
  reasonForm?: { value: string; onChange: (reason: string) => void; kept: KeptWords }
  /** In characters; 200 if not said. */
  reasonMax?: number
  /** Asks for a whole number between two, beginning with `first`. */
  figure?: { label: string; hint: string; first: number; min: number; max: number }
  /** What is to be known before it is done. */
  children?: ReactNode
  confirmText: string
  /** 关闭 if not said. */
  closeText?: string | undefined
  danger?: boolean
  busy?: boolean
  /** `figure` is undefined when none is asked for. */
  onConfirm: (reason: string, figure?: number) => void
  onCancel: () => void
}

/** Makes sure, with a reason or a figure where the record needs one. */
export function ConfirmSheet({ open, ...question }: ConfirmSheetProps) {
  // Gone while closed, and what was written with it.
  return open ? <Asking {...question} /> : null
}

function Asking(props: Omit<ConfirmSheetProps, 'open'>) {
  const {
    title,
    text,
    reasonLabel,
    reasonHint,
    reasonForm,
    reasonMax = 200,
    figure,
    confirmText,
    closeText,
    danger,
    busy,
    onConfirm,
    onCancel,
    children,
  } = props
  const [passing, setPassing] = useState('')
  const reason = reasonForm?.value ?? passing
  const [digits, setDigits] = useState(() => String(figure?.first ?? ''))
  const number =
    figure && /^\d+$/.test(digits) && Number(digits) >= figure.min && Number(digits) <= figure.max
      ? Number(digits)
      : undefined
  const missing = (Boolean(reasonLabel) && reason.trim() === '') || (figure !== undefined && number === undefined)
  return (
    <Sheet
      question
      title={title}
      actText={confirmText}
      closeText={closeText}
      ready={!missing}
      busy={busy}
      danger={danger}
      onAct={() => onConfirm(reason.trim(), number)}
      onClose={onCancel}
      kept={reasonForm?.kept}
    >
      {text && <View>{text}</View>}
      {children}
      {figure && (
        <TextField
          label={figure.label}
          hint={figure.hint}
          type="number"
          value={digits}
          onChange={setDigits}
          maxLength={6}
          error={number === undefined ? `请填 ${figure.min} 到 ${figure.max} 之间的整数` : undefined}
        />
      )}
      {reasonLabel && (
        <TextArea
          label={reasonLabel}
          hint={reasonHint}
          value={reason}
          onChange={reasonForm?.onChange ?? setPassing}
          maxLength={reasonMax}
        />
      )}
    </Sheet>
  )
}
