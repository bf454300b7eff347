import { isDeepStrictEqual } from 'node:util'
import { codeMark } from './environment'
import { fingerprint } from './keys'
import type { IndexSpec } from '../../cloudfunctions/core/schema/readSchema'
import type { Facts, FunctionFacts } from './facts'
import type { CloudState, CollectionState, FunctionRule, FunctionState, StorageRule, TimerState } from './state'

/** One thing to do. The order is that of safety: nothing can be called or read before its rule stands. */
export type Step =
  | { readonly do: 'createCollection'; readonly name: string }
  | { readonly do: 'setAccess'; readonly name: string; readonly was: string }
  | {
      readonly do: 'updateIndexes'
      readonly name: string
      readonly create: readonly IndexSpec[]
      readonly drop: readonly string[]
    }
  | { readonly do: 'setFunctionRule'; readonly rule: FunctionRule }
  | { readonly do: 'setStorageRule'; readonly rule: StorageRule }
  | { readonly do: 'createFunction'; readonly name: string; readonly sha256: string }
  | { readonly do: 'configureFunction'; readonly name: string; readonly changes: readonly string[] }
  | { readonly do: 'updateCode'; readonly name: string; readonly sha256: string; readonly was: string | null }
  | { readonly do: 'createTimer'; readonly name: string; readonly timer: TimerState }
  | { readonly do: 'deleteTimer'; readonly name: string; readonly timer: string }

export interface Plan {
  readonly steps: readonly Step[]
  /** What is found and left alone, as sentences. */
  readonly notes: readonly string[]
}

/** The platform's own. */
const builtIn = (index: IndexSpec): boolean => index.name.startsWith('_id_') || index.name.startsWith('_openid')
const sameIndex = (one: IndexSpec, other: IndexSpec): boolean =>
  one.unique === other.unique && isDeepStrictEqual(one.keys, other.keys)

function collectionSteps(wanted: CollectionState, found: CollectionState | undefined): Step[] {
  const { name, access } = wanted
  const steps: Step[] = []
  if (!found) steps.push({ do: 'createCollection', name })
  else if (found.access !== access) steps.push({ do: 'setAccess', name, was: found.access })
  const before = new Map((found?.indexes ?? []).map((index) => [index.name, index]))
  const changed = wanted.indexes.filter((index) => {
    const old = before.get(index.name)
    return !old || !sameIndex(index, old)
  })
  const drop = changed.filter((index) => before.has(index.name)).map((index) => index.name)
  if (changed.length > 0) steps.push({ do: 'updateIndexes', name, create: changed, drop })
  return steps
}

function functionSteps(
  wanted: FunctionFacts,
  environment: Readonly<Record<string, string>>,
  found: FunctionState | undefined,
): Step[] {
  const { name, bundle } = wanted
  const timers = (state: FunctionState | undefined): Step[] => {
    const before = state?.timers ?? []
    const stale = before.filter((timer) => !wanted.timers.some((each) => isDeepStrictEqual(each, timer)))
    const missing = wanted.timers.filter((timer) => !before.some((each) => isDeepStrictEqual(each, timer)))
    return [
      ...stale.map((timer): Step => ({ do: 'deleteTimer', name, timer: timer.name })),
      ...missing.map((timer): Step => ({ do: 'createTimer', name, timer })),
    ]
  }
  if (!found) return [{ do: 'createFunction', name, sha256: bundle.sha256 }, ...timers(undefined)]
  const changes = [
    ...(found.memory === wanted.memory ? [] : ['memory']),
    ...(found.timeout === wanted.timeout ? [] : ['timeout']),
    ...Object.entries(environment).flatMap(([key, value]) =>
      key === codeMark || found.environment[key] === fingerprint(key, value) ? [] : [key],
    ),
  ]
  return [
    ...(changes.length > 0 ? [{ do: 'configureFunction', name, changes } as const] : []),
    ...(found.sha256 === bundle.sha256
      ? []
      : [{ do: 'updateCode', name, sha256: bundle.sha256, was: found.sha256 } as const]),
    ...timers(found),
  ]
}

function notesOf(facts: Facts, found: CloudState): string[] {
  const names = new Set(facts.collections.map(({ name }) => name))
  const functions = new Map(facts.functions.map((each) => [each.name, each]))
  return [
    ...found.collections.filter(({ name }) => !names.has(name)).map(({ name }) => `平台上另有集合 ${name}，没有动它。`),
    ...found.collections.flatMap((collection) => {
      const wanted = facts.collections.find(({ name }) => name === collection.name)
      const others = collection.indexes.filter(
        (index) => !builtIn(index) && !wanted?.indexes.some(({ name }) => name === index.name),
      )
      return wanted ? others.map((index) => `集合 ${collection.name} 另有索引 ${index.name}，没有动它。`) : []
    }),
    ...found.functions
      .filter(({ name }) => !functions.has(name))
      .map(({ name }) => `平台上另有云函数 ${name}，没有动它。`),
    ...found.functions.flatMap(({ name, runtime }) => {
      const wanted = functions.get(name)
      return wanted && wanted.runtime !== runtime
        ? [`云函数 ${name} 的运行环境是 ${runtime}，本项目按 ${wanted.runtime} 打包；平台不能改，需要删掉重建。`]
        : []
    }),
    ...facts.functions
      .filter(({ openapi }) => openapi.length > 0)
      .map(
        ({ name, openapi }) =>
          `云函数 ${name} 要用微信接口 ${openapi.join('、')}：请在微信开发者工具里确认它的“云调用”权限已经开通。`,
      ),
    ...facts.functions
      .filter(({ messages }) => messages.length > 0)
      .map(
        ({ name, messages }) =>
          `云函数 ${name} 接收微信推送的消息 ${messages.join('、')}：请在云开发控制台的“消息推送”里把它们指向 ${name}。`,
      ),
  ]
}

/** What must be done so that `found` becomes what the facts say. Pure: the same in a dry run and in earnest. */
export function planFrom(
  facts: Facts,
  environments: Readonly<Record<string, Readonly<Record<string, string>>>>,
  found: CloudState,
): Plan {
  const collections = new Map(found.collections.map((each) => [each.name, each]))
  const functions = new Map(found.functions.map((each) => [each.name, each]))
  const steps: Step[] = facts.collections.flatMap((wanted) => collectionSteps(wanted, collections.get(wanted.name)))
  if (!isDeepStrictEqual(found.functionRule, facts.functionRule))
    steps.push({ do: 'setFunctionRule', rule: facts.functionRule })
  if (!isDeepStrictEqual(found.storageRule, facts.storageRule))
    steps.push({ do: 'setStorageRule', rule: facts.storageRule })
  for (const wanted of facts.functions)
    steps.push(...functionSteps(wanted, environments[wanted.name] ?? {}, functions.get(wanted.name)))
  return { steps, notes: notesOf(facts, found) }
}
