import { randomBytes } from 'node:crypto'
import { zipBundle } from '../deploy/bundle'
import { runtime } from '../deploy/facts'
import { functionProbes, indexProbe, timerProbe } from './probes'
import type { Bundle } from '../deploy/bundle'
import type { Acts } from '../deploy/tencent/act'
import type { Probe } from './probes'

export interface Finding {
  readonly probe: Probe
  readonly outcome: 'asExpected' | 'differs' | 'failed'
  /** What the platform did, or why it could not be found out. */
  readonly observed: string
}

/** What the smoke test does on the platform. */
export interface Platform {
  readonly acts: Pick<
    Acts,
    'createCollection' | 'deleteCollection' | 'updateIndexes' | 'createFunction' | 'deleteFunction' | 'createTimer'
  >
  collections(): Promise<string[]>
  hasFunction(name: string): Promise<boolean>
  hasIndex(collection: string, index: string): Promise<boolean>
  /** Runs the temporary function and gives what it returned. */
  invoke(name: string, event: object): Promise<Record<string, unknown>>
}

interface SmokeOptions {
  readonly platform: Platform
  readonly bundle: Bundle
  readonly envId: string
  /** Leaves out what takes minutes. */
  readonly quick: boolean
  readonly now: () => Date
  readonly wait: (milliseconds: number) => Promise<void>
  readonly say: (line: string) => void
  /** Of the collection's name; drawn when not given. */
  readonly suffix?: string
  /** Aborted when the person presses Ctrl+C: what was made is still removed. */
  readonly signal?: AbortSignal
}

export const functionName = 'smoke'
const collectionPrefix = 'smoke_'
const unique = { name: 'byKey', keys: [['key', 1]] as [string, 1 | -1][], unique: true }
const byNumber = { name: 'byNumber', keys: [['number', 1]] as [string, 1 | -1][], unique: false }

/** Removes everything a smoke test makes, this one's or an earlier one's. Each removal is tried even if another fails. */
export async function cleanUp({ platform, say }: Pick<SmokeOptions, 'platform' | 'say'>): Promise<void> {
  const errors: string[] = []
  const attempt = (act: Promise<unknown>) => act.catch((error: Error) => void errors.push(error.message))
  if (await platform.hasFunction(functionName)) await attempt(platform.acts.deleteFunction(functionName))
  for (const name of await platform.collections()) {
    if (name.startsWith(collectionPrefix)) await attempt(platform.acts.deleteCollection(name))
  }
  if (errors.length > 0) throw new Error(`没有清理干净，请再运行一次 npm run smoke -- --clean：\n${errors.join('\n')}`)
  say('已清理：临时云函数和临时集合都删除了。')
}

const judged = (probe: Probe, observed: string): Finding => ({
  probe,
  outcome: observed === probe.expected ? 'asExpected' : 'differs',
  observed,
})

async function settle(probe: Probe, find: () => Promise<string>): Promise<Finding> {
  try {
    return judged(probe, await find())
  } catch (error) {
    return { probe, outcome: 'failed', observed: (error as Error).message.slice(0, 300) }
  }
}

/** The cron of a minute soon, at this hour of Beijing or of UTC: only one of the two fires today. */
function cronsOf(now: Date): { Beijing: string; UTC: string; minutes: number } {
  // At least a minute ahead, so that the trigger is there before its minute begins.
  const at = new Date(now.getTime() + 2 * 60_000)
  const cron = (hour: number) => `0 ${at.getUTCMinutes()} ${hour} * * * *`
  return { Beijing: cron((at.getUTCHours() + 8) % 24), UTC: cron(at.getUTCHours()), minutes: 4 }
}

async function timerZone(options: SmokeOptions, ask: (act: string) => Promise<string>): Promise<string> {
  const crons = cronsOf(options.now())
  for (const zone of ['Beijing', 'UTC'] as const)
    await options.platform.acts.createTimer(functionName, { name: zone, cron: crons[zone] })
  for (let count = 0; count < crons.minutes * 6; count += 1) {
    const zone = await ask('fired')
    if (zone !== '') return zone
    await options.wait(10_000)
  }
  return '四分钟里都没有触发'
}

async function fullIndex(
  { platform, wait }: SmokeOptions,
  collection: string,
  ask: (act: string) => Promise<string>,
): Promise<string> {
  const filled = await ask('fill')
  if (filled !== '1000') return `只写入了 ${filled} 条`
  await platform.acts.updateIndexes(collection, [byNumber], [])
  for (let count = 0; count < 12; count += 1) {
    if (await platform.hasIndex(collection, byNumber.name)) return '能'
    await wait(5000)
  }
  return '一分钟后还没有'
}

/** Asks every probe, one after the other, in a throw-away collection, and removes what it made, whatever happens. */
export async function runSmoke(options: SmokeOptions): Promise<Finding[]> {
  const { platform, say, signal } = options
  await cleanUp({ platform, say: () => undefined })
  const collection = `${collectionPrefix}${options.suffix ?? randomBytes(4).toString('hex')}`
  const findings: Finding[] = []
  const ask = async (act: string): Promise<string> => {
    const { observed } = await platform.invoke(functionName, { act, collection })
    return String(observed)
  }
  const find = async (probe: Probe, how: () => Promise<string>) => {
    signal?.throwIfAborted()
    const finding = await settle(probe, how)
    findings.push(finding)
    say(line(finding))
  }
  try {
    await platform.acts.createCollection(collection)
    await platform.acts.updateIndexes(collection, [unique], [])
    const variables = { SMOKE_COLLECTION: collection, SMOKE_ENV: options.envId }
    await platform.acts.createFunction(
      { name: functionName, runtime, memory: 256, timeout: 60, variables },
      zipBundle(options.bundle),
    )
    for (const probe of functionProbes) await find(probe, () => ask(probe.id))
    await find(indexProbe, () => fullIndex(options, collection, ask))
    if (!options.quick) await find(timerProbe, () => timerZone(options, ask))
    return findings
  } finally {
    await cleanUp({ platform, say })
  }
}

function line({ probe, outcome, observed }: Finding): string {
  if (outcome === 'asExpected') return `  ✓ ${probe.question}：${observed}`
  if (outcome === 'failed') return `  ？ ${probe.question}：没有测成（${observed}）`
  return `  ✗ ${probe.question}：实测“${observed}”，预期“${probe.expected}”\n    要改的：${probe.change}`
}
