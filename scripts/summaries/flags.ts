import { parseArgs } from 'node:util'
import type { Where } from '../records/flags'

const options = {
  env: { type: 'string' },
  local: { type: 'string' },
  year: { type: 'string' },
  key: { type: 'string' },
  to: { type: 'string' },
  from: { type: 'string' },
  senders: { type: 'string' },
  region: { type: 'string', default: 'ap-shanghai' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

export type SummaryFlags =
  | { readonly act: 'draw-key'; readonly key: string }
  | { readonly act: 'send'; readonly where: Where; readonly year: number; readonly key: string; readonly to: string }
  | { readonly act: 'take'; readonly where: Where; readonly from: string; readonly senders: string }
  | { readonly act: 'show'; readonly where: Where; readonly year: number }

export const help = `把一个环境的汇总数字（只有数字，没有任何人的信息）交给上级环境：
  npm run summaries -- draw-key --key 文件                                     画一把签名密钥，写进新文件
  npm run summaries -- send --env 环境ID --year 年 --key 文件 --to 新文件      写出这一年的数字，带签名
  npm run summaries -- take --env 环境ID --from 文件 --senders 清单            核对签名后收下，一个单位一年一行
  npm run summaries -- show --env 环境ID --year 年                             逐行显示本环境和收到的数字，以及合计

选项
  --env 环境ID      云开发控制台首页的环境 ID
  --local 数据目录  不用 --env，改用本机正在运行的本地云（它的 --data 目录，默认 .data）
  --year 年         哪一年
  --key 文件        签名密钥的文件，只有自己能读，不要放在项目目录里
  --to 新文件       写到这个新文件，不要放在项目目录里
  --from 文件       下级交来的文件
  --senders 清单    发送单位清单：一行一个，“编号 公钥 名称”，send 会显示自己的那一行
  --region 地域     云环境所在地域，默认 ap-shanghai
  --help            显示这份说明

用 --env 时，环境变量 TENCENTCLOUD_SECRETID、TENCENTCLOUD_SECRETKEY（临时密钥另有 TENCENTCLOUD_SESSIONTOKEN）的要求同 npm run backup。
`

type Given = { readonly [name in keyof typeof options]?: string | boolean | undefined }
/** What each act wants beside the environment, and nothing else. */
const wanted = { 'draw-key': ['key'], send: ['year', 'key', 'to'], take: ['from', 'senders'], show: ['year'] } as const
const isAct = (act: string | undefined): act is keyof typeof wanted => act !== undefined && Object.hasOwn(wanted, act)

const whereOf = ({ env, local, region }: Given): Where => {
  if ((env === undefined) === (local === undefined))
    throw new Error('请用 --env 环境ID（或本机用 --local 数据目录）说明是哪个环境，两者只能用一个。')
  return env === undefined ? { local: local as string } : { env: env as string, region: region as string }
}

/** Reads the command line; null when help was asked for. What cannot be meant is refused in a sentence. */
export function readFlags(argv: readonly string[]): SummaryFlags | null {
  let parsed
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    throw new Error(`看不懂这条命令：${(error as Error).message}。用 npm run summaries -- --help 看说明。`)
  }
  const { values, positionals } = parsed
  if (values.help) return null
  const [act, ...more] = positionals
  if (!isAct(act) || more.length > 0)
    throw new Error('请说明做什么：draw-key、send、take 或 show。用 npm run summaries -- --help 看说明。')
  const given: Given = values
  const own: readonly (keyof typeof options)[] = wanted[act]
  for (const name of ['year', 'key', 'to', 'from', 'senders'] as const) {
    if (own.includes(name) && given[name] === undefined) throw new Error(`请用 --${name} 说明，见 --help。`)
    if (!own.includes(name) && given[name] !== undefined) throw new Error(`summaries ${act} 不用 --${name}。`)
  }
  const { year: written = '', key = '', to = '', from = '', senders = '' } = values
  if (own.includes('year') && !/^20\d\d$/.test(written)) throw new Error(`年份应当像 2026，现在是“${written}”。`)
  const year = Number(written)
  if (act === 'draw-key') return { act, key }
  const where = whereOf(given)
  if (act === 'send') return { act, where, year, key, to }
  return act === 'take' ? { act, where, from, senders } : { act, where, year }
}
