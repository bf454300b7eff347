import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { readCheckout } from './git'
import { sendErrors, sendMiniProgram } from './miniProgram'
import { runDeploy } from './run'

interface Builders {
  readonly functions: () => Promise<void>
  readonly weapp: (envId: string) => Promise<void>
}

/** Asks at the terminal; where there is none, the answer is no. */
async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(question)
  terminal.close()
  return answer.trim() === 'yes'
}

/** `npm run deploy`: the real surroundings. Lines for people go to standard error, so that `--json` leaves one document on standard output. */
export async function main(root: string, argv: readonly string[], builders: Builders): Promise<void> {
  const jest = () =>
    spawnSync(
      process.execPath,
      [join(root, 'node_modules/jest/bin/jest.js'), '--selectProjects', 'weapp', '--silent'],
      { cwd: root, stdio: ['ignore', 2, 2] },
    ).status === 0
  // WeChat's uploading tool talks to standard output as soon as it is loaded.
  console.log = console.error
  try {
    await runDeploy(argv, {
      root,
      env: process.env,
      now: new Date(),
      checkout: readCheckout(root),
      wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
      confirm,
      buildFunctions: builders.functions,
      sendErrors,
      sendMiniProgram: (wish, flags) =>
        sendMiniProgram(wish, flags, {
          root,
          env: process.env,
          build: () => builders.weapp(flags.envId),
          checkPackage: jest,
        }),
      say: (line) => console.error(line),
      answer: (text) => process.stdout.write(`${text}\n`),
    })
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
