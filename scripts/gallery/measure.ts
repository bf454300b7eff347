import type { Page } from 'playwright-core'

/** What a picture must not show and a ruler finds; the words are for whoever mends it. */

interface Ruler {
  /** The least height and width of what is pressed, px; of a link within a sentence, its least. */
  target: number
  inline: number
  /** No text is smaller, px. */
  smallest: number
  /** A page that waits for its answer leads nowhere yet. */
  leadsOn: boolean
}

export const rulerFor = (leadsOn: boolean): Ruler => ({ target: 44, inline: 24, smallest: 11.9, leadsOn })

/** Small targets, a page without a next step, and what looks as the browser draws it. */
export function measured(page: Page, ruler: Ruler): Promise<string[]> {
  return page.evaluate(({ target, inline, smallest, leadsOn }) => {
    const pages = [...document.querySelectorAll<HTMLElement>('.kit-page')].filter((each) => each.checkVisibility())
    const root = pages[0]
    if (!root) return ['没有页面']
    const wordsOf = (part: Element) => (part.getAttribute('aria-label') ?? part.textContent ?? '').trim().slice(0, 20)
    const pressable =
      'button, a, input, textarea, select, [role=button], [role=tab], [role=radio], [role=checkbox], [role=switch], [role=link]'
    const shown = [...root.querySelectorAll<HTMLElement>(pressable)].filter(
      (part) => part.checkVisibility({ visibilityProperty: true }) && part.getBoundingClientRect().width > 0,
    )
    // What lies within another is pressed with it.
    const outermost = shown.filter((part) => !shown.some((other) => other !== part && other.contains(part)))
    const small = outermost.flatMap((part) => {
      // A line of a table is pressed as a whole.
      const { width, height } = (part.closest('.kit-table-open') ?? part).getBoundingClientRect()
      const least = getComputedStyle(part).display === 'inline' ? inline : target
      const lacks = width < least - 0.5 || height < least - 0.5
      return lacks ? [`按的地方太小：“${wordsOf(part)}” ${Math.round(width)}×${Math.round(height)}`] : []
    })
    const onward = outermost.filter((part) => !part.closest('.kit-page-back, .kit-side'))
    const stuck = leadsOn && onward.length === 0 ? ['没有下一步'] : []
    const plain = [...root.querySelectorAll<HTMLElement>('*')].flatMap((part) => {
      if (!part.checkVisibility()) return []
      const { borderTopStyle, color, fontFamily, fontSize } = getComputedStyle(part)
      const own = [...part.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
      )
      const found: string[] = []
      if (/outset|inset|ridge|groove/.test(borderTopStyle)) found.push(`浏览器自己的边框：“${wordsOf(part)}”`)
      if (own && color === 'rgb(0, 0, 238)') found.push(`浏览器自己的链接：“${wordsOf(part)}”`)
      if (own && !/PingFang|serif/.test(fontFamily)) found.push(`浏览器自己的字体：“${wordsOf(part)}” ${fontFamily}`)
      if (own && !part.closest('.kit-picker, textarea') && /\b20\d\d-\d\d-\d\d\b/.test(part.textContent!))
        found.push(`日期不像给人看的：“${wordsOf(part)}”`)
      if (own && parseFloat(fontSize) < smallest) found.push(`字太小：“${wordsOf(part)}” ${fontSize}`)
      return found
    })
    return [...small, ...stuck, ...plain]
  }, ruler)
}
