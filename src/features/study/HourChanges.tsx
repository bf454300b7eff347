import { View } from '@tarojs/components'
import type { HourTable } from '../../contract/studyHours'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { Sheet } from '../../components/Sheet'
import type { TableInput } from './presentTable'
import { tableChanges } from './presentTable'
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
      open
      title={changes.length > 0 ? `会改变 ${changes.length} 处` : '没有改变'}
      onClose={onClose}
      acts={
        <ActionBar>
          <Button onClick={onClose}>再改改</Button>
          <Button kind="primary" loading={busy} disabled={changes.length === 0} onClick={onSave}>
            保存为新的一版
          </Button>
        </ActionBar>
      }
    >
      {changes.map((change) => (
        <View key={change} className="study-words">
          {change}
        </View>
      ))}
      {changes.length > 0 && (
        <Notice tone="blue">{`${input.effectiveFrom} 起开的会议按新办法重新折算，每个人的学时随之变动；签到记录不变。`}</Notice>
      )}
    </Sheet>
  )
}
