import { View } from '@tarojs/components'
import type { TalkDetail } from '../../contract/talk'
import { spoken } from '../../components/spoken'
import { lockWords } from './presentTalk'
import './talk.scss'

/** Who may read what is on this page, with the drawn lock of the record book. */
export function Lock({ talk }: { talk: Pick<TalkDetail, 'words' | 'shut' | 'talkText' | 'me'> }) {
  const { title, text } = lockWords(talk)
  return (
    <View className="talk-lock">
      <View className="talk-lock-shape" {...spoken({ hidden: true })}>
        <View className="talk-lock-bow" />
        <View className="talk-lock-body" />
      </View>
      <View className="talk-lock-words">
        <View className="talk-lock-title">{title}</View>
        <View className="talk-quiet">{text}</View>
      </View>
    </View>
  )
}
