import { create } from 'zustand'
import { systemFontScale } from './fontScale'
import { readStored, writeStored } from './storage'
import { displayOf, type Display, type TextSize } from './textSize'

const key = 'textSize'

/** How large this person reads, everywhere in the app. */
export const useDisplay = create<Display>(() => displayOf(readStored<TextSize>(key) ?? 'system', systemFontScale()))

export function chooseTextSize(choice: TextSize) {
  writeStored(key, choice)
  useDisplay.setState(displayOf(choice, systemFontScale()))
}
