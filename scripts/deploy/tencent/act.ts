import { ApiProblem } from './endpoint'
import { describeFunction } from './read'
import type { IndexSpec } from '../../../cloudfunctions/core/schema/readSchema'
import type { FunctionRule, StorageRule, TimerState } from '../state'
import type { Call } from './endpoint'
import type { CloudEnvironment } from './environment'

/** A function as it is to be on the platform. */
interface FunctionWish {
  readonly name: string
  readonly runtime: string
  readonly memory: number
  readonly timeout: number
  readonly variables: Readonly<Record<string, string>>
}

const saysThere = (error: unknown): boolean =>
  error instanceof ApiProblem && /exist/i.test(`${error.code} ${error.message}`)
const variables = (of: Readonly<Record<string, string>>) => ({
  Variables: Object.entries(of).map(([Key, Value]) => ({ Key, Value })),
})

const poll = 2000
/** Five minutes; a function is usually ready within ten seconds. */
const polls = 150

export interface Acts {
  createCollection(name: string): Promise<void>
  deleteCollection(name: string): Promise<void>
  setAccess(name: string): Promise<void>
  updateIndexes(name: string, create: readonly IndexSpec[], drop: readonly string[]): Promise<void>
  setFunctionRule(rule: FunctionRule): Promise<void>
  setStorageRule(rule: StorageRule): Promise<void>
  createFunction(wish: FunctionWish, zip: Buffer): Promise<void>
  configureFunction(wish: Omit<FunctionWish, 'runtime'>): Promise<void>
  updateCode(name: string, zip: Buffer): Promise<void>
  deleteFunction(name: string): Promise<void>
  createTimer(name: string, timer: TimerState): Promise<void>
  deleteTimer(name: string, timer: string): Promise<void>
}

/** Waits until the platform has taken in a function. It refuses the next change before. */
async function ready(
  call: Call,
  env: CloudEnvironment,
  name: string,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  for (let count = 0; count < polls; count += 1) {
    const status = (await describeFunction(call, env, name))?.Status ?? 'Active'
    if (status === 'Active') return
    if (/Failed$/.test(status))
      throw new Error(`云函数 ${name} 没有部署成功（${status}），请在云开发控制台看它的状态说明。`)
    await wait(poll)
  }
  throw new Error(`等了五分钟，云函数 ${name} 还没有就绪。稍后再运行一次同样的命令即可接着做。`)
}

function collectionActs(
  call: Call,
  env: CloudEnvironment,
): Pick<Acts, 'createCollection' | 'deleteCollection' | 'setAccess' | 'updateIndexes'> {
  const table = (name: string) => ({ EnvId: env.envId, MongoConnector: env.connector, TableName: name })
  return {
    // The rule comes with the collection: there is no moment at which phones could read it.
    createCollection: async (name) => {
      const params = { ...table(name), PermissionInfo: { EnvId: env.envId, AclTag: 'ADMINONLY' } }
      await call('tcb', 'CreateTable', params).catch((error: unknown) => {
        if (!saysThere(error)) throw error
      })
    },
    deleteCollection: async (name) => void (await call('tcb', 'DeleteTable', table(name))),
    setAccess: async (name) =>
      void (await call('tcb', 'ModifySafeRule', { EnvId: env.envId, CollectionName: name, AclTag: 'ADMINONLY' })),
    updateIndexes: async (name, create, drop) => {
      // One after the other: a name cannot be dropped and created in one request.
      if (drop.length > 0)
        await call('tcb', 'UpdateTable', { ...table(name), DropIndexes: drop.map((IndexName) => ({ IndexName })) })
      const CreateIndexes = create.map((index) => ({
        IndexName: index.name,
        MgoKeySchema: {
          MgoIndexKeys: index.keys.map(([Name, direction]) => ({ Name, Direction: String(direction) })),
          MgoIsUnique: index.unique,
        },
      }))
      await call('tcb', 'UpdateTable', { ...table(name), CreateIndexes })
    },
  }
}

export function openActs(call: Call, env: CloudEnvironment, wait: (milliseconds: number) => Promise<void>): Acts {
  const named = (name: string) => ({ FunctionName: name, Namespace: env.namespace })
  const settled = async (name: string, action: string, params: object) => {
    await call('scf', action, { ...named(name), ...params })
    await ready(call, env, name, wait)
  }
  return {
    ...collectionActs(call, env),
    setFunctionRule: async (rule) =>
      void (await call('tcb', 'ModifySecurityRule', {
        EnvId: env.envId,
        ResourceType: 'FUNCTION',
        AclTag: 'CUSTOM',
        Rule: JSON.stringify(rule),
      })),
    setStorageRule: async (rule) =>
      void (await call('tcb', 'ModifyStorageSafeRule', {
        EnvId: env.envId,
        Bucket: env.bucket,
        AclTag: 'CUSTOM',
        Rule: JSON.stringify(rule),
      })),
    createFunction: async (wish, zip) =>
      settled(wish.name, 'CreateFunction', {
        Handler: 'index.main',
        Runtime: wish.runtime,
        MemorySize: wish.memory,
        Timeout: wish.timeout,
        InstallDependency: 'FALSE',
        Role: 'TCB_QcsRole',
        Stamp: 'MINI_QCBASE',
        ...env.logs,
        Environment: variables(wish.variables),
        Code: { ZipFile: zip.toString('base64') },
      }),
    configureFunction: async (wish) =>
      settled(wish.name, 'UpdateFunctionConfiguration', {
        ...env.logs,
        MemorySize: wish.memory,
        Timeout: wish.timeout,
        Environment: variables(wish.variables),
      }),
    updateCode: async (name, zip) =>
      settled(name, 'UpdateFunctionCode', {
        Handler: 'index.main',
        InstallDependency: 'FALSE',
        Code: { ZipFile: zip.toString('base64') },
      }),
    deleteFunction: async (name) => void (await call('scf', 'DeleteFunction', named(name))),
    createTimer: async (name, timer) => {
      const Triggers = JSON.stringify([{ TriggerName: timer.name, Type: 'timer', TriggerDesc: timer.cron }])
      await settled(name, 'BatchCreateTrigger', { Triggers, Count: 1 })
    },
    deleteTimer: async (name, timer) => settled(name, 'DeleteTrigger', { TriggerName: timer, Type: 'timer' }),
  }
}
