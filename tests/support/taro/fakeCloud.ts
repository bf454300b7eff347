import type { ActionName, Input, Output } from '../../../src/contract'
import type { Envelope, ProblemAnswer } from '../../../src/contract/action'
import type { ProblemCode } from '../../../src/contract/problems'
import { problemSentence } from '../../../src/contract/problems'

type Reply = (input: unknown) => Promise<{ ok: true; value: unknown } | { ok: false; problem: ProblemAnswer }>

const replies = new Map<string, Reply>()
interface Received {
  action: string
  input: unknown
  /** The call's name, and whose act it is where it waited on the phone. */
  call?: string
  as?: string
}
const received: Received[] = []
let serverTime = Date.parse('2026-11-22T06:10:00.000Z')

/** The gateway behind the page: answers `fetch('./call')` by action. Call before each test. */
export function startFakeCloud(now = '2026-11-22T06:10:00.000Z'): void {
  replies.clear()
  received.length = 0
  serverTime = Date.parse(now)
  globalThis.fetch = (async (_url: unknown, request: { body: string }) => {
    const { data } = JSON.parse(request.body) as { data: Received }
    received.push(data)
    const reply = replies.get(data.action)
    if (!reply) throw new Error(`The fake cloud was asked ${data.action} and has no answer set`)
    const envelope: Envelope<unknown> = { ...(await reply(data.input)), serverTime, requestId: 'request-1' }
    return { status: 200, json: async () => ({ result: envelope }) }
  }) as unknown as typeof fetch
}

/** From now on the action answers with this value, or with what this function makes of the input. */
export function answer<N extends ActionName>(
  action: N,
  value: Output<N> | ((input: Input<N>) => Output<N> | Promise<Output<N>>),
): void {
  replies.set(action, async (input) => ({
    ok: true,
    value:
      typeof value === 'function' ? await (value as (input: unknown) => Output<N> | Promise<Output<N>>)(input) : value,
  }))
}

/** From now on the action is refused, with the catalogue's sentence. */
export function refuse(
  action: ActionName,
  code: ProblemCode,
  params: Record<string, string | number> = {},
  extra: Pick<ProblemAnswer, 'field' | 'details'> = {},
): void {
  replies.set(action, async () => ({ ok: false, problem: { code, message: problemSentence(code, params), ...extra } }))
}

/** From now on the action finds no network. */
export const disconnect = (action: ActionName): void =>
  void replies.set(action, async () => {
    throw new TypeError('Failed to fetch')
  })

/** From now on the action stays unanswered until the returned function lets it go with the value. */
export function hold<N extends ActionName>(action: N): (value: Output<N>) => void {
  let release: (value: Output<N>) => void = () => undefined
  const held = new Promise<Output<N>>((resolve) => {
    release = resolve
  })
  replies.set(action, async () => ({ ok: true, value: await held }))
  return (value) => release(value)
}

/** The same for a refusal. */
export function holdBack(action: ActionName, code: ProblemCode): () => void {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const problem = { code, message: problemSentence(code) }
  replies.set(action, async () => held.then(() => ({ ok: false, problem })))
  return () => release()
}

/** What the action was asked with, oldest first. */
export const askedOf = <N extends ActionName>(action: N): Input<N>[] =>
  received.filter((call) => call.action === action).map((call) => call.input as Input<N>)

/** The same with the name of each call. */
export const callsOf = (action: ActionName): Received[] => received.filter((call) => call.action === action)

/** Every call as it was sent, oldest first. */
export const everythingAsked = (): readonly Received[] => received

/** Every action asked, oldest first. */
export const asked = (): string[] => received.map((call) => call.action)
