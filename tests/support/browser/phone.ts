import type { BrowserContext, Locator, Page } from 'playwright-core'
import type { Camera } from './camera'

/** How long anything may take to appear before the story has failed, ms: ends what hangs, so it is far more than anything takes. */
export const patience = 120_000

/** Somebody's phone (or PC): what they see, tap and type, in their words. */
export interface Phone {
  readonly openid: string
  readonly page: Page
  readonly context: BrowserContext
  readonly camera: Camera
  /** Waits until it can be read on the page in front, and gives the element. */
  sees(words: string | RegExp): Promise<Locator>
  /** Waits until it can no longer be read. */
  losesSight(words: string | RegExp): Promise<void>
  /** Presses what is called so, on the sheet over the page if there is one. */
  taps(name: string | RegExp): Promise<void>
  /** Presses the button that a sheet offers. */
  answers(name: string): Promise<void>
  /** Waits until somebody's line on the roll reads so. */
  finds(name: string, how: string): Promise<Locator>
  types(label: string, text: string): Promise<void>
  /** Opens a page by its address, as a link would. */
  opens(route: string, params?: Record<string, string>): Promise<void>
  /** The parameter of the page in front, such as its `meetingId`. */
  parameter(name: string): string
  goesBack(): Promise<void>
  /** The text of the page in front. */
  reading(): Promise<string>
}

const pressables = ['button', 'tab', 'radio', 'checkbox', 'switch', 'link'] as const

export function createPhone(openid: string, page: Page, camera: Camera, home: string): Phone {
  page.setDefaultTimeout(patience)
  const inFront = (words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()
  /** Exactly so called, or with more after it: a row is called by its title and says more. */
  const pressable = (name: string | RegExp) => {
    const called = (exact: boolean) => pressables.map((role) => page.getByRole(role, { name, exact }))
    const either = ([first, ...others]: Locator[]) => others.reduce((one, other) => one.or(other), first!)
    const [exactly, about] = [either(called(true)), either(called(false))]
    return { exactly: exactly.filter({ visible: true }), about: about.filter({ visible: true }) }
  }
  return {
    openid,
    page,
    camera,
    context: page.context(),
    sees: async (words) => {
      const found = inFront(words)
      await found.waitFor()
      return found
    },
    losesSight: (words) => inFront(words).waitFor({ state: 'hidden' }),
    taps: async (name) => {
      const { exactly, about } = pressable(name)
      await about.first().waitFor()
      await ((await exactly.count()) > 0 ? exactly : about).first().click()
    },
    answers: async (name) => {
      await page.getByRole('dialog').getByRole('button', { name, exact: true }).filter({ visible: true }).last().click()
    },
    finds: async (name, how) => {
      const line = page
        .getByRole('button', { name: new RegExp(`^${name}\\s.*${how}`) })
        .filter({ visible: true })
        .first()
      await line.waitFor()
      return line
    },
    types: (label, text) => {
      // A field of digits is a spin button to the browser.
      const field = page
        .getByRole('textbox', { name: label, exact: true })
        .or(page.getByRole('spinbutton', { name: label, exact: true }))
      return field.filter({ visible: true }).first().fill(text)
    },
    opens: async (route, params = {}) => {
      await page.goto(`${home}#/${route}?${new URLSearchParams(params).toString()}`)
    },
    parameter: (name) => new URLSearchParams(new URL(page.url()).hash.split('?')[1] ?? '').get(name) ?? '',
    goesBack: async () => {
      await page.goBack()
    },
    reading: () => page.locator('body').innerText(),
  }
}
