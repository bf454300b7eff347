import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { materialKinds } from '../../src/contract/studyMaterialWords'
import { photoEndings } from '../../src/contract/photoWords'
import { readSchema } from '../../cloudfunctions/core/schema/readSchema'
import { readBundle } from './bundle'
import type { Bundle } from './bundle'
import type { EnvironmentSchema } from './keys'
import type { CollectionState, FunctionRule, StorageRule, TimerState } from './state'

export interface FunctionFacts {
  readonly name: string
  readonly bundle: Bundle
  readonly runtime: string
  readonly memory: number
  readonly timeout: number
  readonly timers: readonly TimerState[]
  /** Open interfaces it calls; the platform takes them from config.json. */
  readonly openapi: readonly string[]
  /** Messages WeChat pushes to it, once a person has routed them in the console. */
  readonly messages: readonly string[]
}

/** What this checkout wants to see on the platform, without any secret. */
export interface Facts {
  readonly version: string
  readonly collections: readonly CollectionState[]
  readonly functions: readonly FunctionFacts[]
  readonly environment: EnvironmentSchema
  readonly functionRule: FunctionRule
  readonly storageRule: StorageRule
}

/** The bundles are built for Node 18. The platform cannot change a function's runtime later. */
export const runtime = 'Nodejs18.15'
const endings = [...new Set([...photoEndings, ...materialKinds, 'xlsx'])].sort().join('|')
/**
 * Where phones put what they hand in: names of the very form that tickets give, nothing else; no phone reads anything, not
 * even its own. A rule sees the uploader and the path, neither the size nor the database; see decision 0026.
 */
export const storageRule: StorageRule = {
  read: false,
  write: `resource.openid == auth.openid && /^incoming\\/[A-Za-z0-9_-]{24}[.](${endings})$/.test(resource.path) == true`,
}

interface FunctionConfig {
  timeout?: number
  memorySize?: number
  triggers?: { name: string; type: string; config: string }[]
  permissions?: { openapi?: string[] }
}

function functionFacts(functionsDir: string, name: string, messages: readonly string[]): FunctionFacts {
  const bundle = readBundle(functionsDir, name)
  const file = bundle.files.find((each) => each.name === 'config.json')
  const config = file ? (JSON.parse(file.content.toString()) as FunctionConfig) : {}
  return {
    name,
    bundle,
    runtime,
    memory: config.memorySize ?? 256,
    timeout: config.timeout ?? 3,
    timers: (config.triggers ?? []).map((trigger) => ({ name: trigger.name, cron: trigger.config })),
    openapi: config.permissions?.openapi ?? [],
    messages,
  }
}

interface FactsOptions {
  readonly root: string
  readonly now: Date
  /** Of the checkout, such as `0.1.0+29e4f56`. */
  readonly version: string
}

export function collectFacts({ root, now, version }: FactsOptions): Facts {
  const file = join(root, 'cloudfunctions/schema.json')
  const schema = readSchema(file, now)
  const { environment = {} } = JSON.parse(readFileSync(file, 'utf8')) as { environment?: EnvironmentSchema }
  const names = Object.keys(schema.functions)
  const open = names.filter((name) => schema.functions[name]?.client === true)
  return {
    version,
    collections: schema.collections.map(({ name, indexes }) => ({ name, access: 'ADMINONLY', indexes })),
    functions: names.map((name) =>
      functionFacts(join(root, 'dist/cloudfunctions'), name, schema.functions[name]?.messages ?? []),
    ),
    environment,
    functionRule: Object.fromEntries([
      ['*', { invoke: false }],
      ...open.map((name) => [name, { invoke: 'auth != null' }]),
    ]) as FunctionRule,
    storageRule,
  }
}
