/** Plays one of `assets/tones`, where the browser lets a page sound; otherwise nothing is heard and nothing said. */
export function sound(tone: string): void {
  try {
    void new Audio(`assets/tones/${tone}.wav`).play()?.catch(() => undefined)
  } catch {
    // No sound here.
  }
}
