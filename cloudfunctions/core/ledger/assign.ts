import { named, type Person } from '../../../src/contract/person'
import type { Actor } from '../platform/actor'
import { Problem } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { readPerson } from './people'
import { entrySubject } from './reach'
import { accountable } from './rules'
import type { LedgerEntry } from './store'
import { takeStep } from './step'

const denied = (actor: Actor, entry: LedgerEntry) => forbidden(actor, 'ledger.assign', entrySubject(entry))

/** Nobody named: whoever assigns verifies, unless it is their own to do; then the committee or the level above does. */
const readBoth = async (
  { actor, input }: Request<'ledger.assign'> | Request<'ledger.handOver'>,
  entry: LedgerEntry,
) => {
  const owner = await readPerson(actor, entry, input.ownerId, 'ownerId')
  if (owner instanceof Problem) return owner
  const me: Person = named(actor)
  const free = !accountable({ owner, log: entry.log }).includes(actor.memberId)
  const verifier =
    input.verifierId === null ? (free ? me : null) : await readPerson(actor, entry, input.verifierId, 'verifierId')
  if (verifier instanceof Problem) return verifier
  return {
    owner,
    verifier: verifier && named(verifier),
    department: input.department,
  }
}

export const assign: Handler<'ledger.assign'> = (request) =>
  takeStep(request, denied, async (entry) => {
    const people = await readBoth(request, entry)
    if (people instanceof Problem) return people
    return { move: { step: 'assigned', ...people, dueOn: request.input.dueOn }, words: request.input.words }
  })

export const handOver: Handler<'ledger.handOver'> = (request) =>
  takeStep(request, denied, async (entry) => {
    const people = await readBoth(request, entry)
    if (people instanceof Problem) return people
    return { move: { step: 'handedOver', ...people }, words: request.input.reason }
  })
