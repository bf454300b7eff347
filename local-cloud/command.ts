import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { clearDataDir } from './dataDir'
import { help, readFlags } from './flags'
import { lockDataDir } from './lock'
import { startLocalCloud } from './start'
import { exportState, importState } from './state'
import type { Flags } from './flags'
import type { Product } from './product'
import type { LocalCloud } from './start'

/** The command of people: any folder of functions, or (without `--functions`) the product that it was built with. */
export async function runCommand(argv: readonly string[], product?: Product): Promise<void> {
  try {
    const flags = readFlags(argv)
    if (flags.values.help) console.log(help)
    else await run(flags, product)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

async function run(flags: Flags, product: Product | undefined): Promise<void> {
  const { values, command } = flags
  const functionsDir = values.functions ?? product?.functions
  if (functionsDir === undefined)
    throw new Error('请用 --functions 说明云函数目录，例如 --functions ./cloudfunctions。')
  const own = product && resolve(functionsDir) === resolve(product.functions) ? product : undefined
  const { dataDir, forget } = dataDirOf(flags, own)
  const prepared = await prepareData(dataDir, flags, own)
  const token = values['no-token'] ? undefined : randomBytes(16).toString('hex')
  const cloud = await startLocalCloud({
    functionsDir,
    dataDir,
    port: flags.port,
    schemaFile: values.schema ?? own?.schema,
    rulesFile: values.rules,
    origins: values.origin,
    appDir: values.app ?? own?.app,
    permissive: values.permissive,
    workers: flags.workers,
    people: own?.people,
    token,
    print: own || values.quiet ? undefined : (line) => console.log(line),
    watch: true,
    allowed: values.allow,
    riskyWords: values['risky-word'],
    inspect: flags.inspect,
    variables: prepared?.variables,
  })
  try {
    await prepared?.fill(cloud)
  } catch (error) {
    // A cloud that went on answering, over half an organ, would keep the command from ending.
    await cloud.stop()
    forget()
    throw error
  }
  const stop = async () => {
    const target = values['export-on-exit']
    await cloud.stop()
    if (target !== undefined) exportState(dataDir, resolve(target))
    forget()
  }
  if (command) return runInside(command, cloud, token, stop)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0), fail))
  const address = token === undefined ? cloud.url : `${cloud.url}/?token=${token}`
  console.log(`本地云已启动：${address}\n${own ? '用浏览器打开这个地址，选一个身份进入。' : welcome}按 Ctrl+C 停止。`)
}

const welcome = '用浏览器打开这个地址，看怎么调用。云函数只能连到本机，不会碰到真实的云环境。'

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

/** A run that ends by itself keeps nothing, unless somebody names a folder. */
function dataDirOf({ values, command }: Flags, own: Product | undefined): { dataDir: string; forget: () => void } {
  if (values.data === undefined && command) {
    const dataDir = mkdtempSync(join(tmpdir(), 'local-cloud-'))
    return { dataDir, forget: () => rmSync(dataDir, { recursive: true, force: true }) }
  }
  return { dataDir: resolve(values.data ?? own?.data ?? '.local-cloud'), forget: () => undefined }
}

async function prepareData(dataDir: string, { values }: Flags, own: Product | undefined) {
  if (!own && values.reset) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const unlock = lockDataDir(dataDir)
    clearDataDir(dataDir)
    unlock()
  }
  if (values.import !== undefined) importState(resolve(values.import), dataDir, values.reset)
  return own?.prepare(dataDir, { reset: values.reset && values.import === undefined, sample: values.sample })
}

/** `exec -- COMMAND`: the command finds the cloud by its environment, and its end is the end of this. */
async function runInside(
  [program, ...args]: readonly string[],
  cloud: LocalCloud,
  token: string | undefined,
  stop: () => Promise<void>,
): Promise<void> {
  const env = { ...process.env, LOCAL_CLOUD_URL: cloud.url, LOCAL_CLOUD_TOKEN: token ?? '' }
  const child = spawn(program!, args, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const code = await new Promise<number>((done) => {
    child.once('error', (error) => {
      console.error(`命令 ${program} 没有能运行：${error.message}`)
      done(127)
    })
    child.once('exit', (exitCode, signal) => done(exitCode ?? (signal ? 128 : 1)))
  })
  await stop()
  process.exit(code)
}
