import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { Sheet } from '../../components/Sheet'
import type { Reminded } from '../../contract/dutyReminder'
import { remindedAtOnce } from '../../contract/dutyWords'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { remindOnce } from './api'
import './duty.scss'

/** A rule in one of its windows, and what both are called: 2026年11月支委会. */
export interface RemindedMatter {
  ruleId: string
  windowId: string
  text: string
}
interface RemindSheetProps {
  matter: RemindedMatter
  branches: readonly { nodeId: string; name: string }[]
  onClose: () => void
  /** These are reminded now: what was asked before says so no more. */
  onReminded: (nodeIds: readonly string[]) => void
}

const whom = (branches: RemindSheetProps['branches']): string => {
  const [first] = branches
  return branches.length === 1 && first ? first.name : `选中的 ${branches.length} 个党支部`
}

/** 提醒一次 of one branch, where it is owed. */
export function RemindAct({
  matter,
  branch,
  onReminded,
}: Pick<RemindSheetProps, 'matter' | 'onReminded'> & { branch: RemindSheetProps['branches'][number] }) {
  const [asking, setAsking] = useState(false)
  return (
    <View className="duty-acts">
      <Button small label={`提醒一次：${matter.text}`} onClick={() => setAsking(true)}>
        提醒一次
      </Button>
      {asking && (
        <RemindSheet matter={matter} branches={[branch]} onClose={() => setAsking(false)} onReminded={onReminded} />
      )}
    </View>
  )
}

/** 提醒一次: branches that owe a matter are reminded of it; who was before, has planned or said why, is told by name and left in peace. */
export function RemindSheet({ matter, branches, onClose, onReminded }: RemindSheetProps) {
  const [left, setLeft] = useState<Reminded['outcomes'] | null>(null)
  const { busy, problem, run } = useAct()
  const asked = branches.slice(0, remindedAtOnce)
  const remind = () =>
    void run(
      () => remindOnce({ nodeIds: asked.map(({ nodeId }) => nodeId), ...matterOf(matter) }),
      ({ outcomes }) => {
        const refused = outcomes.filter((outcome) => outcome.refused !== null)
        onReminded(outcomes.filter(({ refused: why }) => why === null).map(({ nodeId }) => nodeId))
        if (refused.length > 0) return setLeft(refused)
        toast(`已提醒 ${outcomes.length} 个党支部`)
        onClose()
      },
    )
  if (left)
    return (
      <Sheet title="提醒一次" onClose={onClose}>
        <View>{`提醒了 ${asked.length - left.length} 个，${left.length} 个没有提醒：`}</View>
        {left.map(({ nodeId, nodeName, refused }) => (
          <Notice key={nodeId} tone="amber">
            {`${nodeName}：${refused ?? ''}`}
          </Notice>
        ))}
      </Sheet>
    )
  return (
    <Sheet title="提醒一次" actText="提醒" busy={busy} problem={problem} onAct={remind} onClose={onClose}>
      <View>{`提醒${whom(asked)}的书记：${matter.text}还没有开展。`}</View>
      <View>书记的待办里会有一条，允许了消息的还会收到微信消息。一件事只提醒一次，已安排、已说明的不再提醒。</View>
      {branches.length > asked.length && (
        <Notice tone="amber">{`一次最多 ${remindedAtOnce} 个，其余的请下次再选。`}</Notice>
      )}
    </Sheet>
  )
}
const matterOf = ({ ruleId, windowId }: RemindedMatter) => ({ ruleId, windowId })
