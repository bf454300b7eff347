import { parseArgs } from 'node:util'

const options = {
  functions: { type: 'string' },
  data: { type: 'string' },
  port: { type: 'string', default: '8077' },
  schema: { type: 'string' },
  rules: { type: 'string' },
  origin: { type: 'string', multiple: true },
  app: { type: 'string' },
  workers: { type: 'string', default: '2' },
  permissive: { type: 'boolean' },
  reset: { type: 'boolean', default: false },
  sample: { type: 'string', default: 'full' },
  allow: { type: 'string', multiple: true },
  'risky-word': { type: 'string', multiple: true },
  inspect: { type: 'boolean', default: false },
  'inspect-port': { type: 'string', default: '9229' },
  import: { type: 'string' },
  'export-on-exit': { type: 'string' },
  'no-token': { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

export const help = `本地云：在这台电脑上运行微信云函数，不连真实的云环境。

  --functions 目录        云函数目录：每个子目录是一个云函数，里面有 index.js
  --data 目录             数据放在哪里（默认 .local-cloud）
  --port 端口             默认 8077；0 为任一空闲端口
  --schema 文件           集合、索引、可由手机调用的云函数；不写则全部开放，集合用到时自动建
  --rules 文件            每个集合对手机的规则：{"todos": "PRIVATE"}，另有 READONLY、ADMINWRITE、ADMINONLY
  --origin 地址           允许这个来源的网页调用（例如开发服务器 http://localhost:10086），可以写多次
  --permissive            有 --schema 时也放开平台允许而严格模式不许的写法
  --workers 个数          每个云函数的实例数，默认 2
  --allow 主机            允许云函数连到本机以外的这个主机，可以写多次；child_process、worker_threads 也这样放行
  --risky-word 词         内容检查（msgSecCheck）把含这个词的文字算违规，可以写多次
  --inspect               每个云函数一个实例并打开调试端口（从 --inspect-port 起，默认 9229），不限时
  --import 目录           从导出的状态开始（数据目录须是空的，或加 --reset）
  --export-on-exit 目录   退出时导出全部状态
  --reset                 先清空数据目录
  --no-token              打印的地址不带 token，本机任何用户都能进
  --quiet                 云函数的输出只写进日志文件，不显示在终端
  --app 目录              网页（H5 版）所在目录，在 /as/OPENID/ 打开

  exec -- 命令 …          启动，运行这个命令（环境变量 LOCAL_CLOUD_URL、LOCAL_CLOUD_TOKEN），停止，以它的退出码退出

说明见 docs/local-cloud.md。
`

export interface Flags {
  readonly values: ReturnType<typeof parse>['values']
  readonly port: number
  readonly workers: number
  readonly inspect: number | undefined
  /** The command behind `exec --`. */
  readonly command: readonly string[] | undefined
}

const parse = (argv: readonly string[]) => parseArgs({ args: [...argv], options, allowPositionals: true })

/** Reads the command line; throws a sentence that says what is wrong with it. */
export function readFlags(argv: readonly string[]): Flags {
  const { values, positionals } = parse(argv)
  const [word, ...command] = positionals
  if (word !== undefined && word !== 'exec')
    throw new Error(`不认识“${word}”。只有 exec -- 命令，其余都是 --选项，见 --help。`)
  if (word === 'exec' && command.length === 0) throw new Error('exec 后面要有命令，例如 exec -- npm test。')
  return {
    values,
    port: wholeNumber('--port', values.port, 0, 65535),
    workers: wholeNumber('--workers', values.workers, 1, 16),
    inspect: values.inspect ? wholeNumber('--inspect-port', values['inspect-port'], 1, 65535) : undefined,
    command: word === 'exec' ? command : undefined,
  }
}

function wholeNumber(flag: string, text: string, least: number, max: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > max) {
    throw new Error(`${flag} 应是 ${least} 到 ${max} 之间的整数，现在是“${text}”。`)
  }
  return number
}
