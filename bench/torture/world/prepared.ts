import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Organ } from '../../../tests/support/organ'
import { startOrgan } from '../../../tests/support/organ'

/** The tests' organ in a data folder of its own, with what `fill` adds; the cloud that made it has ended. */
export interface PreparedOrgan<Facts> {
  readonly dataDir: string
  readonly nodes: Organ['nodes']
  readonly members: Organ['members']
  readonly facts: Facts
  drop(): void
}

export async function prepareOrgan<Facts>(fill: (organ: Organ) => Promise<Facts>): Promise<PreparedOrgan<Facts>> {
  const folder = mkdtempSync(join(tmpdir(), 'zhibu-torture-'))
  const dataDir = join(folder, 'data')
  const organ = await startOrgan({ dataDir })
  try {
    const facts = await fill(organ)
    return {
      dataDir,
      nodes: organ.nodes,
      members: organ.members,
      facts,
      drop: () => rmSync(folder, { recursive: true, force: true }),
    }
  } finally {
    await organ.stop()
  }
}
