import Taro from '@tarojs/taro'
import type { Buzz } from './vibrate.h5'

export type { Buzz } from './vibrate.h5'

const betweenMs = 150
const tap = (buzz: Buzz) =>
  void (buzz === 'short' ? Taro.vibrateShort({ type: 'medium' }) : Taro.vibrateLong()).catch(() => undefined)

/** Taps under the finger, one after another, where the device has them; one short tap when none is named. */
export function vibrate(...buzzes: Buzz[]): void {
  const all: Buzz[] = buzzes.length > 0 ? buzzes : ['short']
  all.forEach((buzz, at) => (at === 0 ? tap(buzz) : setTimeout(() => tap(buzz), at * betweenMs)))
}
