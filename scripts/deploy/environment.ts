import { isSecret, isWellFormed, keepsReadable } from './keys'
import type { EnvironmentEntry, EnvironmentSchema } from './keys'

/** Variables deploying itself writes: which bundle runs, and of which version (the health page shows it). */
export const codeMark = 'DEPLOYED_CODE'
export const versionMark = 'DEPLOYED_VERSION'
export const claimNames = ['ORGAN_CLAIM_HASH', 'ORGAN_CLAIM_EXPIRES'] as const

interface EnvironmentInput {
  readonly schema: EnvironmentSchema
  /** From the key file and the shell. */
  readonly given: Readonly<Record<string, string | undefined>>
  /** What the functions have now; empty before the first deployment. */
  readonly deployed: Readonly<Record<string, string>>
  readonly claim: Readonly<Record<string, string>>
}

/** What keeps a deployment from going on, as sentences; empty when nothing does. */
export function environmentErrors({ schema, given, deployed }: Omit<EnvironmentInput, 'claim'>): string[] {
  return Object.entries(schema).flatMap(([name, entry]) => {
    if (!isSecret(entry)) return []
    const value = given[name]
    if (value === undefined || value === '') return [`缺少 ${name}：请用 --keys 给出密钥文件，或放进环境变量。`]
    if (!isWellFormed(entry, value)) return [`${name} 的样子不对（长度或编码），请核对密钥文件。`]
    const before = deployed[name]
    if (before !== undefined && before !== '' && !keepsReadable(entry, before, value)) {
      return [
        `${name} 和平台上正在用的不一样。换掉它，已经加密的内容就再也打不开，所以停在这里；请找回原来的密钥文件。`,
      ]
    }
    return []
  })
}

/** A setting is what is given now, else what was given at an earlier deployment, else what the schema says. */
const valueOf = (name: string, entry: EnvironmentEntry, { given, deployed, claim }: EnvironmentInput): string => {
  const told = claim[name] ?? given[name]
  if (told !== undefined || !('value' in entry)) return told ?? ''
  const isNew = Object.keys(deployed).length === 0
  return deployed[name] ?? (isNew ? entry.value : (entry.before ?? entry.value))
}

/** The variables of every function, by name. Faults must have been looked for before. */
export const environmentOf = (input: EnvironmentInput): Record<string, string> =>
  Object.fromEntries(Object.entries(input.schema).map(([name, entry]) => [name, valueOf(name, entry, input)]))
