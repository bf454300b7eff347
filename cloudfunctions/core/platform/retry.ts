import { randomInt } from 'node:crypto'

const attempts = 8
export const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

/** Conflicts surface as text: the SDK's own wrapper drops the code and does not retry. */
export const isConflict = (error: unknown): boolean =>
  /TransactionConflict|WriteConflict|-501004/i.test(String((error as Error)?.message ?? error))

/** Run `work` again while the database answers a write conflict, with jitter, at most 8 times. */
export const contended = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= attempts || !isConflict(error)) throw error
      await pause(randomInt(5, 20 * attempt))
    }
  }
}
