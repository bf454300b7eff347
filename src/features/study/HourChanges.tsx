import { View } from '@tarojs/components'
import { dayInFull } from '../../contract/days'
import type { HourTable } from '../../contract/studyHours'
import { Notice } from '../../components/Notice'
import { Sheet } from '../../components/Sheet'
import { tableChanges, type TableInput } from './presentTable'
import './study.scss'

interface HourChangesProps {
  before: HourTable
  input: TableInput
  busy: boolean
  onSave: () => void
  onClose: () => void
}

/** Before and after, line by line. */
export function HourChanges({ before, input, busy, onSave, onClose }: HourChangesProps) {
  const changes = tableChanges(before, input)
  return (
    <Sheet
      title={changes.length > 0 ? `会改变 ${changes.length} 处` : '没有改变'}
      actText="保存为新的一版"
      ready={changes.length > 0}
      busy={busy}
      onAct={onSave}
      onClose={onClose}
    >
      {changes.map((change) => (
        <View key={change} className="study-words">
          {change}
        </View>
      ))}
      {changes.length > 0 && (
        <Notice tone="blue">{`${dayInFull(input.effectiveFrom)}起开的会议按新办法重新折算，每个人的学时随之变动；签到记录不变。`}</Notice>
      )}
    </Sheet>
  )
}
