import { spawn } from 'node:child_process'
import { root } from './install.mjs'

/** Runs a script of Node's and gives its exit code; all it says, to whichever of its outputs, goes to `say`. */
export const runNode = (args, say) =>
  new Promise((resolve) => {
    const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, TZ: 'UTC', ...color },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', say)
    child.once('error', (error) => say(`${error.message}\n`))
    child.once('close', (code, signal) => {
      if (signal) say(`被 ${signal} 终止\n`)
      resolve(code ?? 1)
    })
  })

export const inTurn = async (steps) => {
  for (const step of steps) await step()
}

const ends = async (work, say) => {
  try {
    return await work(say)
  } catch (error) {
    say(`${error.message}\n`)
    return { failed: 1 }
  }
}

export const secondsSince = (start) => Math.round((performance.now() - start) / 1000)

/**
 * What runs side by side is read one after the other: a step is heard live once those named before it have ended, and kept
 * until then.
 */
export function createTranscript(write = (text) => process.stdout.write(text)) {
  const queue = []
  const total = { passed: 0, failed: 0, skipped: 0 }
  const tell = () => {
    while (queue.length > 0) {
      const [first] = queue
      write(first.kept)
      first.kept = ''
      if (!first.ended) return
      queue.shift()
    }
  }

  /**
   * Names a step and gives what begins it; begun again, it is still the same run. `work` is given what to say with, and
   * answers `{ passed, failed, skipped }`.
   */
  const step = (name, work) => {
    const told = { kept: `\n— ${name}\n`, ended: false }
    queue.push(told)
    const say = (text) => {
      told.kept += text
      tell()
    }
    const run = async () => {
      const start = performance.now()
      const counts = await ends(work, say)
      for (const key of Object.keys(total)) total[key] += counts[key] ?? 0
      told.ended = true
      say(`${counts.failed > 0 ? '✗' : '✓'} ${name}（${secondsSince(start)} 秒）\n`)
      return counts
    }
    let running
    return () => (running ??= run())
  }
  return { step, total }
}
