import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './spoken'
import './Card.scss'

interface CardProps {
  children?: ReactNode
  title?: string
  /** A chip or a quiet button at the right of the title. */
  aside?: ReactNode
  /** `sunk` for what merely explains. */
  tone?: 'plain' | 'sunk'
  onClick?: () => void
  /** Said for the whole card when it can be pressed; the title otherwise. */
  label?: string
}

/** A sheet of paper on the page. */
export function Card({ children, title, aside, tone = 'plain', onClick, label }: CardProps) {
  return (
    <View
      className={`kit-card kit-card-${tone}`}
      hoverClass={onClick ? 'kit-card-pressed' : 'none'}
      onClick={onClick}
      {...(onClick ? spoken({ role: 'button', label: label ?? title }) : {})}
    >
      {(title || aside) && (
        <View className="kit-card-head">
          <View className="kit-card-title" {...spoken({ role: 'heading', level: 2 })}>
            {title}
          </View>
          {aside}
        </View>
      )}
      {children}
    </View>
  )
}
