import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { drawClaim } from '../cloudfunctions/core/session/claimCode'
import { markSeeded, prepareDataDir } from './seed/firstStart'
import { seedOrgan } from './seed/seedOrgan'
import { startLocalCloud } from './start'
import type { LocalCloud } from './start'

const flags = {
  functions: { type: 'string', default: 'dist/cloudfunctions' },
  data: { type: 'string', default: '.data' },
  port: { type: 'string', default: '8077' },
  schema: { type: 'string', default: 'cloudfunctions/schema.json' },
  app: { type: 'string', default: 'dist/h5' },
  workers: { type: 'string', default: '2' },
  permissive: { type: 'boolean', default: false },
  reset: { type: 'boolean', default: false },
  sample: { type: 'string', default: 'full' },
} as const

async function main(): Promise<void> {
  const { values } = parseArgs({ options: flags })
  const port = wholeNumber('--port', values.port, 0, 65535)
  const workers = wholeNumber('--workers', values.workers, 1, 16)
  const sample = sampleOf(values.sample)
  const dataDir = resolve(values.data)
  const claim = drawClaim(new Date().toISOString())
  const ours = resolve(values.functions) === resolve(flags.functions.default)
  const { fresh, aside } = ours ? await prepareDataDir(dataDir, values) : { fresh: false, aside: undefined }
  if (aside) console.log(`数据目录是旧版本建的，加密方式已经改变，打不开了：原来的文件移到了 ${aside}，现在重新准备。`)
  const cloud = await startLocalCloud({
    functionsDir: values.functions,
    dataDir,
    port,
    schemaFile: values.schema,
    appDir: values.app,
    permissive: values.permissive,
    workers,
    variables: ours ? claim.variables : {},
  })
  if (fresh || (ours && sample === 'none')) await fill(cloud, dataDir, claim.code, sample)
  console.log(`本地云已启动：${cloud.url}\n用浏览器打开这个地址，选一个身份进入。按 Ctrl+C 停止。`)
  const stop = () => {
    void cloud.stop().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

type Sample = 'full' | 'small' | 'none'

/** A new folder gets the sample organ, or the code to claim one's own; other functions than the product's get neither. */
async function fill(cloud: LocalCloud, dataDir: string, claimCode: string, sample: Sample): Promise<void> {
  if (sample === 'none') {
    console.log(`这是一个空机关，认领码：${claimCode}（本次启动内有效，最长 24 小时）`)
  } else {
    console.log('第一次启动，正在准备示例机关，大约半分钟。')
    await seedOrgan(cloud, { claimCode, small: sample === 'small', onProgress: (line) => console.log(line) })
  }
  await markSeeded(dataDir)
}

function sampleOf(text: string): Sample {
  if (text === 'full' || text === 'small' || text === 'none') return text
  throw new Error(`--sample 应是 full（完整）、small（精简）或 none（空机关），现在是“${text}”。`)
}

function wholeNumber(flag: string, text: string, least: number, max: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > max) {
    throw new Error(`${flag} 应是 ${least} 到 ${max} 之间的整数，现在是“${text}”。`)
  }
  return number
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
