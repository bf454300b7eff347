import { parseArgs } from 'node:util'

const options = {
  env: { type: 'string' },
  local: { type: 'string' },
  to: { type: 'string' },
  from: { type: 'string' },
  region: { type: 'string', default: 'ap-shanghai' },
  yes: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Which environment: one of the platform's, or the local cloud that is running on a data folder. */
export type Where = { readonly env: string; readonly region: string } | { readonly local: string }
export interface Flags {
  readonly where: Where
  /** The folder written to (`--to`) or read from (`--from`). */
  readonly folder: string
  readonly yes: boolean
}
export const help = (
  command: 'backup' | 'restore' | 'export',
  folder: '--to' | '--from',
  what: string,
): string => `npm run ${command} -- --env 环境ID ${folder} 文件夹

${what}

选项
  --env 环境ID      云开发控制台首页的环境 ID
  --local 数据目录  不用 --env，改用本机正在运行的本地云（它的 --data 目录，默认 .data）
  ${folder} 文件夹${folder === '--to' ? '        ' : '      '}${folder === '--to' ? '写到这个新文件夹，不要放在项目目录里' : '从这个备份文件夹恢复'}
  --region 地域     云环境所在地域，默认 ap-shanghai
${command === 'restore' ? '  --yes             不再询问，核对无误后直接恢复\n' : ''}  --help            显示这份说明

环境变量（用 --env 时）
  TENCENTCLOUD_SECRETID、TENCENTCLOUD_SECRETKEY   腾讯云访问密钥（访问管理 → API 密钥），须属于开通这个云环境的账号
  TENCENTCLOUD_SESSIONTOKEN                       使用临时密钥时才需要
`

/** Reads the command line; null when help was asked for. What cannot be meant is refused in a sentence. */
export function readFlags(argv: readonly string[], command: string, folder: 'to' | 'from'): Flags | null {
  let values
  try {
    values = parseArgs({ args: [...argv], options, allowPositionals: false }).values
  } catch (error) {
    throw new Error(`看不懂这条命令：${(error as Error).message}。用 npm run ${command} -- --help 看说明。`)
  }
  if (values.help) return null
  const { env, local, region, yes } = values
  const path = values[folder]
  if ((env === undefined) === (local === undefined))
    throw new Error('请用 --env 环境ID（或本机用 --local 数据目录）说明是哪个环境，两者只能用一个。')
  if (path === undefined) throw new Error(`请用 --${folder} 说明文件夹。`)
  if (values[folder === 'to' ? 'from' : 'to'] !== undefined) throw new Error(`npm run ${command} 只用 --${folder}。`)
  return { where: env === undefined ? { local: local as string } : { env, region }, folder: path, yes }
}
