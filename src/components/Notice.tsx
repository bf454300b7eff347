import { View } from '@tarojs/components'
import { spoken } from './spoken'
import './Notice.scss'

interface NoticeProps {
  tone?: 'amber' | 'green' | 'blue' | 'plain'
  children: string
  /** What can be done about it. */
  action?: { text: string; onClick: () => void }
}

/** A calm line: what is the case, what is kept, what will happen by itself. */
export function Notice({ tone = 'plain', children, action }: NoticeProps) {
  return (
    <View className={`kit-notice kit-notice-${tone}`} {...spoken({ role: 'status', live: 'polite' })}>
      <View className="kit-notice-text">{children}</View>
      {action && (
        <View
          className="kit-notice-action"
          onClick={action.onClick}
          {...spoken({ role: 'button', label: action.text })}
        >
          {action.text}
        </View>
      )}
    </View>
  )
}
