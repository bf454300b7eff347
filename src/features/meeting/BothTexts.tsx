import { View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'

interface BothTextsProps {
  /** What was saved meanwhile: 会议记录, 第 2 项的记录. */
  what: string
  mine: string
  theirs: string
  /** Who saved theirs, and when. */
  by: string | null
  /** Undefined once the person writes on: theirs stay in sight until it is saved. */
  choice?: { onMine: () => void; onTheirs: () => void; onBoth: () => void }
}

/** Somebody else has saved meanwhile: both texts side by side, and nothing of either is lost until one is chosen. */
export function BothTexts({ what, mine, theirs, by, choice }: BothTextsProps) {
  return (
    <Card title={`别人刚保存过${what}`}>
      <View>{choice ? '您写的还在下面，没有丢。请对照后选一种。' : '对照着接着改，改好再保存。'}</View>
      <View className="meeting-both">
        {choice && (
          <View className="meeting-both-side">
            <View className="meeting-quiet">我的</View>
            <View className="meeting-words">{mine}</View>
          </View>
        )}
        <View className="meeting-both-side">
          <View className="meeting-quiet">{by ? `对方的 · ${by}` : '对方的'}</View>
          <View className="meeting-words">{theirs}</View>
        </View>
      </View>
      {choice && (
        <ActionBar>
          <Button onClick={choice.onMine}>以我写的为准</Button>
          <Button onClick={choice.onTheirs}>用对方写的</Button>
          <Button onClick={choice.onBoth}>对照着接着改</Button>
        </ActionBar>
      )}
    </Card>
  )
}
