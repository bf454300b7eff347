import { readKeys } from './keys'
import { claimNames } from './environment'
import type { Facts } from './facts'
import type { Flags, MiniProgramWish } from './flags'
import type { Checkout } from './git'
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
  readonly sendErrors: (env: Surroundings['env']) => string[]
  /** Lines for people. */
  readonly say: (line: string) => void
  /** The one document for machines. */
  readonly answer: (text: string) => void
}

/** Ends the run with what stands in its way; nothing has been changed. */
export class Refusal extends Error {}

export function credentialsOf(env: Surroundings['env']): Credentials | undefined {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey, TENCENTCLOUD_SESSIONTOKEN: token } = env
  return secretId && secretKey ? { secretId, secretKey, token } : undefined
}

/** `DEPLOY_ENDPOINT` is for tests: the secrets never go to another machine than Tencent Cloud's. */
export function baseOf(env: Surroundings['env']): string | undefined {
  const base = env.DEPLOY_ENDPOINT
  if (base !== undefined && new URL(base).hostname !== '127.0.0.1')
    throw new Refusal('DEPLOY_ENDPOINT 只能是本机地址。')
  return base
}

/** What the key file and the shell give; a claim is never given. */
export const givenOf = (flags: Flags, { env }: Surroundings, facts: Facts): Record<string, string | undefined> => ({
  ...Object.fromEntries(
    Object.keys(facts.environment)
      .filter((name) => !claimNames.includes(name as never))
      .map((name) => [name, env[name]]),
  ),
  ...(flags.keysFile === undefined ? {} : readKeys(flags.keysFile)),
  ...(flags.oldForms === undefined ? {} : { OLD_FORMS: flags.oldForms }),
})
