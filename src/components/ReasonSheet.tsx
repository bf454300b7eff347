import { useKeptForm } from '../platform/outbox'
import { ConfirmSheet, type ConfirmSheetProps } from './ConfirmSheet'

interface ReasonSheetProps extends Omit<ConfirmSheetProps, 'open' | 'reasonForm' | 'figure' | 'onConfirm'> {
  /** The name its reason is kept under. */
  keptAs: string
  /** `taken` is called once it went through, and nothing stays on the phone. */
  onConfirm: (reason: string, taken: () => void) => void
}

/** Makes sure, with a reason that outlives a kill. */
export function ReasonSheet({ keptAs, onConfirm, ...question }: ReasonSheetProps) {
  const { field, kept } = useKeptForm(keptAs, () => ({ reason: '' }))
  return (
    <ConfirmSheet
      open
      {...question}
      reasonForm={{ ...field('reason'), kept }}
      onConfirm={(reason) => onConfirm(reason, kept.forget)}
    />
  )
}
