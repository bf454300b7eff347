import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { ChildProcess } from 'node:child_process'

/** A local cloud in a process of its own, as people start it. */
export interface CloudProcess {
  readonly url: string
  readonly process: ChildProcess
  /** Ends it by a signal and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<void>
}

/** Starts the command with flags, and resolves when it says where it answers; rejects with what it said instead. */
export function startCloudProcess(flags: readonly string[]): Promise<CloudProcess> {
  const child = spawn(process.execPath, [resolve('dist/local-cloud/main.js'), '--port', '0', '--no-token', ...flags])
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await gone
  }
  return new Promise((started, failed) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const url = /本地云已启动：(\S+)/.exec(said)?.[1]
      if (url !== undefined) started({ url, process: child, end })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void gone.then(() => failed(new Error(said)))
  })
}
