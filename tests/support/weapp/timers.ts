/** Timers up to this long, ms, are work in progress; longer ones (refreshes, time-outs) do not keep a phone busy. */
const shortMs = 250

type Run = (...given: unknown[]) => void

interface PhoneTimers {
  readonly api: Readonly<Record<'setTimeout' | 'setInterval' | 'clearTimeout' | 'clearInterval', unknown>>
  /** Short timers that have not run yet. */
  pending(): number
  /** Stops everything. */
  end(): void
}

/** The timers of a mini-program's logic; what they throw goes to `report`. */
export function createTimers(report: (error: unknown) => void): PhoneTimers {
  const timeouts = new Map<number, { stop: () => void; short: boolean }>()
  let last = 0
  const guarded = (run: Run, given: unknown[]) => {
    try {
      run(...given)
    } catch (error) {
      report(error)
    }
  }
  const clear = (id: number) => {
    timeouts.get(id)?.stop()
    timeouts.delete(id)
  }
  const api = {
    setTimeout: (run: Run, ms = 0, ...given: unknown[]) => {
      const id = ++last
      const timer = setTimeout(() => {
        timeouts.delete(id)
        guarded(run, given)
      }, ms)
      timeouts.set(id, { stop: () => clearTimeout(timer), short: ms <= shortMs })
      return id
    },
    setInterval: (run: Run, ms = 0, ...given: unknown[]) => {
      const id = ++last
      const timer = setInterval(() => guarded(run, given), ms)
      timeouts.set(id, { stop: () => clearInterval(timer), short: false })
      return id
    },
    clearTimeout: clear,
    clearInterval: clear,
  }
  return {
    api,
    pending: () => [...timeouts.values()].filter(({ short }) => short).length,
    end: () => [...timeouts.keys()].forEach(clear),
  }
}
