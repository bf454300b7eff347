import { View } from '@tarojs/components'
import { Chip } from './Chip'
import { Sheet } from './Sheet'
import './ArticleSheet.scss'

interface ArticleSheetProps {
  open: boolean
  onClose: () => void
  title: string
  /** The wording itself. */
  text: string
  /** Where it stands: `《…》第十一条`. */
  source: string
  /** Not yet compared word for word with the source. */
  unverified?: boolean
}

/** The article a figure or a light rests on. */
export function ArticleSheet({ open, onClose, title, text, source, unverified }: ArticleSheetProps) {
  if (!open) return null
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="kit-article-text">{text}</View>
      <View className="kit-article-source">
        {source}
        {unverified && <Chip tone="amber">待核</Chip>}
      </View>
      {unverified && <View className="kit-article-source">原文尚未逐字核对，请以正式文本为准。</View>}
    </Sheet>
  )
}
