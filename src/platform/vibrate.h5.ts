/** A short tap or a long one. */
export type Buzz = 'short' | 'long'
const lasts: Record<Buzz, number> = { short: 40, long: 400 }
const betweenMs = 110

/** Taps under the finger, one after another, where the device has them; one short tap when none is named. */
export function vibrate(...buzzes: Buzz[]): void {
  const all = buzzes.length > 0 ? buzzes : (['short'] as const)
  void navigator.vibrate?.(all.flatMap((buzz, at) => (at === 0 ? [lasts[buzz]] : [betweenMs, lasts[buzz]])))
}
