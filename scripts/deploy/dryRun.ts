import { readFileSync } from 'node:fs'
import { codeMark, versionMark } from './environment'
import { secretNames } from './keys'
import { planFrom } from './plan'
import { planLines, wantedOf } from './print'
import { emptyState } from './state'
import { credentialsOf, givenOf } from './surroundings'
import type { Facts } from './facts'
import type { Flags } from './flags'
import type { Plan } from './plan'
import type { PlanDocument } from './print'
import type { CloudState, Values } from './state'
import type { Surroundings } from './surroundings'

const variableNames = (facts: Facts): string[] => [...Object.keys(facts.environment), codeMark, versionMark].sort()

export function document(
  flags: Flags,
  facts: Facts,
  plan: Plan,
  more: Pick<PlanDocument, 'against' | 'claim' | 'missing' | 'applied'>,
): PlanDocument {
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

export function environmentsOf(facts: Facts, variables: Readonly<Record<string, string>>): Values {
  return Object.fromEntries(facts.functions.map(({ name }) => [name, { ...variables, [versionMark]: facts.version }]))
}

/** No network, no secret: what would be done to an empty environment, or to one whose state was kept. */
export function dryRun(flags: Flags, around: Surroundings, facts: Facts): void {
  const found =
    flags.stateFile === undefined ? emptyState : (JSON.parse(readFileSync(flags.stateFile, 'utf8')) as CloudState)
  const given = givenOf(flags, around, facts)
  // Values nobody has told yet are not compared.
  const known = Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
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
    around.answer(
      JSON.stringify(
        document(flags, facts, plan, {
          against: flags.stateFile === undefined ? 'empty' : 'recorded',
          claim,
          missing,
          applied: false,
        }),
        null,
        2,
      ),
    )
  }
}
