/** What the cloud believes the time to be: the machine's, one fixed instant, or an offset from the machine's. */
export type ClockSetting =
  | { readonly kind: 'real' }
  | { readonly kind: 'fixed'; readonly at: number }
  | { readonly kind: 'running'; readonly offset: number }

export interface Clock {
  /** The cloud's current instant. */
  now(): Date
  /** The present setting, as handed to each invocation. */
  setting(): ClockSetting
  /**
   * Sets the time to an ISO instant, or to the machine's time with `null`. The time then stands still, unless
   * `running` says that it goes on from there.
   */
  set(iso: string | null, running?: boolean): void
}

/** Milliseconds since the epoch under a setting. */
export function readClock(setting: ClockSetting, machineTime: number): number {
  if (setting.kind === 'fixed') return setting.at
  return setting.kind === 'running' ? machineTime + setting.offset : machineTime
}

/** Starts a clock; throws on text that is not an instant. */
export function createClock(iso: string | null): Clock {
  let setting: ClockSetting = { kind: 'real' }
  const clock: Clock = {
    now: () => new Date(readClock(setting, Date.now())),
    setting: () => setting,
    set(next, running = false) {
      if (next === null) {
        setting = { kind: 'real' }
        return
      }
      const at = Date.parse(next)
      if (Number.isNaN(at)) throw new Error(`时间“${next}”不是有效的 ISO 时间，例如 2026-07-01T01:30:00.000Z。`)
      setting = running ? { kind: 'running', offset: at - Date.now() } : { kind: 'fixed', at }
    },
  }
  clock.set(iso)
  return clock
}
