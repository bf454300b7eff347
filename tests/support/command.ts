import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

/** A command of people, in a process of its own. */
export interface Command {
  readonly process: ChildProcess
  /** All it has said so far. */
  said(): string
  /** Resolves when what it has said matches, with the match; rejects when it ends without. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>
}

export function runCommand(file: string, args: readonly string[], cwd?: string): Command {
  const child = spawn(process.execPath, [file, ...args], { cwd })
  let text = ''
  const listeners = new Set<() => void>()
  const hear = (chunk: Buffer) => {
    text += chunk.toString()
    listeners.forEach((look) => look())
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)))
  return {
    process: child,
    said: () => text,
    ended,
    says: (pattern) =>
      new Promise((done, failed) => {
        const look = () => {
          const match = pattern.exec(text)
          if (!match) return
          listeners.delete(look)
          done(match)
        }
        listeners.add(look)
        look()
        void ended.then(() => failed(new Error(`ended without ${pattern}: ${text}`)))
      }),
  }
}

/** Where a cloud that has just been started answers, and the token that it wants to see. */
export async function addressOf(command: Command): Promise<{ url: string; token: string }> {
  const [, url, token] = await command.says(/本地云已启动：(http:\S+?)\/\?token=(\w+)/)
  return { url: url!, token: token! }
}
