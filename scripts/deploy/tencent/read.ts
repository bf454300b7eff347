import { codeMark } from '../environment'
import { fingerprint } from '../keys'
import { ApiProblem } from './endpoint'
import type { IndexSpec } from '../../../cloudfunctions/core/schema/readSchema'
import type {
  CloudState,
  CollectionState,
  FunctionRule,
  FunctionState,
  StorageRule,
  TimerState,
  Values,
} from '../state'
import type { Call } from './endpoint'
import type { CloudEnvironment } from './environment'

const page = 100
/** Requests under way at once; the platform allows twenty a second. */
const together = 4

/** Maps in order, a few at a time. */
async function mapFew<In, Out>(list: readonly In[], act: (each: In) => Promise<Out>): Promise<Out[]> {
  const out: Out[] = []
  for (let start = 0; start < list.length; start += together) {
    out.push(...(await Promise.all(list.slice(start, start + together).map(act))))
  }
  return out
}

interface Table {
  TableName: string
  Count?: number
}

/** Every collection of the environment with its number of documents. */
export async function listTables(call: Call, env: CloudEnvironment): Promise<Table[]> {
  const tables: Table[] = []
  for (;;) {
    const params = { EnvId: env.envId, MongoConnector: env.connector, MgoLimit: page, MgoOffset: tables.length }
    const { Tables } = (await call('tcb', 'ListTables', params)) as { Tables?: Table[] | null }
    tables.push(...(Tables ?? []))
    if ((Tables ?? []).length < page) return tables
  }
}

interface Index {
  Name: string
  Unique?: boolean | null
  Keys?: { Name: string; Direction: string }[] | null
}
const indexOf = ({ Name, Unique, Keys }: Index): IndexSpec => ({
  name: Name,
  keys: (Keys ?? []).map((key) => [key.Name, Number(key.Direction) < 0 ? -1 : 1]),
  unique: Unique === true,
})

async function readCollection(
  call: Call,
  env: CloudEnvironment,
  name: string,
  appId: string | undefined,
): Promise<CollectionState> {
  const table = { EnvId: env.envId, MongoConnector: env.connector, TableName: name }
  const { Indexes } = (await call('tcb', 'DescribeTable', table)) as { Indexes?: Index[] | null }
  const rule = { EnvId: env.envId, CollectionName: name, ...(appId ? { WxAppId: appId } : {}) }
  const { AclTag } = (await call('tcb', 'DescribeSafeRule', rule)) as { AclTag?: string }
  return { name, access: AclTag ?? '', indexes: (Indexes ?? []).map(indexOf) }
}

interface FunctionInfo {
  Status?: string
  Runtime?: string
  MemorySize?: number
  Timeout?: number
  Environment?: { Variables?: { Key: string; Value: string }[] | null } | null
  Triggers?: { TriggerName: string; Type: string; TriggerDesc: string }[] | null
}

export async function describeFunction(
  call: Call,
  env: CloudEnvironment,
  name: string,
): Promise<FunctionInfo | undefined> {
  try {
    return await call('scf', 'GetFunction', { FunctionName: name, Namespace: env.namespace })
  } catch (error) {
    if (error instanceof ApiProblem && error.code.startsWith('ResourceNotFound')) return undefined
    throw error
  }
}

/** The platform gives a timer back as `{"cron":"0 * * * * * *"}`, though it takes the bare text. */
function timerOf({ TriggerName, TriggerDesc }: { TriggerName: string; TriggerDesc: string }): TimerState {
  const cron = TriggerDesc.startsWith('{') ? (JSON.parse(TriggerDesc) as { cron?: string }).cron : TriggerDesc
  return { name: TriggerName, cron: cron ?? '' }
}

const variablesOf = (info: FunctionInfo): Record<string, string> =>
  Object.fromEntries((info.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]))

const functionOf = (name: string, info: FunctionInfo): FunctionState => {
  const variables = variablesOf(info)
  return {
    name,
    sha256: variables[codeMark] ?? null,
    runtime: info.Runtime ?? '',
    memory: info.MemorySize ?? 0,
    timeout: info.Timeout ?? 0,
    environment: Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, fingerprint(key, value)])),
    timers: (info.Triggers ?? []).filter(({ Type }) => Type === 'timer').map(timerOf),
  }
}

/** A rule as the platform keeps it: text, or nothing where none was set. */
const ruleOf = <Rule>({ AclTag, Rule }: { AclTag?: string; Rule?: string | null }): Rule | null => {
  if (AclTag !== 'CUSTOM' || !Rule) return null
  try {
    return JSON.parse(Rule) as Rule
  } catch {
    return null
  }
}

async function listFunctions(call: Call, env: CloudEnvironment): Promise<string[]> {
  const names: string[] = []
  for (;;) {
    const params = { EnvId: env.namespace, Limit: page, Offset: names.length }
    const { Functions } = (await call('tcb', 'ListFunctions', params)) as {
      Functions?: { FunctionName: string }[] | null
    }
    names.push(...(Functions ?? []).map(({ FunctionName }) => FunctionName))
    if ((Functions ?? []).length < page) return names
  }
}

/** Everything a plan compares with. Values of variables are returned apart, to be kept from every output. */
export async function readCloud(
  call: Call,
  env: CloudEnvironment,
  appId?: string,
): Promise<{ state: CloudState; values: Values }> {
  const tables = await listTables(call, env)
  const collections = await mapFew(tables, ({ TableName }) => readCollection(call, env, TableName, appId))
  const names = await listFunctions(call, env)
  const infos = await mapFew(names, async (name) => ({ name, info: (await describeFunction(call, env, name)) ?? {} }))
  const functionRule = ruleOf<FunctionRule>(
    await call('tcb', 'DescribeSecurityRule', { EnvId: env.envId, ResourceType: 'FUNCTION' }),
  )
  const storageRule = ruleOf<StorageRule>(
    await call('tcb', 'DescribeStorageSafeRule', { EnvId: env.envId, Bucket: env.bucket }),
  )
  const state: CloudState = {
    collections,
    functions: infos.map(({ name, info }) => functionOf(name, info)),
    functionRule,
    storageRule,
    claimable: (tables.find(({ TableName }) => TableName === 'settings')?.Count ?? 0) === 0,
  }
  return { state, values: Object.fromEntries(infos.map(({ name, info }) => [name, variablesOf(info)])) }
}
