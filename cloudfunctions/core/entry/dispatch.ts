import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { actions, type ActionName } from '../../../src/contract'
import type { AnyAction, Envelope } from '../../../src/contract/action'
import { fieldText } from '../../../src/contract/fieldLabels'
import { packed } from '../../../src/contract/packed'
import { consentVersion } from '../../../src/contract/session'
import { callKey } from '../platform/audit'
import { accountOf } from '../platform/accounts'
import { callerOpenId, platformRequestId } from '../platform/actor'
import { milliseconds, now } from '../platform/clock'
import { dataState } from '../platform/dataForm'
import { saysConflict } from '../platform/db'
import { log } from '../platform/log'
import { Altered } from '../platform/mark'
import { Problem, refuse } from '../platform/problem'
import { callBegins, callEnds } from '../platform/queue'
import { closeWrites, WritesClosed } from '../platform/writes'
import type { Handlers, Request, UnboundRequest } from '../platform/request'

/** The features a function answers. */
type Served = Partial<Handlers>

/** An act there is, of a feature this function answers. */
const isServed = (name: unknown, handlers: Served): name is ActionName =>
  typeof name === 'string' && Object.hasOwn(actions, name) && Object.hasOwn(handlers, name.split('.')[0] as string)

/** The first issue only: a person mends one field at a time, and a hostile input earns no long answer. */
const parse = (action: AnyAction, input: unknown): { value: unknown } | Problem<'badInput'> => {
  const result = v.safeParse(action.input, input ?? {}, { abortEarly: true })
  if (result.success) return { value: result.output }
  const issue = result.issues[0]
  const path = (issue.path ?? []).map((step: { key?: unknown }) => step.key as string | number)
  // The validator's own sentences are English and repeat what was sent.
  const message = issue.message.startsWith('Invalid ') ? '格式不对' : issue.message
  const why =
    issue.type === 'strict_object' && issue.expected === 'never'
      ? '不认识的内容'
      : issue.received === 'undefined'
        ? '没有填写'
        : message
  return refuse('badInput', { field: fieldText(path), why }, { field: path.join('.') })
}

/** The map is typed act by act; here one call stands for all of them. */
const handlerOf = (name: ActionName, handlers: Served) => {
  const [feature, act] = name.split('.') as [keyof Handlers, never]
  return handlers[feature]![act] as (request: Request<ActionName> | UnboundRequest<never>) => Promise<unknown>
}

/**
 * The phone's own name for a call: beside the input, or what the input calls it. Under one name the same input is the same
 * call, however often and however late it arrives.
 */
const nameOf = (call: unknown, input: unknown): string | null | Problem<'badInput'> => {
  const { clientId = null, saveId = null } = input as { clientId?: string; saveId?: string }
  if (call === undefined) return clientId ?? saveId
  return typeof call === 'string' && /^[A-Za-z0-9_-]{8,64}$/.test(call)
    ? call
    : refuse('badInput', { field: '请求编号', why: '格式不对' }, { field: 'call' })
}

const partsOf = (event: unknown) =>
  (typeof event === 'object' && event !== null ? event : {}) as {
    action?: unknown
    input?: unknown
    call?: unknown
    as?: unknown
    packs?: unknown
  }

const perform = async (
  event: unknown,
  handlers: Served,
  { at, requestId, queuedSince }: { at: string; requestId: string; queuedSince: string },
): Promise<unknown> => {
  const { action: name, input, call, as } = partsOf(event)
  if (!isServed(name, handlers)) return refuse('unknownAction', { action: String(name).slice(0, 40) })
  const openId = callerOpenId()
  if (!openId) return refuse('notSignedIn')
  const action: AnyAction = actions[name]
  const parsed = parse(action, input)
  if (parsed instanceof Problem) return parsed
  const [data, stored] = await Promise.all([dataState(milliseconds(at)), accountOf(openId)])
  if (data === 'newer') return refuse('dataNewer')
  const reading = action.writes ? null : 'reading'
  closeWrites(data === 'writesClosed' ? 'upgrading' : reading)
  const account = stored === 'altered' ? null : stored
  if (stored === 'altered') log({ requestId, action: name, outcome: 'altered accounts' })
  if (stored === 'altered' && action.open !== 'anyone') return refuse('bindingAltered', { requestId })
  if (!account && action.open !== 'anyone') return refuse('notBound')
  // A phone keeps what its last owner wrote: it is sent in their name or not at all.
  if (as !== undefined && as !== account?.memberId) return refuse('otherPerson')
  if (account && !action.open && account.consentVersion < consentVersion) return refuse('consentNeeded')
  const callName = nameOf(call, parsed.value)
  if (callName instanceof Problem) return callName
  // What binds and unbinds is the account's own act: whose it is, is what it changes.
  const caller = account && action.open !== 'anyone' ? account.memberId : openId
  const key = callKey(name, caller, callName, parsed.value)
  const request = {
    action: name,
    input: parsed.value,
    openId,
    at,
    queuedSince,
    requestId,
    account,
    actor: account,
    key,
    named: callName !== null,
  }
  const handler = handlerOf(name, handlers)
  try {
    return await handler(request as unknown as Request<ActionName>)
  } catch (error) {
    if (error instanceof WritesClosed) return refuse('upgrading')
    if (error instanceof Altered) {
      log({ requestId, action: name, outcome: `altered ${error.collection}` })
      return refuse('recordAltered', { requestId })
    }
    // Others at work, or a call that was killed: what it was changing the database holds for half a minute.
    if (saysConflict(error)) return refuse('busy')
    throw error
  }
}

/** Parse → identify → act → envelope, for the features given. Unexpected failures are logged with the request id and shown as one neutral sentence. */
export const dispatch = async (event: unknown, handlers: Served): Promise<Envelope<unknown>> => {
  const at = now()
  const queuedSince = new Date(callBegins(milliseconds(at))).toISOString()
  const requestId = platformRequestId() ?? randomUUID()
  const { action: name, packs } = partsOf(event)
  // What a caller sends as a name is theirs to choose: only names of ours are logged.
  const action = isServed(name, handlers) ? name : 'unknown'
  const finish = () => {
    const serverTime = milliseconds(now())
    callEnds(serverTime)
    return { serverTime, requestId }
  }
  try {
    const result = await perform(event, handlers, { at, requestId, queuedSince })
    const outcome = result instanceof Problem ? result.code : 'ok'
    log({ requestId, action, outcome, milliseconds: milliseconds(now()) - milliseconds(at) })
    if (result instanceof Problem) return { ok: false, problem: result.answer(), ...finish() }
    // A phone that was not updated yet cannot read packed rows, and does not ask for them.
    return { ok: true, value: packs === true ? packed(result) : result, ...finish() }
  } catch (error) {
    log({ requestId, action, outcome: 'unexpected', milliseconds: milliseconds(now()) - milliseconds(at), error })
    return { ok: false, problem: refuse('unexpected', { requestId }).answer(), ...finish() }
  }
}
