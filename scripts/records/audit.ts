import { randomUUID } from 'node:crypto'
import type { CommandAct, ReadEntry } from '../../cloudfunctions/core/platform/audit'
import { keyHolder } from '../../src/contract/auditWords'
import type { Cloud } from './cloud'

/** Beijing is eight hours ahead all year; the product's own days need a package that these commands are bundled without. */
const beijingYear = (at: string): number => new Date(Date.parse(at) + 8 * 3_600_000).getUTCFullYear()

/**
 * What a person with the keys does to all records is a row of the audit like any showing, written before anything leaves: without
 * it nothing does. An environment nobody has claimed holds no one's records and stays empty.
 */
export async function noteInAudit(cloud: Cloud, act: CommandAct, at: string): Promise<void> {
  const organ = await cloud.read('settings', 'organ')
  if (!organ) return
  const requestId = randomUUID()
  const entry: ReadEntry = {
    _id: `${requestId}:all`,
    act,
    by: keyHolder,
    at,
    requestId,
    collection: 'all',
    recordId: cloud.name,
    path: `/${String(organ.rootId)}/`,
  }
  const collection = `audit_${beijingYear(at)}`
  if ((await cloud.count(collection)) === null)
    throw new Error(`${cloud.name} 里还没有集合 ${collection}，写不了审计记录，没有继续。请先部署（npm run deploy）。`)
  await cloud.insert(collection, [{ ...entry }])
}
