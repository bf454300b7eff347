import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { productPeople } from '../../local-cloud/product'
import type { LocalCloud, StartOptions, startLocalCloud } from '../../local-cloud/start'

export interface TestCloudOptions {
  /** The instant at which the cloud's time stands still (ISO); the machine's time when null. */
  readonly now?: string | null
  /** Instances of each function. */
  readonly workers?: number
  readonly functionsDir?: string
  /** A schema file, or the schema itself; null for a cloud that opens everything. */
  readonly schema?: string | object | null
  /** A data folder to keep; otherwise a temporary one that `stop` removes. */
  readonly dataDir?: string
  /** A data folder whose content it begins with. */
  readonly from?: string
  readonly appDir?: string
  readonly rulesFile?: string
  readonly token?: string
  readonly permissive?: boolean
  readonly riskyWords?: readonly string[]
  /** Heap of an instance, where it is to make do with less than the platform gives. */
  readonly memoryMiB?: number
  /** Milliseconds, in the place of each function's own time. */
  readonly timeout?: number
  /** Environment of the functions beside what the schema names. */
  readonly variables?: Readonly<Record<string, string>>
}

export type TestCloud = LocalCloud & { readonly dataDir: string }

export interface BuiltCloud {
  readonly startLocalCloud: typeof startLocalCloud
}

/** The built local cloud: what people run is what is tested. Under jest it comes from the environment of the test. */
function builtCloud(): BuiltCloud {
  const around = globalThis as { builtCloud?: () => BuiltCloud }
  return around.builtCloud?.() ?? (require(resolve('dist/local-cloud/start.js')) as BuiltCloud)
}

/** Starts a cloud on a free port, over the product's functions unless others are named. */
export async function startTestCloud(options: TestCloudOptions = {}): Promise<TestCloud> {
  const scratch = mkdtempSync(join(tmpdir(), 'zhibu-cloud-'))
  const dataDir = options.dataDir ?? join(scratch, 'data')
  if (options.from !== undefined) cpSync(options.from, dataDir, { recursive: true })
  const startOptions: StartOptions = {
    functionsDir: ownCopy(options.functionsDir ?? resolve('dist/cloudfunctions'), scratch),
    dataDir,
    port: 0,
    schemaFile: schemaFile(
      options.schema === undefined ? resolve('cloudfunctions/schema.json') : options.schema,
      scratch,
    ),
    appDir: options.appDir,
    rulesFile: options.rulesFile,
    token: options.token,
    permissive: options.permissive ?? options.schema === null,
    riskyWords: options.riskyWords,
    workers: options.workers ?? 1,
    now: options.now ?? null,
    timers: false,
    memoryMiB: options.memoryMiB,
    timeout: options.timeout,
    variables: options.variables,
    people: productPeople,
  }
  const cloud = await builtCloud().startLocalCloud(startOptions)
  const stop = async () => {
    await cloud.stop()
    rmSync(scratch, { recursive: true, force: true })
  }
  return { ...cloud, dataDir, stop }
}

/** A build that runs meanwhile must not change the functions under a test. */
function ownCopy(functionsDir: string, scratch: string): string {
  const copy = join(scratch, 'functions')
  if (existsSync(functionsDir)) cpSync(functionsDir, copy, { recursive: true })
  return copy
}

function schemaFile(schema: string | object | null, scratch: string): string | undefined {
  if (schema === null) return undefined
  if (typeof schema === 'string') return schema
  const file = join(scratch, 'schema.json')
  writeFileSync(file, JSON.stringify(schema))
  return file
}
