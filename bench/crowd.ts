import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Organ } from '../tests/support/organ'
import { startOrgan } from '../tests/support/organ'

/** Someone of the crowd: rostered, bound, with a live phone. */
export interface OfCrowd {
  readonly openId: string
  readonly memberId: string
  readonly device: { readonly deviceId: string; readonly key: string }
}

/** The longest a title may be, all in characters of three bytes. */
export const longTitle = (number: number): string =>
  `第三党支部${number + 1}月主题党日：学习贯彻全会精神，重温入党誓词，开展志愿服务`
    .padEnd(60, '并交流心得')
    .slice(0, 60)

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

/** The tests' organ with the usual way beside it, on one warm instance of each function unless told otherwise. */
export async function startBenchOrgan(workers = 1): Promise<Organ> {
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
      workers,
      schema: { ...schema, collections, functions: { ...schema.functions, peer: { client: true } } },
    })
  } finally {
    rmSync(functionsDir, { recursive: true, force: true })
  }
}

/** Puts people on a branch's roster and binds their phones, each as they would themselves. */
export async function gather(
  organ: Organ,
  size: number,
  branchId = organ.nodes.branch,
  firstNumber = 13_700_000_000,
): Promise<OfCrowd[]> {
  const crowd: OfCrowd[] = []
  for (let number = 0; number < size; number += 1) {
    const phone = String(firstNumber + number)
    const memberId = await organ.add(branchId, { name: `党员${number + 1}`, phone })
    const openId = `phone-${phone}`
    crowd.push({ openId, memberId, device: await organ.bind(openId) })
  }
  return crowd
}
