import { smoke } from './command'

/** `npm run smoke`: the real surroundings. Ctrl+C ends the asking, not the cleaning; a second one ends at once. */
export async function main(argv: readonly string[], build: () => Promise<void>): Promise<void> {
  const abort = new AbortController()
  process.once('SIGINT', () => {
    console.error('正在停下并清理，请稍候…')
    abort.abort(new Error('按 Ctrl+C 停下了。'))
  })
  const stopped = new Promise<never>((_done, failed) =>
    abort.signal.addEventListener('abort', () => failed(abort.signal.reason as Error)),
  )
  stopped.catch(() => undefined)
  try {
    process.exitCode = await smoke(argv, {
      env: process.env,
      now: () => new Date(),
      // A wait ends at once when the person stops.
      wait: (milliseconds) =>
        abort.signal.aborted ? pause(milliseconds) : Promise.race([pause(milliseconds), stopped]),
      say: (line) => console.error(line),
      answer: (text) => console.log(text),
      build,
      signal: abort.signal,
    })
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))
