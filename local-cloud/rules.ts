import { existsSync, readFileSync } from 'node:fs'

/** The four rules a collection may have for phones, by the names the platform's API gives them. */
export const collectionRules = ['PRIVATE', 'READONLY', 'ADMINWRITE', 'ADMINONLY'] as const
export type CollectionRule = (typeof collectionRules)[number]

export type RuleOf = (collection: string) => CollectionRule

/**
 * Reads which rule each collection has: a JSON object of names. What it does not name has the rule given, and a rule in the
 * platform's expression language is refused, for half of one would let through what the platform does not.
 */
export function readRules(file: string | undefined, otherwise: CollectionRule): RuleOf {
  if (file === undefined) return () => otherwise
  if (!existsSync(file)) throw new Error(`没有找到规则文件 ${file}。`)
  let rules: Record<string, unknown>
  try {
    rules = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  } catch (error) {
    throw new Error(`规则文件 ${file} 不是有效的 JSON：${(error as Error).message}`)
  }
  for (const [name, rule] of Object.entries(rules)) {
    if (collectionRules.some((known) => known === rule)) continue
    throw new Error(
      `集合 ${name} 的规则应是 ${collectionRules.join('、')} 之一。自定义安全规则（表达式）本地云没有做，见 docs/local-cloud.md#limits`,
    )
  }
  return (name) => (rules[name] as CollectionRule | undefined) ?? otherwise
}
