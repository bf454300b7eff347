import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { apply } from './apply'
import { decideClaim } from './claim'
import { claimNames, codeMark, environmentFaults, environmentOf, versionMark } from './environment'
import { collectFacts } from './facts'
import { readFlags } from './flags'
import { help } from './help'
import { drawKeys, readKeys, rotateKeys, secretNames } from './keys'
import { planFrom } from './plan'
import { planLines, sentence, wantedOf } from './print'
import { emptyState } from './state'
import { openActs } from './tencent/act'
import { openEndpoint } from './tencent/endpoint'
import { findEnvironment } from './tencent/environment'
import { readCloud } from './tencent/read'
import type { ClaimDecision } from './claim'
import type { Facts } from './facts'
import type { Flags, MiniProgramWish } from './flags'
import type { Checkout } from './git'
import type { Plan } from './plan'
import type { PlanDocument } from './print'
import type { CloudState, Values } from './state'
import type { Credentials } from './tencent/sign'

/** Everything outside that a deployment touches, so that a test can stand in for it. */
export interface Surroundings {
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: Date
  readonly checkout: Checkout
  readonly wait: (milliseconds: number) => Promise<void>
  /** Asks the person; false where nobody can be asked. */
  readonly confirm: (question: string) => Promise<boolean>
  readonly buildFunctions: () => Promise<void>
  readonly sendMiniProgram: (wish: MiniProgramWish, flags: Flags) => Promise<string>
  /** What sending it needs and is not there. */
  readonly sendFaults: (env: Surroundings['env']) => string[]
  /** Lines for people. */
  readonly say: (line: string) => void
  /** The one document for machines. */
  readonly answer: (text: string) => void
}

/** Ends the run with what stands in its way; nothing has been changed. */
export class Refusal extends Error {}

const cloudNames = [codeMark, versionMark]
const variableNames = (facts: Facts): string[] => [...Object.keys(facts.environment), ...cloudNames].sort()

function credentialsOf(env: Surroundings['env']): Credentials | undefined {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey, TENCENTCLOUD_SESSIONTOKEN: token } = env
  return secretId && secretKey ? { secretId, secretKey, token } : undefined
}

/** `DEPLOY_ENDPOINT` is for tests: the secrets never go to another machine than Tencent Cloud's. */
function baseOf(env: Surroundings['env']): string | undefined {
  const base = env.DEPLOY_ENDPOINT
  if (base !== undefined && new URL(base).hostname !== '127.0.0.1') throw new Refusal('DEPLOY_ENDPOINT 只能是本机地址。')
  return base
}

const givenOf = (flags: Flags, { env }: Surroundings, facts: Facts): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.keys(facts.environment).filter((name) => !claimNames.includes(name as never)).map((name) => [name, env[name]])),
  ...(flags.keysFile === undefined ? {} : readKeys(flags.keysFile)),
})

function document(flags: Flags, facts: Facts, plan: Plan, more: Pick<PlanDocument, 'against' | 'claim' | 'missing' | 'applied'>): PlanDocument {
  return {
    env: flags.envId,
    version: facts.version,
    wanted: wantedOf(facts, variableNames(facts)),
    steps: plan.steps,
    notes: plan.notes,
    miniProgram: flags.miniProgram,
    ...more,
  }
}

function environmentsOf(facts: Facts, variables: Readonly<Record<string, string>>): Values {
  return Object.fromEntries(facts.functions.map(({ name }) => [name, { ...variables, [versionMark]: facts.version }]))
}

/** No network, no secret: what would be done to an empty environment, or to one whose state was kept. */
function dryRun(flags: Flags, around: Surroundings, facts: Facts): void {
  const found = flags.stateFile === undefined ? emptyState : (JSON.parse(readFileSync(flags.stateFile, 'utf8')) as CloudState)
  const given = givenOf(flags, around, facts)
  // Values nobody has told yet are not compared.
  const known = Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined))
  const plan = planFrom(facts, environmentsOf(facts, known), found)
  const missing = [
    ...(credentialsOf(around.env) ? [] : ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY']),
    ...secretNames(facts.environment).filter((name) => !given[name]),
  ]
  const against = flags.stateFile === undefined ? '空环境' : '记下的状态'
  for (const line of planLines(plan, flags.envId, against)) around.say(line)
  if (missing.length > 0) around.say(`  真正部署时还需要：${missing.join('、')}`)
  if (flags.json) {
    const claim = found.claimable ? 'drawn' : 'cleared'
    around.answer(JSON.stringify(document(flags, facts, plan, { against: flags.stateFile === undefined ? 'empty' : 'recorded', claim, missing, applied: false }), null, 2))
  }
}

