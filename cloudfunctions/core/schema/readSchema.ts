import { readFileSync } from 'node:fs'

/** An index of a collection: its name and its keys in order, 1 up and -1 down. */
export interface IndexSpec {
  name: string
  keys: [string, 1 | -1][]
  unique: boolean
}

export interface CollectionSpec {
  name: string
  indexes: IndexSpec[]
}

/** What the platform allows an environment. */
export const collectionsMax = 100

/** A subscription message template: its id and the fields its data must have, exactly. */
interface MessageTemplate {
  readonly id: string
  readonly fields: readonly string[]
}

/**
 * A variable of the functions: a secret of so many random bytes in base64, a setting with its first value, or versioned keys
 * of so many bytes each, `2:<base64>,1:<base64>`, of which the first is in use and the others only open what is older.
 */
interface FunctionSpec {
  /** Whether a phone may call it. */
  readonly client: boolean
  /** Events of the platform's message push that it receives; set by hand in the console of a real environment. */
  readonly messages?: readonly string[]
}

/** `before`: the first value where there was an environment before there was the setting; `local`: on a laptop, where WeChat is stood in for. */
type Setting = { readonly value: string; readonly before?: string; readonly local?: string }
export type EnvironmentEntry = { readonly bytes: number } | Setting | { readonly keys: number }

/** `cloudfunctions/schema.json`: what a deployment creates beside the code. */
export interface CloudSchema {
  readonly collections: readonly CollectionSpec[]
  readonly functions: Readonly<Record<string, FunctionSpec>>
  readonly environment: Readonly<Record<string, EnvironmentEntry>>
  /** Without a list, every template id is accepted with any fields. */
  readonly templates?: readonly MessageTemplate[]
}

/** Reads and checks a schema file, with `{year}` in collection names written out. */
export function readSchema(file: string, now: Date): CloudSchema {
  let raw: Partial<CloudSchema>
  try {
    raw = JSON.parse(readFileSync(file, 'utf8')) as Partial<CloudSchema>
  } catch (error) {
    throw new Error(`读不到云环境说明文件 ${file}：${(error as Error).message}`)
  }
  const collections = (raw.collections ?? []).flatMap((collection) => expandYears(collection, now))
  if (collections.length > collectionsMax) {
    throw new Error(`${file} 里有 ${collections.length} 个集合，平台最多允许 ${collectionsMax} 个。`)
  }
  return {
    collections,
    functions: raw.functions ?? {},
    environment: raw.environment ?? {},
    templates: raw.templates,
  }
}

/** A family of year collections reaches from last year to three years ahead, as a deployment creates them. */
export function expandYears(collection: CollectionSpec, now: Date): CollectionSpec[] {
  if (!collection.name.includes('{year}')) return [collection]
  const thisYear = beijingYear(now)
  return [-1, 0, 1, 2, 3].map((step) => ({
    ...collection,
    name: collection.name.replace('{year}', String(thisYear + step)),
  }))
}

function beijingYear(instant: Date): number {
  return new Date(instant.getTime() + 8 * 60 * 60 * 1000).getUTCFullYear()
}
