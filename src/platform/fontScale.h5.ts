/** How much larger than usual this person reads: 1 for most. */
export const systemFontScale = () => (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16
