import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Organ } from '../tests/support/organ'
import { startOrgan } from '../tests/support/organ'

/** Callers of a mean: enough that one refresh of a warm instance's memory weighs little. */
export const crowdSize = 200

/** Someone of the crowd: rostered, bound, with a live phone. */
export interface OfCrowd {
  readonly openId: string
  readonly memberId: string
  readonly device: { readonly deviceId: string; readonly key: string }
}

/** The usual way gets an index too, or every count would read the whole collection. */
const peerIndexes = [
  {
    name: 'byEvent',
    keys: [
      ['eventId', 1],
      ['openId', 1],
    ],
    unique: false,
  },
]

/** The tests' organ with the usual way beside it, on one warm instance of each function. */
export async function startBenchOrgan(): Promise<Organ> {
  const functionsDir = mkdtempSync(join(tmpdir(), 'zhibu-bench-'))
  cpSync(resolve('dist/cloudfunctions'), functionsDir, { recursive: true })
  cpSync(resolve('dist/bench/peer'), join(functionsDir, 'peer'), { recursive: true })
  const schema = JSON.parse(readFileSync(resolve('cloudfunctions/schema.json'), 'utf8')) as {
    collections: object[]
    functions: object
  }
  const collections = [
    ...schema.collections,
    { name: 'peerEvents', indexes: [] },
    { name: 'peerSignIns', indexes: peerIndexes },
  ]
  try {
    return await startOrgan({
      functionsDir,
      workers: 1,
      schema: { ...schema, collections, functions: { ...schema.functions, peer: { client: true } } },
    })
  } finally {
    rmSync(functionsDir, { recursive: true, force: true })
  }
}

/** Puts people on 第三党支部's roster and binds their phones, each as they would themselves. */
export async function gather(organ: Organ, size = crowdSize): Promise<OfCrowd[]> {
  const crowd: OfCrowd[] = []
  for (let number = 0; number < size; number += 1) {
    const phone = String(13_700_000_000 + number)
    const memberId = await organ.add(organ.nodes.branch, { name: `党员${number + 1}`, phone })
    const openId = `phone-${phone}`
    crowd.push({ openId, memberId, device: await organ.bind(openId) })
  }
  return crowd
}
