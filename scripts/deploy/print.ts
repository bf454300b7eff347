import type { ClaimDecision } from './claim'
import type { Facts } from './facts'
import type { MiniProgramWish } from './flags'
import type { Plan, Step } from './plan'
import type { CollectionState, FunctionRule, StorageRule, TimerState } from './state'

const short = (digest: string | null): string => (digest === null ? '未知' : digest.slice(0, 12))

/** A step as a sentence. */
export function sentence(step: Step): string {
  switch (step.do) {
    case 'createCollection':
      return `新建集合 ${step.name}（仅管理端可读写）`
    case 'setAccess':
      return `集合 ${step.name}：权限由 ${step.was || '未知'} 改为仅管理端可读写`
    case 'updateIndexes': {
      const rebuilt = step.drop.length > 0 ? [`重建 ${step.drop.join('、')}`] : []
      const created = step.create
        .filter(({ name }) => !step.drop.includes(name))
        .map(({ name, unique }) => `${name}${unique ? '（唯一）' : ''}`)
      const made = created.length > 0 ? [`新建 ${created.join('、')}`] : []
      return `集合 ${step.name} 的索引：${[...rebuilt, ...made].join('；')}`
    }
    case 'setFunctionRule': {
      const open = Object.keys(step.rule).filter((name) => step.rule[name]?.invoke !== false)
      return `云函数调用权限：手机端只能调用 ${open.join('、')}`
    }
    case 'setStorageRule':
      return '云存储权限：手机端只能写自己在 incoming/ 下的文件，不能读'
    case 'createFunction':
      return `新建云函数 ${step.name}（代码 ${short(step.sha256)}）`
    case 'configureFunction':
      return `云函数 ${step.name} 的设置：${step.changes.join('、')}`
    case 'updateCode':
      return `云函数 ${step.name} 的代码：${short(step.was)} → ${short(step.sha256)}`
    case 'createTimer':
      return `云函数 ${step.name} 的定时器：新建 ${step.timer.name}（${step.timer.cron}）`
    case 'deleteTimer':
      return `云函数 ${step.name} 的定时器：删除 ${step.timer}`
  }
}

export function planLines({ steps, notes }: Plan, envId: string, against: string): string[] {
  const head =
    steps.length === 0
      ? `云环境 ${envId} 与本项目一致，没有要做的。`
      : `云环境 ${envId}：与${against}比较，要做 ${steps.length} 件事：`
  return [
    head,
    ...steps.map((step, place) => `  ${place + 1}. ${sentence(step)}`),
    ...notes.map((note) => `  注意：${note}`),
  ]
}

/** The plan for machines. A test holds it equal to the schema, the bundles and the functions' settings. */
export interface PlanDocument {
  readonly env: string
  readonly version: string
  readonly against: 'empty' | 'recorded' | 'remote'
  readonly wanted: {
    readonly collections: readonly CollectionState[]
    readonly functions: readonly {
      readonly name: string
      readonly sha256: string
      readonly bytes: number
      readonly runtime: string
      readonly memory: number
      readonly timeout: number
      readonly environment: readonly string[]
      readonly timers: readonly TimerState[]
      readonly openapi: readonly string[]
      readonly messages: readonly string[]
    }[]
    readonly functionRule: FunctionRule
    readonly storageRule: StorageRule
  }
  readonly steps: readonly Step[]
  readonly notes: readonly string[]
  readonly claim: ClaimDecision['what'] | null
  readonly miniProgram: MiniProgramWish | null
  /** Secrets a real run would ask for and this one was not given. */
  readonly missing: readonly string[]
  readonly applied: boolean
}

export function wantedOf(facts: Facts, variables: readonly string[]): PlanDocument['wanted'] {
  return {
    collections: facts.collections,
    functions: facts.functions.map(({ name, bundle, runtime, memory, timeout, timers, openapi, messages }) => ({
      name,
      sha256: bundle.sha256,
      bytes: bundle.bytes,
      runtime,
      memory,
      timeout,
      environment: variables,
      timers,
      openapi,
      messages,
    })),
    functionRule: facts.functionRule,
    storageRule: facts.storageRule,
  }
}
