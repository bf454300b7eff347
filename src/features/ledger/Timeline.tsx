import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { PhotoStrip } from '../../components/PhotoStrip'
import { spoken } from '../../components/spoken'
import { stripPhoto, type Moment } from './presentEntry'

const words: Record<Moment['mark'], string> = { done: '已完成', now: '现在', ahead: '之后' }

/** What happened, where it stands, what is to come; said by shape, colour and word. */
export function Timeline({ moments }: { moments: Moment[] }) {
  return (
    <Card>
      <View className="ledger-line" {...spoken({ role: 'list', label: '经过' })}>
        {moments.map(({ key, mark, title, note, photos }) => (
          <View
            key={key}
            className={`ledger-moment ledger-${mark}`}
            {...spoken({ role: 'listitem', label: [words[mark], title, note].filter(Boolean).join('，') })}
          >
            <View className="ledger-mark" />
            <View className="ledger-moment-title">{title}</View>
            {note && <View className="ledger-moment-note">{note}</View>}
            {photos.length > 0 && <PhotoStrip photos={photos.map(stripPhoto)} />}
          </View>
        ))}
      </View>
    </Card>
  )
}
