import type { Locator } from 'playwright-core'
import type { Phone } from './phone'

/** How tall a line of the H5 wheel is, px. */
const line = 34
/** The middle of the seven lines in sight, where the chosen one stands, in lines. */
const middle = 3.5

/** Turns one column of the wheel to its word, two lines at a time, as far as a finger reaches. */
const turn = async (column: Locator, word: string): Promise<void> => {
  const words = await column.locator('.weui-picker__item').allInnerTexts()
  const wanted = words.indexOf(word)
  if (wanted < 0) throw new Error(`The wheel offers no “${word}” but: ${words.join('、')}`)
  const content = column.locator('.weui-picker__content')
  const standsAt = async () => {
    const style = (await content.getAttribute('style')) ?? ''
    return Math.round((3 * line - Number(/translate3d\(0px, (-?[\d.]+)px/.exec(style)?.[1])) / line)
  }
  for (let at = await standsAt(); at !== wanted; at = await standsAt()) {
    const next = at + Math.max(-2, Math.min(2, wanted - at))
    await column.click({ position: { x: 20, y: (middle + next - at) * line } })
    const shift = `translate3d(0px, ${(3 - next) * line}px, 0px)`
    await column.locator(`.weui-picker__content[style*="${shift}"]`).waitFor()
  }
}

/** Chooses on the wheel of the field called so: one of its words, or of a day its year, month and day. */
export const chooses = async (phone: Phone, label: string, ...words: string[]): Promise<void> => {
  await phone.taps(`${label}，请选择`)
  const wheel = phone.page.locator('.weui-picker').filter({ visible: true })
  await wheel.waitFor()
  for (const [at, word] of words.entries()) await turn(wheel.locator('.weui-picker__group').nth(at), word)
  await wheel.getByText('确定', { exact: true }).click()
  await wheel.waitFor({ state: 'hidden' })
}
