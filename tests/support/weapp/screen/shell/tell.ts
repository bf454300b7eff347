import type { ScreenEvent } from '../ops'

/** Set by the test before this script runs. */
declare global {
  interface Window {
    weappHears(event: ScreenEvent): Promise<void>
  }
}

let sent = 0

/** Sends to the logic what a person did. */
export function tell(event: ScreenEvent): void {
  sent += 1
  void window.weappHears(event)
}

/** How many events were sent so far: the test waits until it has heard them all. */
export const told = (): number => sent
