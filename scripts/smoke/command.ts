import { parseArgs } from 'node:util'
import { readBundle } from '../deploy/bundle'
import { isEnvId, findEnvironment } from '../deploy/tencent/environment'
import { openActs } from '../deploy/tencent/act'
import { openEndpoint } from '../deploy/tencent/endpoint'
import { describeFunction, listTables } from '../deploy/tencent/read'
import { byHand } from './probes'
import { cleanUp, functionName, runSmoke } from './run'
import type { Call } from '../deploy/tencent/endpoint'
import type { CloudEnvironment } from '../deploy/tencent/environment'
import type { Finding, Platform } from './run'

const help = `npm run smoke -- --env 环境ID [选项]

在真实的云环境里核对那些无法在本机确认的平台行为：每项都有预期、实测，以及不一致时要改什么。
过程中会新建一个临时集合（smoke_ 开头）和一个临时云函数 smoke，结束、失败或按 Ctrl+C 后都会删除；
上一次没删净的也会先删掉。不读也不写本项目自己的集合。约两分钟，含定时器约六分钟。
先部署再核对：手机端不能调用 smoke，靠的是部署时设好的云函数权限。

选项
  --env 环境ID    云开发控制台首页的环境 ID（必填）
  --quick         不核对定时器的时区（要等几分钟）
  --clean         只清理上一次留下的临时集合和云函数
  --record        把实测结果记进 local-cloud/measured.json 和 docs/local-cloud.md（标为实测）
  --json          结果以一个 JSON 文档写到标准输出；用 npm run --silent 去掉 npm 自己的话
  --region 地域   云环境所在地域，默认 ap-shanghai
  --help          显示这份说明

环境变量
  TENCENTCLOUD_SECRETID、TENCENTCLOUD_SECRETKEY    腾讯云访问密钥，须属于开通这个云环境的账号
  TENCENTCLOUD_SESSIONTOKEN                        使用临时密钥时才需要

退出码：0 全部符合预期；2 有不一致；1 没有测成。
`

const flags = {
  env: { type: 'string' },
  quick: { type: 'boolean', default: false },
  clean: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  record: { type: 'boolean', default: false },
  region: { type: 'string', default: 'ap-shanghai' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

interface SmokeSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
  readonly wait: (milliseconds: number) => Promise<void>
  readonly say: (line: string) => void
  readonly answer: (text: string) => void
  readonly build: () => Promise<void>
  /** Keeps what was found out for everybody who reads the documents. */
  readonly record: (findings: readonly Finding[]) => void
  readonly signal?: AbortSignal
  readonly suffix?: string
}

/** The platform through its API. */
function platformOf(call: Call, env: CloudEnvironment, wait: (milliseconds: number) => Promise<void>): Platform {
  return {
    acts: openActs(call, env, wait),
    collections: async () => (await listTables(call, env)).map(({ TableName }) => TableName),
    hasFunction: async (name) => (await describeFunction(call, env, name)) !== undefined,
    hasIndex: async (TableName, index) => {
      const table = { EnvId: env.envId, MongoConnector: env.connector, TableName }
      const { Indexes } = (await call('tcb', 'DescribeTable', table)) as { Indexes?: { Name: string }[] | null }
      return (Indexes ?? []).some(({ Name }) => Name === index)
    },
    invoke: async (FunctionName, event) => {
      const params = { FunctionName, Namespace: env.namespace, LogType: 'Tail', ClientContext: JSON.stringify(event) }
      const { Result } = (await call('scf', 'Invoke', params)) as {
        Result?: { InvokeResult?: number; RetMsg?: string; ErrMsg?: string }
      }
      if (Result?.InvokeResult !== 0) throw new Error(Result?.ErrMsg || Result?.RetMsg || '云函数没有给出结果')
      return JSON.parse(Result.RetMsg ?? '{}') as Record<string, unknown>
    },
  }
}

const exitCodeOf = (findings: readonly Finding[]): number => {
  if (findings.some(({ outcome }) => outcome === 'failed')) return 1
  return findings.some(({ outcome }) => outcome === 'differs') ? 2 : 0
}

/** Runs the command and gives its exit code. */
export async function smoke(argv: readonly string[], around: SmokeSurroundings): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: flags, allowPositionals: false })
  if (values.help) {
    around.answer(help)
    return 0
  }
  const envId = values.env ?? ''
  if (!isEnvId(envId)) throw new Error('请用 --env 说明在哪个云环境核对，例如 --env zhibu-3gabc12d4e5f。')
  const {
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: secretKey,
    TENCENTCLOUD_SESSIONTOKEN: token,
    DEPLOY_ENDPOINT: base,
  } = around.env
  if (!secretId || !secretKey)
    throw new Error('缺少环境变量 TENCENTCLOUD_SECRETID、TENCENTCLOUD_SECRETKEY（腾讯云访问密钥）。')
  if (base !== undefined && new URL(base).hostname !== '127.0.0.1') throw new Error('DEPLOY_ENDPOINT 只能是本机地址。')
  const { now, wait, say, signal, suffix } = around
  const call = openEndpoint({ credentials: { secretId, secretKey, token }, region: values.region, base, wait })
  const platform = platformOf(call, await findEnvironment(call, envId), wait)
  if (values.clean) {
    await cleanUp({ platform, say })
    return 0
  }
  await around.build()
  say(`在云环境 ${envId} 核对（临时集合、临时云函数 ${functionName}，结束即删）：`)
  const bundle = readBundle('dist/smoke', functionName)
  const findings = await runSmoke({ platform, bundle, envId, quick: values.quick, now, wait, say, signal, suffix })
  say(
    `${findings.filter(({ outcome }) => outcome === 'asExpected').length}/${findings.length} 项符合预期。以下要人来确认：`,
  )
  for (const { question, how } of byHand) say(`  · ${question}\n    ${how}`)
  if (values.record) {
    around.record(findings)
    say('已记进 local-cloud/measured.json 和 docs/local-cloud.md，请提交这两个文件。')
  }
  if (values.json) {
    const rows = findings.map(({ probe, outcome, observed }) => ({ ...probe, outcome, observed }))
    around.answer(JSON.stringify({ env: envId, findings: rows, byHand }, null, 2))
  }
  return exitCodeOf(findings)
}
