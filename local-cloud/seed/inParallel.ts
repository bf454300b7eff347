/** Runs `work` on every item, at most `lanes` at a time. After a failure nothing new is begun; what has begun ends first. */
export const inParallel = async <T>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> => {
  const left = [...items]
  const lane = async () => {
    try {
      while (left.length > 0) await work(left.shift() as T)
    } catch (error) {
      left.length = 0
      throw error
    }
  }
  const endings = await Promise.allSettled(Array.from({ length: Math.min(lanes, items.length) }, lane))
  const failure = endings.find((ending) => ending.status === 'rejected')
  if (failure) throw failure.reason
}