/** Everything that can be refused before the network is touched, told at once. */
function refuseEarly(flags: Flags, around: Surroundings, facts: Facts, given: Readonly<Record<string, string | undefined>>): Credentials {
  const credentials = credentialsOf(around.env)
  const { dirty } = around.checkout
  const faults = [
    ...(credentials ? [] : ['缺少环境变量 TENCENTCLOUD_SECRETID、TENCENTCLOUD_SECRETKEY（腾讯云访问密钥）。']),
    ...environmentFaults({ schema: facts.environment, given, deployed: {} }),
    ...(flags.miniProgram ? around.sendFaults(around.env) : []),
    ...(flags.allowDirty || (dirty !== null && dirty.length === 0)
      ? []
      : [dirty === null ? '这里不是 git 检出，说不清部署的是哪一版；试验可加 --allow-dirty。' : `有 ${dirty.length} 个文件没有提交（${dirty.slice(0, 3).join('、')}${dirty.length > 3 ? '…' : ''}），说不清部署的是哪一版；试验可加 --allow-dirty。`]),
  ]
  if (faults.length > 0 || !credentials) throw new Refusal(faults.join('\n'))
  return credentials
}

async function deploy(flags: Flags, around: Surroundings, facts: Facts): Promise<void> {
  const given = givenOf(flags, around, facts)
  const credentials = refuseEarly(flags, around, facts, given)
  const { wait, say } = around
  const call = openEndpoint({ credentials, region: flags.region, base: baseOf(around.env), wait })
  const cloud = await findEnvironment(call, flags.envId)
  const read = () => readCloud(call, cloud, around.env.MINIPROGRAM_APPID)
  const { state, values } = await read()
  if (flags.writeStateTo !== undefined) writeFileSync(flags.writeStateTo, `${JSON.stringify(state, null, 2)}\n`)
  const deployed = values.api ?? {}
  const faults = environmentFaults({ schema: facts.environment, given, deployed })
  if (faults.length > 0) throw new Refusal(faults.join('\n'))
  const claim = decideClaim({ claimable: state.claimable, deployed, now: around.now, anew: flags.newClaim })
  const environments = environmentsOf(facts, environmentOf({ schema: facts.environment, given, deployed, claim: claim.variables }))
  const plan = planFrom(facts, environments, state)
  for (const line of planLines(plan, flags.envId, '平台现状')) say(line)
  const answer = (applied: boolean) => {
    if (!flags.json) return
    around.answer(JSON.stringify(document(flags, facts, plan, { against: 'remote', claim: claim.what, missing: [], applied }), null, 2))
  }
  const toDo = plan.steps.length > 0 || flags.miniProgram !== null
  if (toDo && !flags.yes && !(await around.confirm('输入 yes 开始执行：'))) {
    say('没有执行。要执行请加 --yes，或在终端里回答 yes。')
    return answer(false)
  }
  await carryOut(plan, { facts, environments, values, claim, say, acts: openActs(call, cloud, wait) })
  if (plan.steps.length > 0) {
    const left = planFrom(facts, environments, (await read()).state)
    if (left.steps.length > 0) throw new Error(`做完后核对，还有 ${left.steps.length} 处不一致：\n${left.steps.map(sentence).join('\n')}\n请再运行一次；仍不一致时请到控制台查看。`)
    say('已核对：平台与本项目一致。')
  }
  if (flags.miniProgram) say(await around.sendMiniProgram(flags.miniProgram, flags))
  answer(true)
}

interface Carrying {
  readonly facts: Facts
  readonly environments: Values
  readonly values: Values
  readonly claim: ClaimDecision
  readonly say: (line: string) => void
  readonly acts: ReturnType<typeof openActs>
}

/** The code is told even when a later step fails: its hash is deployed by then. */
async function carryOut({ steps }: Plan, { facts, environments, values, claim, say, acts }: Carrying): Promise<void> {
  let told = claim.code === undefined
  await apply(steps, {
    facts,
    environments,
    deployed: values,
    acts,
    onDone: (step, place) => {
      say(`  完成 ${place + 1}/${steps.length}：${sentence(step)}`)
      if (told || (step.do !== 'createFunction' && step.do !== 'configureFunction') || step.name !== 'api') return
      told = true
      say(`  认领码（只显示这一次，24 小时内有效，用来认领机关、成为系统管理员）：${claim.code}`)
    },
  })
}

/** Writes a file of keys and deploys nothing. */
function makeKeys({ drawKeysTo, rotateKeysTo, keysFile }: Flags, root: string): string {
  const { environment } = JSON.parse(readFileSync(join(root, 'cloudfunctions/schema.json'), 'utf8')) as Pick<Facts, 'environment'>
  if (rotateKeysTo !== undefined) {
    const names = rotateKeys(keysFile ?? '', rotateKeysTo, environment, root)
    return `已生成 ${rotateKeysTo}：${names.join('、')} 加了新版本，旧版本都还在。用它再部署一次，并备份两份代替旧文件。`
  }
  const names = drawKeys(drawKeysTo ?? '', environment, root)
  return `已生成密钥文件 ${drawKeysTo}（${names.join('、')}）。请离线备份两份；丢了它，已加密的内容就打不开了。`
}

/** Runs the command; throws `Refusal` when it must not go on. */
export async function runDeploy(argv: readonly string[], around: Surroundings): Promise<void> {
  const flags = readFlags(argv)
  if (flags.help) return around.answer(help)
  const facts = () => collectFacts({ root: around.root, now: around.now, version: around.checkout.version })
  if (flags.drawKeysTo !== undefined || flags.rotateKeysTo !== undefined) return around.say(makeKeys(flags, around.root))
  await around.buildFunctions()
  if (flags.dryRun) return dryRun(flags, around, facts())
  return deploy(flags, around, facts())
}
