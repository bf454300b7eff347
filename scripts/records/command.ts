import { createInterface } from 'node:readline/promises'
import { openCloud, type Cloud } from './cloud'
import type { Flags } from './flags'
import { help, readFlags } from './flags'
import type { RestoreSurroundings } from './restore'

/** Asks at the terminal; where there is none, the answer is no. */
async function ask(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(question)
  terminal.close()
  return answer.trim() === 'yes'
}

interface Command {
  name: 'backup' | 'restore' | 'export'
  folder: 'to' | 'from'
  what: string
  run: (cloud: Cloud, folder: string, surroundings: RestoreSurroundings) => Promise<unknown>
}

/** The real surroundings of a command; it ends in a sentence, whatever happens. */
export async function runCommand(
  { name, folder, what, run }: Command,
  root: string,
  argv: readonly string[],
): Promise<void> {
  try {
    const flags: Flags | null = readFlags(argv, name, folder)
    if (!flags) {
      console.log(help(name, `--${folder}`, what))
      return
    }
    const confirm = async (question: string) => flags.yes || (await ask(question))
    await run(openCloud(flags.where), flags.folder, {
      root,
      now: () => new Date().toISOString(),
      say: console.log,
      confirm,
    })
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
