import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** A page of nothing but words: browsers scroll it by the keyboard without a stop in it, and a phone by the finger. */
const isScrolledPage = (id: string, html: string): boolean =>
  id === 'scrollable-region-focusable' && html.includes('class="taro_page ')

/** Rules whose findings are never serious, and two of attributes that no part of ours writes: a third of what axe takes. */
const unasked = [
  'region',
  'landmark-unique',
  'heading-order',
  'page-has-heading-one',
  'landmark-one-main',
  'landmark-no-duplicate-main',
  'landmark-main-is-top-level',
  'skip-link',
  'aria-allowed-role',
  'aria-deprecated-role',
  'presentation-role-conflict',
  'empty-heading',
  'focus-order-semantics',
  'hidden-content',
  'meta-viewport',
  'meta-viewport-large',
  'avoid-inline-spacing',
  'accesskeys',
]

/** What is wrong on the page in front for people who cannot see it well: each serious or critical finding with where it is. */
export async function barriers(page: Page, without: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const options = {
    // Findings in full; of what is as it should be, no more than that.
    resultTypes: ['violations'],
    rules: Object.fromEntries([...unasked, ...without].map((rule) => [rule, { enabled: false }])),
  }
  const { violations } = await page.evaluate(
    (asked) => (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(asked),
    options,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        .filter(({ html }) => !isScrolledPage(id, html))
        .map(
          ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} — ${failureSummary.split('\n')[1] ?? ''}`,
        ),
    )
}

/** What reaches past the right edge of the screen, by its class and words. A table scrolls inside itself. */
export function reachingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (part: Element | null): boolean =>
      part !== null &&
      !part.matches('.kit-page') &&
      (/auto|scroll/.test(getComputedStyle(part).overflowX) || scrolls(part.parentElement))
    return [...document.querySelectorAll('.kit-page *')]
      .filter((part) => part.getBoundingClientRect().right > window.innerWidth + 1)
      .filter((part) => part.checkVisibility() && !scrolls(part.parentElement))
      .map((part) => `${part.className}: ${(part.textContent ?? '').slice(0, 30)}`)
  })
}
