import { Text } from '@tarojs/components'
import './Chip.scss'

export type Tone = 'red' | 'green' | 'amber' | 'blue' | 'plain'

/** A state in two to four characters. The word carries the meaning; the tone only helps. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: string }) {
  return <Text className={`kit-chip ${tone}`}>{children}</Text>
}
