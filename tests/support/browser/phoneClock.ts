import type { BrowserContext } from 'playwright-core'

/** Runs before a page's own scripts: its `Date` goes by a clock that is ahead of the machine's by `__clockAhead` ms. */
function installClock(ahead: number): void {
  const scope = globalThis as unknown as { __clockAhead?: number; Date: DateConstructor }
  const installed = scope.__clockAhead !== undefined
  scope.__clockAhead = ahead
  if (installed) return
  const RealDate = scope.Date
  const now = () => RealDate.now() + (scope.__clockAhead ?? 0)
  scope.Date = new Proxy(RealDate, {
    construct: (target, parts, newTarget) =>
      Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
}

/** Sets a phone's clock, for the pages it has open and for those it will open. */
export async function setPhoneClock(context: BrowserContext, ahead: number): Promise<void> {
  await context.addInitScript(installClock, ahead)
  await Promise.all(context.pages().map((page) => page.evaluate(installClock, ahead)))
}
