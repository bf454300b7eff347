import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { actions, type ActionName } from '../../src/contract'
import type { AnyAction, Envelope } from '../../src/contract/action'
import { fieldInWords } from '../../src/contract/fieldLabels'
import { consentVersion } from '../../src/contract/session'
import { handlers } from './handlers'
import { accountOf, callerOpenId, platformRequestId } from './platform/actor'
import { milliseconds, now } from './platform/clock'
import { log } from './platform/log'
import { Problem, refuse } from './platform/problem'
import type { Request, UnboundRequest } from './request'

const isActionName = (name: unknown): name is ActionName => typeof name === 'string' && Object.hasOwn(actions, name)

/** The first issue only: a person mends one field at a time, and a hostile input earns no long answer. */
const parse = (action: AnyAction, input: unknown): { value: unknown } | Problem<'badInput'> => {
  const result = v.safeParse(action.input, input ?? {}, { abortEarly: true })
  if (result.success) return { value: result.output }
  const issue = result.issues[0]
  const path = (issue.path ?? []).map((step: { key?: unknown }) => step.key as string | number)
  const why = issue.type === 'strict_object' && issue.expected === 'never' ? '不认识的内容' : issue.received === 'undefined' ? '没有填写' : issue.message
  return refuse('badInput', { field: fieldInWords(path), why }, { field: path.join('.') })
}

const perform = async (event: unknown, at: string, requestId: string): Promise<{ action: string; result: unknown }> => {
  const { action: name, input } = (typeof event === 'object' && event !== null ? event : {}) as { action?: unknown; input?: unknown }
  if (!isActionName(name)) return { action: 'unknown', result: refuse('unknownAction', { action: String(name).slice(0, 40) }) }
  const openId = callerOpenId()
  if (!openId) return { action: name, result: refuse('notSignedIn') }
  const action: AnyAction = actions[name]
  const parsed = parse(action, input)
  if (parsed instanceof Problem) return { action: name, result: parsed }
  const account = await accountOf(openId)
  if (!account && action.open !== 'anyone') return { action: name, result: refuse('notBound') }
  if (account && !action.open && account.consentVersion < consentVersion) return { action: name, result: refuse('consentNeeded') }
  const request = { action: name, input: parsed.value, openId, at, requestId, account, actor: account }
  // The map is typed act by act; here one call stands for all of them.
  const handler = handlers[name] as unknown as (request: Request<ActionName> | UnboundRequest<never>) => Promise<unknown>
  return { action: name, result: await handler(request as unknown as Request<ActionName>) }
}

/** Parse → identify → act → envelope. Unexpected failures are logged with the request id and shown as one neutral sentence. */
export const dispatch = async (event: unknown): Promise<Envelope<unknown>> => {
  const at = now()
  const requestId = platformRequestId() ?? randomUUID()
  const finish = () => ({ serverTime: milliseconds(now()), requestId })
  try {
    const { action, result } = await perform(event, at, requestId)
    const outcome = result instanceof Problem ? result.code : 'ok'
    log({ requestId, action, outcome, milliseconds: milliseconds(now()) - milliseconds(at) })
    if (result instanceof Problem) return { ok: false, problem: result.answer(), ...finish() }
    return { ok: true, value: result, ...finish() }
  } catch (error) {
    log({ requestId, action: 'failed', outcome: 'unexpected', error })
    return { ok: false, problem: refuse('unexpected', { requestId }).answer(), ...finish() }
  }
}
