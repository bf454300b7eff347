import { create } from 'zustand'
import { systemFontScale } from './fontScale'
import { readPhone, writePhone } from './outbox/shelf'
import { displayOf, type Display, type TextSize } from './textSize'

/** How large this person reads, everywhere in the app. */
export const useDisplay = create<Display>(() =>
  displayOf(readPhone<TextSize>('textSize') ?? 'system', systemFontScale()),
)

export function chooseTextSize(choice: TextSize) {
  writePhone('textSize', choice)
  useDisplay.setState(displayOf(choice, systemFontScale()))
}
