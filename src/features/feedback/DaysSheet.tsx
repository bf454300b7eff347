import { ConfirmSheet } from '../../components/ConfirmSheet'
import { maxFeedbackDays } from '../../contract/feedbackWords'
import { useAct } from '../../platform/useAct'
import { saveDays } from './api'

/** The organ's own promise. */
export function DaysSheet({
  days,
  version,
  onDone,
  onClose,
}: {
  days: number
  version: number
  onDone: () => void
  onClose: () => void
}) {
  const { busy, problem, run } = useAct()
  return (
    <ConfirmSheet
      open
      title="答复期限"
      text={problem?.message ?? '从下一条意见起按新的期限；已经收到的不变。'}
      figure={{
        label: '几天内答复',
        hint: `1 到 ${maxFeedbackDays} 天，由本机关自己定`,
        first: days,
        min: 1,
        max: maxFeedbackDays,
      }}
      confirmText="保存"
      busy={busy}
      onConfirm={(_reason, figure) => void run(() => saveDays(figure ?? days, version), onDone)}
      onCancel={onClose}
    />
  )
}
