import { View } from '@tarojs/components'
import { Button } from './Button'
import './EmptyState.scss'

export interface EmptyStateProps {
  /** A sentence that says that it is fine, or what is missing. */
  title: string
  text?: string
  action?: { text: string; onClick: () => void }
}

/** Nothing here, and what to do next if anything. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <View className="kit-empty">
      <View className="kit-empty-title">{title}</View>
      {text && <View>{text}</View>}
      {action && (
        <View className="kit-empty-action">
          <Button small onClick={action.onClick}>
            {action.text}
          </Button>
        </View>
      )}
    </View>
  )
}
