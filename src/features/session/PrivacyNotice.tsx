import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { privacyNotice } from './privacyNotice'
import './session.scss'

export function PrivacyNotice({ organName }: { organName: string }) {
  return (
    <>
      {privacyNotice(organName).map(({ title, lines }) => (
        <Card key={title} title={title}>
          {lines.map((line) => (
            <View key={line} className="session-line">
              {line}
            </View>
          ))}
        </Card>
      ))}
    </>
  )
}
