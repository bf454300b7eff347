import { emptyTrace } from '../database/trace'
import type { Trace } from '../database/trace'
import type { Database } from '../database/types'
import type { CollectionRule } from '../rules'
import { isDocument } from '../database/values/kind'
import type { Params, WireAnswer } from '../wireAnswer'

/** One request to the database, as the console shows it. */
export interface RequestRecord extends Trace {
  readonly at: string
  /** The function that asked, or the phone. */
  readonly from: string
  readonly action: string
  readonly collection: string
  readonly query: string
  /** Documents answered, counted, or changed; with those that joins put beside them. */
  readonly returned: number
  /** The rule of the collection, which binds phones and not functions. */
  readonly rule: CollectionRule | '云函数不受规则限制'
  readonly verdict: string
  readonly milliseconds: number
}

/** Who asks, and under which rule. */
export interface Asker {
  readonly from: string
  readonly rule?: CollectionRule
}

export interface RequestLog {
  handle(asker: Asker, action: string, params: Params): Promise<WireAnswer>
  /** A request that its rule stopped before it reached the database. */
  refused(asker: Asker, action: string, params: Params, answer: WireAnswer): void
  /** Newest first. */
  list(): readonly RequestRecord[]
}

const kept = 300

export function createRequestLog(database: Pick<Database, 'handle'>): RequestLog {
  const records: RequestRecord[] = []
  const add = (
    { from, rule }: Asker,
    action: string,
    params: Params,
    answer: WireAnswer,
    trace: Trace,
    since: number,
  ) => {
    records.unshift({
      at: new Date().toISOString(),
      from,
      action: action.replace('database.', ''),
      collection: String(params.collectionName ?? ''),
      query: shorten(params.query ?? params.stages ?? params.data),
      returned: returnedBy(answer) + joinedBy(params, answer),
      rule: rule ?? '云函数不受规则限制',
      verdict: answer.code ?? '通过',
      milliseconds: Math.round(performance.now() - since),
      ...trace,
    })
    records.length = Math.min(records.length, kept)
  }
  return {
    async handle(asker, action, params) {
      const trace = emptyTrace()
      const since = performance.now()
      const answer = await database.handle(action, params, trace)
      add(asker, action, params, answer, trace, since)
      return answer
    },
    refused: (asker, action, params, answer) => add(asker, action, params, answer, emptyTrace(), performance.now()),
    list: () => records,
  }
}

/** The beginning is enough to tell one request from another, and a written document may be large. */
function shorten(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 2000)
  if (Array.isArray(value)) return value.slice(0, 20).map(shorten).join(', ')
  if (typeof value !== 'object' || value === null) return ''
  const { stageKey, stageValue } = value as Record<string, unknown>
  return `${String(stageKey)} ${shorten(stageValue)}`
}

function returnedBy({ data }: WireAnswer): number {
  const { list, total, updated, deleted, insertedIds } = (data ?? {}) as Record<string, unknown>
  if (Array.isArray(list ?? insertedIds)) return ((list ?? insertedIds) as unknown[]).length
  return Number(total ?? updated ?? deleted ?? 0)
}

/** Several questions may travel in one request as joins: what they gave lies under their names within the answer. */
function joinedBy({ stages }: Params, { data }: WireAnswer): number {
  const names = (Array.isArray(stages) ? stages : []).flatMap((stage) =>
    isDocument(stage) && stage.stageKey === '$lookup' ? [String(parsed(stage.stageValue).as)] : [],
  )
  if (names.length === 0) return 0
  const { list } = (data ?? {}) as Record<string, unknown>
  const docs = (Array.isArray(list) ? list : []).map(parsed)
  return docs.flatMap((doc) => names.flatMap((name) => doc[name] ?? [])).length
}
const parsed = (text: unknown): Record<string, unknown> => JSON.parse(String(text)) as Record<string, unknown>
