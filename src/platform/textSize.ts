/** `system` follows the phone; the others are this person's own choice in the app. */
export type TextSize = 'system' | 'normal' | 'large'

export interface Display {
  choice: TextSize
  /** Large targets and stacked buttons. */
  large: boolean
  /** Type is this many times its usual size, 1 … 1.375. */
  scale: number
}

const largeScale = 1.375

/** What a choice means on a phone whose own scale is `system`. Who reads at 1.25 and more gets the whole large mode. */
export function displayOf(choice: TextSize, system: number): Display {
  if (choice === 'large') return { choice, large: true, scale: largeScale }
  const scale = choice === 'normal' ? 1 : Math.max(1, Math.round(system * 100) / 100)
  return scale >= 1.25 ? { choice, large: true, scale: largeScale } : { choice, large: false, scale }
}
