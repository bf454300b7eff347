import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A data folder filled once a run, and what its filling made known; who wants what is in it starts a cloud on a copy. */
export interface Prepared<Facts> {
  readonly data: string
  readonly facts: Facts
}

/** Where this run of jest keeps its prepared folders, so that nothing of one run is taken for another's. */
const runFolder = (): string | undefined => process.env.PREPARED_DATA

/** False in a process that jest did not start: it has nowhere to keep a folder for others. */
export const keepsPrepared = (): boolean => runFolder() !== undefined

/**
 * The folder `name` of this run. Who finds none fills one by `fill`, which ends its cloud and gives the facts; of two that
 * do so at once, the first to finish is kept. Waiting for the other would leave a core idle for as long.
 */
export async function prepared<Facts>(name: string, fill: (data: string) => Promise<Facts>): Promise<Prepared<Facts>> {
  const folder = join(runFolder()!, name)
  if (!existsSync(folder)) {
    const mine = mkdtempSync(`${folder}-`)
    writeFileSync(join(mine, 'facts.json'), JSON.stringify(await fill(join(mine, 'data'))))
    keepUnlessKept(mine, folder)
  }
  const facts = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')) as Facts
  return { data: join(folder, 'data'), facts }
}

function keepUnlessKept(mine: string, folder: string): void {
  try {
    renameSync(mine, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(mine, { recursive: true })
  }
}
