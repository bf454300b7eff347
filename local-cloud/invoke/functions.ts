import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { limits } from '../limits'

interface TimerTrigger {
  readonly name: string
  readonly type: string
  /** Seven fields: second minute hour day month weekday year. */
  readonly config: string
}

/** A deployed function: a folder with index.js and, perhaps, config.json. */
export interface FunctionFolder {
  readonly name: string
  readonly path: string
  /** Milliseconds. */
  readonly timeout: number
  readonly triggers: readonly TimerTrigger[]
  /** The open interfaces it may call. */
  readonly openapi: readonly string[]
}

interface FunctionConfig {
  /** Seconds. */
  timeout?: number
  triggers?: TimerTrigger[]
  permissions?: { openapi?: string[] }
}

/** Every function under a folder of built functions. */
export function readFunctions(functionsDir: string): Map<string, FunctionFolder> {
  if (!existsSync(functionsDir)) {
    throw new Error(
      `没有找到云函数目录 ${functionsDir}。请检查 --functions 后面的路径；本项目自己的云函数要先运行 npm run build:cloud。`,
    )
  }
  const names = readdirSync(functionsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(functionsDir, entry.name, 'index.js')))
    .map((entry) => entry.name)
  if (names.length === 0) throw new Error(noFunctions(functionsDir))
  return new Map(names.map((name) => [name, readFunction(name, join(functionsDir, name))]))
}

function noFunctions(functionsDir: string): string {
  if (existsSync(join(functionsDir, 'index.js')))
    return `${functionsDir} 像是一个云函数，不是云函数目录。--functions 要指向它的上一级。`
  return `${functionsDir} 里没有云函数。每个云函数是其中一个子目录，里面有 index.js；写完再启动，或用 --functions 换一个目录。`
}

function readFunction(name: string, path: string): FunctionFolder {
  const file = join(path, 'config.json')
  const config = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FunctionConfig) : {}
  const timeout = config.timeout === undefined ? limits.functionTimeout : config.timeout * 1000
  if (!(timeout > 0 && timeout <= limits.functionTimeoutAtMost)) {
    throw new Error(
      `云函数 ${name} 的 config.json 里 timeout 应在 1 到 ${limits.functionTimeoutAtMost / 1000} 秒之间。`,
    )
  }
  return { name, path, timeout, triggers: config.triggers ?? [], openapi: config.permissions?.openapi ?? [] }
}
