import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { Row } from '../../components/Row'
import type { MeetingDetail } from '../../contract/meeting'
import { recordParts, resolutionText, resolutionsOf } from '../../contract/minutesWords'
import { isAmended } from './presentAmendment'
import { savingsOf } from './presentMinutes'
import { usedLine } from './presentSpeaking'

const amendedText = '归档后有更正，见“更正”。'

/** 会议内容: what was written of each item, in the order of the agenda, then what belongs to none. */
export function ContentCard({ meeting }: { meeting: MeetingDetail }) {
  const parts = recordParts(meeting)
  const used = usedLine(meeting)
  if (parts.length === 0 && !used) return null
  return (
    <Card title="会议记录">
      {parts.map(({ itemId, no, title, text, speeches }) => (
        <View key={itemId ?? 'free'} className="meeting-part">
          {no !== null && <View className="meeting-part-title">{`${no}. ${title}`}</View>}
          {text && <View className="meeting-words">{text}</View>}
          {speeches.map((speech, at) => (
            <View key={at} className="meeting-words">{`${speech.name}：${speech.text}`}</View>
          ))}
        </View>
      ))}
      {used && <View className="meeting-quiet">{used}</View>}
      {savingsOf(meeting).map((saving) => (
        <View key={saving} className="meeting-quiet">
          {saving}
        </View>
      ))}
      {isAmended(meeting, 'minutes') && <View className="meeting-quiet">{amendedText}</View>}
    </Card>
  )
}

/** 决议: numbered through the whole record, each with the item it was settled under. */
export function ResolvedCard({ meeting }: { meeting: MeetingDetail }) {
  const resolutions = resolutionsOf(meeting)
  if (resolutions.length === 0) return null
  return (
    <Card title="决议">
      {resolutions.map((resolution, at) => (
        <Row key={at} title={`决议 ${at + 1}：${resolutionText(resolution)}`} />
      ))}
      {isAmended(meeting, 'resolutions') && <View className="meeting-quiet">{amendedText}</View>}
    </Card>
  )
}
