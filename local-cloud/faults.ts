import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { transactionConflict } from './database/problems'

/** One kind of misfortune: which requests it may meet, how often, and what then happens to them. */
export interface Fault {
  /** An action of the wire (`database.getDocument`, `wx.openApi`), a family (`database.*`), `client.callFunction`, or `*`. */
  readonly action: string
  /** Only requests about this collection. */
  readonly collection?: string
  /** Only calls of this function, or of this open interface (`subscribeMessage.send`). */
  readonly name?: string
  /**
   * What is answered; `DISCONNECT` ends the connection without an answer, `KILL` the instance that asks, as one that took too
   * long is killed. Without a code the request is only slowed.
   */
  readonly code?: string
  readonly message?: string
  /** From 0 to 1; 1 when not given. */
  readonly probability?: number
  readonly latencyMs?: number
  /** `after`: it is done all the same, and only the answer is lost. `before` when not given. */
  readonly when?: 'before' | 'after'
  /** Strikes so many times at most. */
  readonly times?: number
  /** Lets so many requests by before it strikes any. */
  readonly skip?: number
}

/** What the door shows: each fault with the requests it looked at and those it struck. */
export type FaultRecord = Fault & { readonly met: number; readonly struck: number }

export interface Refusal {
  readonly code: string
  readonly message: string
}

export interface Faults {
  /** Replaces all faults; the same seed strikes the same of each fault's requests, counted as they arrive. */
  set(faults: unknown, seed?: number): void
  list(): readonly FaultRecord[]
  /** Does what a request asks, unless a fault strikes it. */
  under<Answer>(request: FaultedRequest, act: () => Promise<Answer>): Promise<Answer | Refusal>
}

export interface FaultedRequest {
  readonly action: string
  readonly collection?: unknown
  readonly name?: unknown
}

export const disconnect = 'DISCONNECT'
export const kill = 'KILL'

/** Texts by which programs know a failure, as the platform words them. */
const knownMessages: Readonly<Record<string, string>> = {
  DATABASE_TRANSACTION_CONFLICT: transactionConflict().message,
}

interface Watched {
  readonly fault: Fault
  readonly place: number
  met: number
  struck: number
}

export function createFaults(): Faults {
  let watched: Watched[] = []
  let seed = 1
  const strikes = (each: Watched): boolean => {
    each.met += 1
    if (each.met <= (each.fault.skip ?? 0)) return false
    if (each.struck >= (each.fault.times ?? Infinity)) return false
    if (chance(seed, each.place, each.met) >= (each.fault.probability ?? 1)) return false
    each.struck += 1
    return true
  }
  return {
    set(faults, nextSeed = 1) {
      watched = readFaults(faults).map((fault, place) => ({ fault, place, met: 0, struck: 0 }))
      seed = nextSeed
    },
    list: () => watched.map(({ fault, met, struck }) => ({ ...fault, met, struck })),
    async under(request, act) {
      const struck = watched.filter(({ fault }) => isAbout(fault, request)).filter(strikes)
      const latency = struck.reduce((sum, { fault }) => sum + (fault.latencyMs ?? 0), 0)
      if (latency > 0) await wait(latency, undefined, { ref: false })
      const fatal = struck.find(({ fault }) => fault.code !== undefined)?.fault
      if (!fatal) return act()
      if (fatal.when === 'after') await act()
      return refusalOf(fatal)
    },
  }
}

function refusalOf({ code = '', message }: Fault): Refusal {
  return { code, message: message ?? knownMessages[code] ?? `${code}: a fault set at /__local/faults` }
}

function isAbout(fault: Fault, { action, collection, name }: FaultedRequest): boolean {
  const family = fault.action.endsWith('*') ? fault.action.slice(0, -1) : undefined
  if (family === undefined ? fault.action !== action : !action.startsWith(family)) return false
  return [
    [fault.collection, collection],
    [fault.name, name],
  ].every(([wanted, given]) => wanted === undefined || wanted === given)
}

/** A number from 0 to below 1 that depends on nothing but its three arguments. */
function chance(seed: number, place: number, turn: number): number {
  return createHash('sha256').update(`${seed}:${place}:${turn}`).digest().readUInt32BE() / 2 ** 32
}

const kinds: Readonly<Record<keyof Fault, (value: unknown) => boolean>> = {
  action: isText,
  collection: isText,
  name: isText,
  code: isText,
  message: isText,
  probability: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  latencyMs: (value) => typeof value === 'number' && value >= 0 && value <= 600_000,
  when: (value) => value === 'before' || value === 'after',
  times: (value) => Number.isInteger(value) && Number(value) > 0,
  skip: (value) => Number.isInteger(value) && Number(value) >= 0,
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function readFaults(faults: unknown): Fault[] {
  if (!Array.isArray(faults)) throw new Error('故障应是一个列表，例如 [{"action":"database.*","code":"SYS_ERR"}]。')
  return faults.map((fault: unknown) => {
    const fields = typeof fault === 'object' && fault !== null ? Object.entries(fault) : []
    const wrong = fields.find(([name, value]) => !(name in kinds) || !kinds[name as keyof Fault](value))
    if (wrong) throw new Error(`故障的 ${wrong[0]} 不认识或取值不对：${JSON.stringify(wrong[1])}。`)
    if (!fields.some(([name]) => name === 'action'))
      throw new Error('每个故障都要写明 action，例如 database.getDocument。')
    return fault as Fault
  })
}
