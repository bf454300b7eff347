import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { sumOf, summaryId } from '../../cloudfunctions/core/summary/fold'
import type { SummaryDoc } from '../../cloudfunctions/core/summary/store'
import { readKeys } from '../deploy/keys'
import { noteInAudit } from '../records/audit'
import type { Surroundings } from '../records/backup'
import type { Cloud, Doc } from '../records/cloud'
import { newFile } from '../records/folder'
import { figuresLine, listed } from './figures'
import { publicKeyOf, readHandover, readKey, readSenders, writeHandover, type Handover } from './handover'

/** `takenSummaries/<source>:<year>`: what another environment told of a year, the latest alone. */
interface TakenDoc extends Doc, Handover {
  name: string
  takenAt: string
}
const collection = 'takenSummaries'
/** The name in the file of the key that signs. */
export const keyName = 'SUMMARY_KEY'

interface Organ {
  rootId: string
  name: string
}
async function organOf(cloud: Cloud): Promise<Organ> {
  const organ = await cloud.read('settings', 'organ')
  if (!organ) throw new Error(`${cloud.name} 还没有认领机关，没有继续。`)
  return organ as Doc & Organ
}
async function takenOf(cloud: Cloud, year: number): Promise<TakenDoc[]> {
  if ((await cloud.count(collection)) === null)
    throw new Error(`${cloud.name} 里还没有集合 ${collection}，请先部署（npm run deploy）。`)
  const all: TakenDoc[] = []
  for await (const page of cloud.pages(collection)) all.push(...(page as TakenDoc[]))
  return all.filter((doc) => doc.year === year)
}
async function ownOf(cloud: Cloud, { rootId }: Organ, year: number): Promise<SummaryDoc> {
  const own = await cloud.read('summaries', summaryId(rootId, year))
  if (!own) throw new Error(`${cloud.name} 还没有 ${year} 年的汇总数字。请等定时任务算过再来，一般只要几分钟。`)
  return own as unknown as SummaryDoc
}

/** The environment's figures of a year, those it took with its own, into a new signed file. */
export async function sendSummary(
  cloud: Cloud,
  { year, to, key: keyFile }: { year: number; to: string; key: string },
  { root, now, say }: Surroundings,
): Promise<void> {
  const key = readKey(readKeys(keyFile)[keyName])
  const place = newFile(to, root)
  const organ = await organOf(cloud)
  const [own, taken] = [await ownOf(cloud, organ, year), await takenOf(cloud, year)]
  const at = now()
  const handover: Handover = {
    source: organ.rootId,
    organs: [organ.rootId, ...taken.flatMap(({ organs }) => organs)],
    year,
    at,
    countedAt: [own.at, ...taken.map(({ countedAt }) => countedAt)].sort()[0]!,
    figures: listed(sumOf([own.all, ...taken.map(({ figures }) => figures)])),
  }
  await noteInAudit(cloud, 'records.sendSummary', at)
  writeFileSync(place, writeHandover(handover, key), { mode: 0o600, flag: 'wx' })
  say(`已写好 ${place}，含 ${handover.organs.length} 个机关的数字：${figuresLine(handover.figures)}`)
  say(`第一次上报，请上级在发送单位清单里写上这一行（当面或打电话核对公钥）：`)
  say(`${organ.rootId} ${publicKeyOf(key)} ${organ.name}`)
}

/** Whose figures would be counted twice were this taken in beside what is there; null where nobody's. */
const twice = ({ source, organs }: Handover, organ: Organ, taken: readonly TakenDoc[]): string | null => {
  if (organs.includes(organ.rootId)) return organ.name
  const other = taken.find((row) => row.source !== source && row.organs.some((each) => organs.includes(each)))
  return other?.name ?? null
}

/** A file of another environment into this one, in the place of an earlier one of that environment and year. */
export async function takeSummary(
  cloud: Cloud,
  { from, senders }: { from: string; senders: string },
  { now, say }: Surroundings,
): Promise<void> {
  for (const file of [from, senders]) if (!existsSync(file)) throw new Error(`没有找到文件 ${file}。`)
  const at = now()
  const { handover, sender } = readHandover(readFileSync(from, 'utf8'), readSenders(readFileSync(senders, 'utf8')), at)
  const { source, year } = handover
  const organ = await organOf(cloud)
  const taken = await takenOf(cloud, year)
  const counted = twice(handover, organ, taken)
  if (counted !== null) throw new Error(`文件和 ${counted} 的数字里有同一个机关，收下会重复计算，没有收。`)
  const there = taken.find((row) => row.source === source)
  if (there && there.at >= handover.at)
    throw new Error(`${sender.name} ${year} 年的数字这里已有 ${there.at} 的，这份是 ${handover.at} 的，没有收。`)
  await noteInAudit(cloud, 'records.takeSummary', at)
  const doc: TakenDoc = { _id: summaryId(source, year), ...handover, name: sender.name, takenAt: at }
  const first = (await cloud.insert(collection, [doc])) === 'inserted'
  if (!first && !(await cloud.replaceEarlier(collection, doc)))
    throw new Error(`${sender.name} ${year} 年的数字刚刚收下了更新的一份，这份没有收。`)
  say(`已收下 ${sender.name} ${year} 年的数字：${figuresLine(handover.figures)}`)
}

const beijingTime = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** The environment's own row, one for each that told of the year, and the sum of all. */
export async function showSummaries(
  cloud: Cloud,
  { year }: { year: number },
  { say }: Pick<Surroundings, 'say'>,
): Promise<void> {
  const organ = await organOf(cloud)
  const [own, taken] = [await ownOf(cloud, organ, year), await takenOf(cloud, year)]
  const rows = [
    { name: `${organ.name}（本环境）`, countedAt: own.at, figures: own.all, organs: [organ.rootId] },
    ...taken,
  ]
  for (const { name, countedAt, figures, organs } of rows) {
    const below = organs.length > 1 ? `，含 ${organs.length} 个机关` : ''
    say(`${name}，${beijingTime(countedAt)} 的数字${below}：${figuresLine(figures)}`)
  }
  say(
    `${year} 年合计，${rows.flatMap(({ organs }) => organs).length} 个机关：${figuresLine(sumOf(rows.map(({ figures }) => figures)))}`,
  )
}
