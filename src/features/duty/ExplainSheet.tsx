import { View } from '@tarojs/components'
import { Notice } from '../../components/Notice'
import { Sheet } from '../../components/Sheet'
import { TextArea } from '../../components/TextArea'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { explain } from './api'
import type { Due } from './presentActs'

interface ExplanationProps {
  due: Due
  nodeId: string
  onClose: () => void
  onDone: () => void
}

/** Why a window was missed: in the branch's own words, for whoever is above to read. */
export function ExplainSheet({ due, nodeId, onClose, onDone }: ExplanationProps) {
  const { ruleId, windowId, year, light } = due
  const { fields, field, done, kept } = useKeptForm(`duty.explain.${nodeId}.${ruleId}.${windowId}`, () => ({
    reason: light.explanation?.reason ?? '',
  }))
  const { busy, problem, run } = useAct()
  const save = () =>
    void run(() => explain({ nodeId, year, ruleId, windowId, reason: fields.reason.trim() }), done(onDone))
  return (
    <Sheet
      title={`${due.text}${due.title}`}
      actText="保存说明"
      ready={fields.reason.trim() !== ''}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      <TextArea label="没有开展的原因" hint="例如：全员抗洪，12 月一并补上" {...field('reason')} maxLength={200} />
      <Notice tone="blue">保存后这一期显示“未开展 · 已说明”，上级看得到原因和说明人。</Notice>
    </Sheet>
  )
}

/** The window is missed as before; what was said stays on record. */
export function TakeBackSheet({ due, nodeId, onClose, onDone }: ExplanationProps) {
  const { ruleId, windowId, year, light } = due
  const { busy, problem, run } = useAct()
  return (
    <Sheet
      title={`撤回说明：${due.text}${due.title}`}
      actText="撤回"
      busy={busy}
      problem={problem}
      onAct={() => void run(() => explain({ nodeId, year, ruleId, windowId, reason: null }), onDone)}
      onClose={onClose}
    >
      <View>{`撤回“${light.explanation?.reason ?? ''}”。这一期重新显示没有开展，说过的话留在操作记录里。`}</View>
    </Sheet>
  )
}
