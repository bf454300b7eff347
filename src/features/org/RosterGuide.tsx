import { View } from '@tarojs/components'
import { rosterGuide } from '../../contract/sheetGuide'
import { memberKindLabels, type MemberKind } from '../../contract/vocabulary'
import { Sheet } from '../../components/Sheet'
import { spoken } from '../../components/spoken'

/** What the reader of sheets understands, by the table it reads by. */
export function RosterGuide({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="认得哪些列名和写法" onClose={onClose}>
      {rosterGuide((value) => memberKindLabels[value as MemberKind]).map(({ title, lines }) => (
        <View key={title} className="org-guide">
          <View className="org-guide-title" {...spoken({ role: 'heading', level: 3 })}>
            {title}
          </View>
          {lines.map((line) => (
            <View key={line} className="org-guide-line">
              {line}
            </View>
          ))}
        </View>
      ))}
    </Sheet>
  )
}
