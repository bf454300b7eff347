import { zipBundle } from './bundle'
import { codeMark } from './environment'
import type { Facts, FunctionFacts } from './facts'
import type { Step } from './plan'
import type { Values } from './state'
import type { Acts } from './tencent/act'

interface Applying {
  readonly facts: Facts
  /** What the functions' variables are to be, by function. */
  readonly environments: Values
  /** What they are: what others have set beside ours is kept. */
  readonly deployed: Values
  readonly acts: Acts
  readonly onDone: (step: Step, place: number) => void
}

/** Performs the steps in their order and stops at the first that fails: the next run plans from what is there then. */
export async function apply(steps: readonly Step[], applying: Applying): Promise<void> {
  const variables: Record<string, Record<string, string>> = {}
  for (const { name } of applying.facts.functions) variables[name] = { ...applying.deployed[name] }
  for (const [place, step] of steps.entries()) {
    await perform(step, applying, variables)
    applying.onDone(step, place)
  }
}

function factsOf(facts: Facts, name: string): FunctionFacts {
  const found = facts.functions.find((each) => each.name === name)
  if (!found) throw new Error(`没有云函数 ${name} 的说明。`)
  return found
}

/** `variables`: what each function has by now. Its code's mark changes only once the code is there. */
async function perform(
  step: Step,
  { facts, environments, acts }: Applying,
  variables: Record<string, Record<string, string>>,
): Promise<void> {
  const configure = async (name: string, more: Readonly<Record<string, string>>) => {
    const { memory, timeout } = factsOf(facts, name)
    const next = { ...variables[name], ...environments[name], ...more }
    await acts.configureFunction({ name, memory, timeout, variables: next })
    variables[name] = next
  }
  switch (step.do) {
    case 'createCollection':
      return acts.createCollection(step.name)
    case 'setAccess':
      return acts.setAccess(step.name)
    case 'updateIndexes':
      return acts.updateIndexes(step.name, step.create, step.drop)
    case 'setFunctionRule':
      return acts.setFunctionRule(step.rule)
    case 'setStorageRule':
      return acts.setStorageRule(step.rule)
    case 'createFunction': {
      const { name, runtime, memory, timeout, bundle } = factsOf(facts, step.name)
      const next = { ...environments[name], [codeMark]: bundle.sha256 }
      await acts.createFunction({ name, runtime, memory, timeout, variables: next }, zipBundle(bundle))
      variables[name] = next
      return undefined
    }
    case 'configureFunction':
      return configure(step.name, {})
    case 'updateCode': {
      const { bundle } = factsOf(facts, step.name)
      await acts.updateCode(step.name, zipBundle(bundle))
      return configure(step.name, { [codeMark]: bundle.sha256 })
    }
    case 'createTimer':
      return acts.createTimer(step.name, step.timer)
    case 'deleteTimer':
      return acts.deleteTimer(step.name, step.timer)
  }
}
