import { View } from '@tarojs/components'
import { Button } from './Button'
import { spoken } from './spoken'
import './EmptyState.scss'

/** What went wrong in one sentence, and another try, or the way home where trying again would bring the same. */
export function ErrorState({ text, onRetry, onHome }: { text: string; onRetry?: () => void; onHome?: () => void }) {
  return (
    <View className="kit-empty" {...spoken({ role: 'alert' })}>
      <View className="kit-empty-title">{text}</View>
      {(onRetry ?? onHome) && (
        <View className="kit-empty-action">
          {onRetry && (
            <Button small onClick={onRetry}>
              再试一次
            </Button>
          )}
          {onHome && (
            <Button small onClick={onHome}>
              回首页
            </Button>
          )}
        </View>
      )}
    </View>
  )
}
