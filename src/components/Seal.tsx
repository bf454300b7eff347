import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './spoken'
import './Seal.scss'

interface SealProps {
  /** Two characters, one above the other. */
  text: string
  /** The moment, in large figures. */
  time: string
  /** What it was for, and what need not be done any more. */
  children?: ReactNode
}

/** The one moment that matters, pressed onto the page. Announced at once; lies still for who asked for less motion. */
export function Seal({ text, time, children }: SealProps) {
  return (
    <View className="kit-seal">
      <View className="kit-seal-stamp" {...spoken({ hidden: true })}>
        {Array.from(text).map((character, index) => (
          <View key={index} className="kit-seal-character">
            {character}
          </View>
        ))}
      </View>
      <View {...spoken({ role: 'status', label: `已${text}，${time}`, live: 'assertive' })}>
        <View className="kit-seal-time">{time}</View>
      </View>
      <View className="kit-seal-words">{children}</View>
    </View>
  )
}
