import type { Page } from 'playwright-core'
import { patience } from './phone'

/** Keeps an eye on what a page asks, so that whoever looks at it knows when it has its answers, and what was refused. */
export interface Watch {
  /** Waits until the page of this path is in front and nothing is on its way; without answers, until nothing moves. */
  arrived(path: string, answered?: boolean, within?: number): Promise<void>
  /** What was refused or broke since this was asked before. */
  wrong(): string[]
}

const isCall = (url: string) => url.endsWith('/call')

/** Whether the page in front is this one, has drawn itself, and no longer shows the shape of lines to come. */
const isInFront = ({ path, answered }: { path: string; answered: boolean }): boolean => {
  const [front] = [...document.querySelectorAll<HTMLElement>('.taro_page')].filter((each) => each.checkVisibility())
  const page = front?.querySelector('.kit-page')
  if (!front?.id.replace(/^\//, '').startsWith(path) || !page) return false
  return !answered || (page.textContent !== '' && !front.querySelector('.kit-skeleton'))
}
/** Two frames on: what has been answered is drawn. */
const drawn = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))

export function watch(page: Page): Watch {
  let asked = 0
  let wrong: string[] = []
  const ended: (() => void)[] = []
  const end = () => {
    asked -= 1
    if (asked === 0) ended.splice(0).forEach((go) => go())
  }
  page.on('request', (request) => void (asked += isCall(request.url()) ? 1 : 0))
  page.on('requestfailed', (request) => isCall(request.url()) && end())
  page.on('pageerror', (error) => void wrong.push(error.message))
  page.on('requestfinished', async (request) => {
    if (!isCall(request.url())) return
    const sent = request.postDataJSON() as { data: { action?: string } }
    const answer = (await (await request.response())?.json().catch(() => undefined)) as
      { result?: { ok: boolean; problem?: { message: string } } } | undefined
    if (answer?.result?.ok === false) wrong.push(`${sent.data.action}: ${answer.result.problem?.message}`)
    end()
  })
  // A document that is left takes what it asked with it.
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && frame.url() === 'about:blank') asked = 0
  })
  return {
    arrived: async (path, answered = true, within = patience) => {
      for (let rest = false; !rest; rest = !answered || asked <= 0) {
        await page.waitForFunction(isInFront, { path, answered }, { timeout: within, polling: 30 })
        if (answered && asked > 0) await new Promise<void>((go) => ended.push(go))
        await page.evaluate(drawn)
      }
    },
    wrong: () => {
      const found = wrong
      wrong = []
      return found
    },
  }
}
