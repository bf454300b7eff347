import { readFileSync, writeFileSync } from 'node:fs'
import { smoke } from './command'
import { recordFindings, withMeasured } from './measured'
import type { Measured } from './measured'
import type { Finding } from './run'

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
      record: keep,
      signal: abort.signal,
    })
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}

/** The package of the SDK that was bundled, beside the checkout's own documents. */
function keep(findings: readonly Finding[]): void {
  const read = (file: string) => readFileSync(file, 'utf8')
  const { version } = JSON.parse(read('node_modules/wx-server-sdk/package.json')) as { version: string }
  const measured = recordFindings(
    JSON.parse(read('local-cloud/measured.json')) as Measured,
    findings,
    new Date(),
    version,
  )
  writeFileSync('local-cloud/measured.json', `${JSON.stringify(measured, null, 2)}\n`)
  writeFileSync('docs/local-cloud.md', withMeasured(read('docs/local-cloud.md'), measured))
}

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))
