import { View } from '@tarojs/components'
import { ActionBar } from './ActionBar'
import { Button } from './Button'
import './Versions.scss'

export interface VersionsProps {
  /** Where the two differ, field by field, in words. */
  differences: readonly { field: string; mine: string; theirs: string }[]
  note: string
  onMine: () => void
  onTheirs: () => void
}

/** Two versions of one record beside each other: the person chooses, nothing is lost until then. */
export function Versions({ differences, note, onMine, onTheirs }: VersionsProps) {
  return (
    <>
      {differences.map(({ field, mine, theirs }) => (
        <View key={field} className="kit-version">
          <View className="kit-version-field">{field}</View>
          <View className="kit-version-text">{`本机：${mine}`}</View>
          <View className="kit-version-text">{`已保存：${theirs}`}</View>
        </View>
      ))}
      <ActionBar note={note}>
        <Button onClick={onTheirs}>用已保存的</Button>
        <Button onClick={onMine}>用本机的</Button>
      </ActionBar>
    </>
  )
}
