import { writeFileSync } from 'node:fs'
import { apply } from './apply'
import { decideClaim } from './claim'
import { document, environmentsOf } from './dryRun'
import { environmentErrors, environmentOf } from './environment'
import { planFrom } from './plan'
import { planLines, sentence } from './print'
import { Refusal, baseOf, credentialsOf, givenOf } from './surroundings'
import { openActs } from './tencent/act'
import { openEndpoint } from './tencent/endpoint'
import { findEnvironment } from './tencent/environment'
import { readCloud } from './tencent/read'
import type { ClaimDecision } from './claim'
import type { Facts } from './facts'
import type { Flags } from './flags'
import type { Plan } from './plan'
import type { Values } from './state'
import type { Surroundings } from './surroundings'
import type { Credentials } from './tencent/sign'

/** Everything that can be refused before the network is touched, told at once. */
function refuseEarly(
  flags: Flags,
  around: Surroundings,
  facts: Facts,
  given: Readonly<Record<string, string | undefined>>,
): Credentials {
  const credentials = credentialsOf(around.env)
  const { dirty } = around.checkout
  const errors = [
    ...(credentials ? [] : ['缺少环境变量 TENCENTCLOUD_SECRETID、TENCENTCLOUD_SECRETKEY（腾讯云访问密钥）。']),
    ...environmentErrors({ schema: facts.environment, given, deployed: {} }),
    ...(flags.miniProgram ? around.sendErrors(around.env) : []),
    ...(flags.allowDirty || (dirty !== null && dirty.length === 0)
      ? []
      : [
          dirty === null
            ? '这里不是 git 检出，说不清部署的是哪一版；试验可加 --allow-dirty。'
            : `有 ${dirty.length} 个文件没有提交（${dirty.slice(0, 3).join('、')}${dirty.length > 3 ? '…' : ''}），说不清部署的是哪一版；试验可加 --allow-dirty。`,
        ]),
  ]
  if (errors.length > 0 || !credentials) throw new Refusal(errors.join('\n'))
  return credentials
}

/** In earnest: reads, plans, asks, acts, and reads again. */
export async function deploy(flags: Flags, around: Surroundings, facts: Facts): Promise<void> {
  const given = givenOf(flags, around, facts)
  const credentials = refuseEarly(flags, around, facts, given)
  const { wait, say } = around
  const call = openEndpoint({ credentials, region: flags.region, base: baseOf(around.env), wait })
  const cloud = await findEnvironment(call, flags.envId)
  const read = () => readCloud(call, cloud, around.env.MINIPROGRAM_APPID)
  const { state, values } = await read()
  if (flags.writeStateTo !== undefined) writeFileSync(flags.writeStateTo, `${JSON.stringify(state, null, 2)}\n`)
  const deployed = values.api ?? {}
  const errors = environmentErrors({ schema: facts.environment, given, deployed })
  if (errors.length > 0) throw new Refusal(errors.join('\n'))
  const claim = decideClaim({ claimable: state.claimable, deployed, now: around.now, anew: flags.newClaim })
  const environments = environmentsOf(
    facts,
    environmentOf({ schema: facts.environment, given, deployed, claim: claim.variables }),
  )
  const plan = planFrom(facts, environments, state)
  for (const line of planLines(plan, flags.envId, '平台现状')) say(line)
  const answer = (applied: boolean) => {
    if (!flags.json) return
    around.answer(
      JSON.stringify(
        document(flags, facts, plan, { against: 'remote', claim: claim.what, missing: [], applied }),
        null,
        2,
      ),
    )
  }
  const toDo = plan.steps.length > 0 || flags.miniProgram !== null
  if (toDo && !flags.yes && !(await around.confirm('输入 yes 开始执行：'))) {
    say('没有执行。要执行请加 --yes，或在终端里回答 yes。')
    return answer(false)
  }
  await carryOut(plan, { facts, environments, values, claim, say, acts: openActs(call, cloud, wait) })
  if (plan.steps.length > 0) {
    const left = planFrom(facts, environments, (await read()).state)
    if (left.steps.length > 0)
      throw new Error(
        `做完后核对，还有 ${left.steps.length} 处不一致：\n${left.steps.map(sentence).join('\n')}\n请再运行一次；仍不一致时请到控制台查看。`,
      )
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
