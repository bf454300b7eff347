import { View } from '@tarojs/components'
import { Button } from './Button'
import { spoken } from './spoken'
import './EmptyState.scss'

/** What went wrong in one sentence, and another try. */
export function ErrorState({ text, onRetry }: { text: string; onRetry?: () => void }) {
  return (
    <View className="kit-empty" {...spoken({ role: 'alert' })}>
      <View className="kit-empty-title">{text}</View>
      {onRetry && (
        <View className="kit-empty-action">
          <Button small onClick={onRetry}>
            再试一次
          </Button>
        </View>
      )}
    </View>
  )
}
