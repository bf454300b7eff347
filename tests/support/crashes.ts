import { appendFileSync } from 'node:fs'
import type { Fault } from '../../local-cloud/faults'
import type { ActionName } from '../../src/contract'
import type { Envelope } from '../../src/contract/action'
import { functionOf } from '../../src/contract/functions'
import type { Organ } from './organ'
import { clientIdOf, openIds } from './organ'
import type { Deed } from './repetition'
import type { StoredDoc } from './stored'
import { everything } from './stored'

/** How an act is broken off: its instance killed, or its connection lost, before the database has heard of it or after. */
const ways: Pick<Fault, 'code' | 'when'>[] = [
  { code: 'KILL', when: 'after' },
  { code: 'KILL', when: 'before' },
  { code: 'DISCONNECT', when: 'after' },
  { code: 'DISCONNECT', when: 'before' },
]

type Stored = ReturnType<typeof everything>
const same = (one?: StoredDoc, other?: StoredDoc): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** What an act did, without the ids it drew: of each collection, how many documents came, went and changed, and how often. */
const traceOf = (before: Stored, after: Stored): Record<string, number> => {
  const trace: Record<string, number> = {}
  const count = (what: string, by = 1) => void (trace[what] = (trace[what] ?? 0) + by)
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(id), after.get(id)]
    if (same(was, is)) continue
    const collection = id.slice(0, id.indexOf('/'))
    count(`${collection} ${was ? (is ? 'changed' : 'gone') : 'new'}`)
    const entries = (is?.audit?.length ?? 0) - (was?.audit?.length ?? 0)
    if (entries !== 0) count(`${collection} audit`, entries)
  }
  return trace
}

/** Acts that cannot be prepared anew in one organ, or whose input is good for one try; suites of their own try them. */
const onceOnly: readonly ActionName[] = [
  'session.claimOrgan', // an organ is claimed once
  'session.bindByPhone', // WeChat's code for a number is used up by the first try
  'session.unbind', // each binds a number of its own before, and there are ten
  'session.issueDevice',
  'org.confirmPost', // the posts that wait are made with the organ
]
export const canBeBrokenOff = (action: ActionName): boolean => !onceOnly.includes(action)
/** What these do depends on what was done before them: the roster handed in last, the people a former sheet brought. */
const unlikeBefore: readonly ActionName[] = ['org.rosterTicket', 'org.applyRoster']

/** What a transaction still holds whose instance was killed it holds for so long: until then others are told of a conflict. */
const transactionLifetimeMs = 30_000

/** The database lets go of all that killed transactions hold; the next that begins finds them too old. */
const letGo = async (organ: Organ): Promise<void> => {
  const now = await serverTime(organ)
  organ.cloud.setNow(new Date(now + transactionLifetimeMs + 1000).toISOString())
  await organ.ok(openIds.qian, 'session.issueDevice', { clientId: clientIdOf() })
  organ.cloud.setNow(new Date(now).toISOString())
}
const serverTime = async (organ: Organ): Promise<number> => {
  const answer = await organ.cloud.call('stranger', 'api', { action: 'session.enter', input: {} })
  return ('errCode' in answer ? null : (answer.result as Envelope<unknown>))!.serverTime
}

/** Sent again by the phone, at once and, where a killed transaction is in the way, once the database has let go of it. */
const sendAgain = async (organ: Organ, action: ActionName, { openId, input }: Deed<ActionName>, name: string) => {
  const answer = await organ.cloud.call(openId, functionOf(action), { action, input, call: name })
  const envelope = 'errCode' in answer ? null : (answer.result as Envelope<unknown>)
  if (envelope?.ok) return envelope.value
  if (envelope && !['changedElsewhere', 'busy'].includes(envelope.problem.code))
    throw new Error(`${action}, sent again, was refused: ${envelope.problem.code}`)
  organ.cloud.setNow(new Date((await serverTime(organ)) + transactionLifetimeMs + 1000).toISOString())
  return organ.ok(openId, action, input as never, name)
}

/** Refused, killed or unanswered: null; otherwise the value. */
const tryOnce = async (organ: Organ, action: ActionName, { openId, input }: Deed<ActionName>, name: string) => {
  const answer = await organ.cloud.call(openId, functionOf(action), { action, input, call: name })
  const envelope = 'errCode' in answer ? null : (answer.result as Envelope<unknown>)
  return envelope?.ok ? envelope.value : null
}

/** The act without a crash: what it does, in how many requests. */
const traced = async (organ: Organ, action: ActionName, { openId, input }: Deed<ActionName>) => {
  const { faults } = organ.cloud
  const before = everything(organ.cloud)
  faults.set([{ action: 'database.*' }])
  await organ.ok(openId, action, input as never, clientIdOf())
  const requests = faults.list()[0]!.met
  faults.set([])
  return { requests, wanted: traceOf(before, everything(organ.cloud)) }
}

/**
 * Breaks an act off at its requests to the database, one after the other, and sends it again under its name: it is then done,
 * as it would have been without the crash, once. `all`: at every request in every way, else at one of them in one.
 */
export const crashes = async (
  organ: Organ,
  action: ActionName,
  prepare: () => Promise<Deed<ActionName>>,
  all: boolean,
): Promise<void> => {
  const { faults } = organ.cloud
  // The first may begin what all later ones find there: a counter, a plan.
  await traced(organ, action, await prepare())
  const { requests, wanted } = await traced(organ, action, await prepare())
  const places = all ? Array.from({ length: requests }, (_, place) => place) : [requests - 1]
  for (const skip of places)
    for (const way of all ? ways : ways.slice(0, 1)) {
      const deed = await prepare()
      const name = clientIdOf()
      const begin = everything(organ.cloud)
      faults.set([{ action: 'database.*', ...way, skip, times: 1 }])
      const first = await tryOnce(organ, action, deed, name)
      const struck = faults.list()[0]!.struck
      faults.set([])
      const again = await sendAgain(organ, action, deed, name)
      const where = `${action}, ${way.code} ${way.when} its request ${skip + 1} of ${requests}`
      // What was acknowledged is told again, and all of it is there.
      if (first !== null) expect([where, again]).toEqual([where, first])
      const trace = traceOf(begin, everything(organ.cloud))
      if (!unlikeBefore.includes(action))
        expect([where, withoutReadings(trace)]).toEqual([where, withoutReadings(wanted)])
      if (way.code === 'KILL') await letGo(organ)
      if (process.env.TORTURE_CRASHES && struck > 0) appendFileSync(process.env.TORTURE_CRASHES, `${where}\n`)
    }
}

/** A row of `audit_<year>` for each time something confidential may have been shown is as it should be. */
const withoutReadings = (trace: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(trace).filter(([what]) => !/^audit_\d{4} /.test(what)))
