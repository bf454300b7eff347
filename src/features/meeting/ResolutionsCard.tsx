import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { TextField } from '../../components/TextField'
import { resolutionsMax } from '../../contract/minutesWords'

interface ResolutionsCardProps {
  resolutions: string[]
  writing: boolean
  onChange: (resolutions: string[]) => void
}

/** What was decided, one line each. */
export function ResolutionsCard({ resolutions, writing, onChange }: ResolutionsCardProps) {
  const add = writing && resolutions.length < resolutionsMax
  return (
    <Card
      title="决议"
      aside={
        add && (
          <Button kind="quiet" label="添加一条决议" onClick={() => onChange([...resolutions, ''])}>
            ＋ 添加
          </Button>
        )
      }
    >
      {resolutions.length === 0 && <View>选填。一条写一件定下来的事。</View>}
      {resolutions.map((text, index) => (
        <View key={index} className="meeting-agenda">
          <View className="meeting-agenda-title">
            <TextField
              label={`决议 ${index + 1}`}
              value={text}
              onChange={(next) => onChange(resolutions.map((each, at) => (at === index ? next : each)))}
              maxLength={200}
              disabled={!writing}
            />
          </View>
          {writing && (
            <Button
              kind="quiet"
              label={`删去决议 ${index + 1}`}
              onClick={() => onChange(resolutions.filter((_, at) => at !== index))}
            >
              删去
            </Button>
          )}
        </View>
      ))}
    </Card>
  )
}
