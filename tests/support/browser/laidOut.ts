import type { Page } from 'playwright-core'

/** Texts of the page in front that are cut off, or lie over each other; by their words. What lies over the page is looked at alone. */
export function cutOrCovered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const top = [...document.querySelectorAll('.kit-sheet-body')].at(-1)
    const root = top ?? [...document.querySelectorAll('.kit-page')].find((each) => each.checkVisibility())
    if (!root) return ['no page']
    const texts: { words: string; rect: DOMRect; holder: HTMLElement }[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement as HTMLElement
      const words = (node.textContent ?? '').trim()
      // A bar that stays at the thumb lies over what is scrolled below it; the two characters of a seal are set close.
      const apart = 'style, .kit-page-acts, .kit-table, .board, .kit-seal-stamp'
      if (words === '' || !holder.checkVisibility() || holder.closest(apart)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      texts.push({ words: words.slice(0, 30), rect: range.getBoundingClientRect(), holder })
    }
    const cut = texts.filter(({ rect, holder }) => {
      for (let box: HTMLElement | null = holder; box && root.contains(box); box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box)
        const own = box.getBoundingClientRect()
        if (/hidden|clip/.test(overflowX) && (rect.right > own.right + 1 || rect.left < own.left - 1)) return true
        if (/hidden|clip/.test(overflowY) && (rect.bottom > own.bottom + 2 || rect.top < own.top - 2)) return true
      }
      return false
    })
    const covered = texts.flatMap((one, at) =>
      texts.slice(at + 1).flatMap((other) => {
        const width = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left)
        const height = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top)
        return width > 2 && height > 4 ? [`“${one.words}” and “${other.words}” lie over each other`] : []
      }),
    )
    return [...cut.map(({ words }) => `“${words}” is cut`), ...covered]
  })
}

/** Every class that something on the screen wears. */
export const worn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...new Set([...document.querySelectorAll('[class]')].flatMap((each) => [...each.classList]))])
