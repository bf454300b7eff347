let lock: Promise<WakeLockSentinel> | undefined

/** Keeps the screen lit while a code is shown; false lets go. A browser that cannot is no fault. */
export function keepAwake(on: boolean) {
  if (on) lock ??= navigator.wakeLock?.request('screen')
  else if (lock) {
    lock.then((held) => held.release()).catch(() => undefined)
    lock = undefined
  }
  lock?.catch(() => {
    lock = undefined
  })
}
