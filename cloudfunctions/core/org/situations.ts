import type { Parsed } from '../../../src/contract'
import { dayInFull, daysInFull } from '../../../src/contract/days'
import { situations as table, type Lasting } from '../../../src/contract/situationWords'
import { retryId } from '../platform/crypto'
import { refuse, type Problem } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Actor } from '../platform/actor'
import type { Handler } from '../platform/request'
import { already } from '../record/step'
import { runsBackwards } from './rules'
import { stepMember } from './save'
import type { Member, StoredSituation } from './store'
import { memberSubject } from './subject'

/** Whoever could for others is told that only the person stands in the way. */
const denied = (actor: Actor, member: Member) => {
  const subject = memberSubject(member)
  const refusal = forbidden(actor, 'org.keepSituations', subject)
  return refusal && may(actor, 'org.keepSituations', { paths: subject.paths })
    ? refuse('notSelf', { what: '登记' })
    : refusal
}

const daysOf = ({ fromOn, toOn }: Lasting): string => (toOn ? daysInFull(fromOn, toOn) : `${dayInFull(fromOn)}起`)
const overlap = (a: Lasting, b: Lasting): boolean =>
  a.kind === b.kind && a.fromOn <= (b.toOn ?? a.fromOn) && b.fromOn <= (a.toOn ?? b.fromOn)

/** Days that run backwards, or days of which the same is said already. */
const lastingProblem = (
  { name, situations = [] }: Member,
  lasting: Lasting,
  exceptId?: string,
): Problem<'termBackwards' | 'situationOverlaps'> | null => {
  const what = table[lasting.kind].label
  if (runsBackwards(lasting.fromOn, lasting.toOn)) return refuse('termBackwards', { what }, { field: 'toOn' })
  const other = situations.find((each) => each.id !== exceptId && !each.withdrawn && overlap(each, lasting))
  return other ? refuse('situationOverlaps', { name, what, days: daysOf(other) }, { field: 'fromOn' }) : null
}

const changed = ({ _id, version }: Member) => ({ memberId: _id, version })

export const enterSituation: Handler<'org.enterSituation'> = (request) => {
  const { input, actor } = request
  const { memberId, clientId, kind, reason, fromOn, toOn } = input
  const situationId = retryId(actor.memberId, clientId)
  const answer = (member: Member) => ({ ...changed(member), situationId })
  return stepMember(request, {
    id: memberId,
    denied: (member) => denied(actor, member),
    make: (member) => {
      const { situations = [] } = member
      if (situations.some(({ id }) => id === situationId)) return already(answer(member))
      const wrong = lastingProblem(member, { kind, fromOn, toOn })
      if (wrong) return wrong
      const entered: StoredSituation = { id: situationId, kind, reason, fromOn, toOn, withdrawn: false, earlier: [] }
      return { fields: { situations: [...situations, entered] } }
    },
    answer,
  })
}

const situationIn = (member: Member, situationId: string): StoredSituation | Problem<'notFound'> =>
  member.situations?.find(({ id, withdrawn }) => id === situationId && !withdrawn) ??
  refuse('notFound', { what: '登记的这个情况' })
/** The list with one of it put into other words, what it said kept inside. */
const replaced = (
  { situations = [] }: Member,
  before: StoredSituation,
  after: Partial<StoredSituation>,
  how: { at: string; by: string; why: string },
): StoredSituation[] => {
  const { kind, fromOn, toOn, reason, earlier } = before
  const said = { kind, fromOn, toOn, reason, ...how }
  return situations.map((each) => (each === before ? { ...before, ...after, earlier: [...earlier, said] } : each))
}

export const endSituation: Handler<'org.endSituation'> = (request) => {
  const { input, actor, at } = request
  return stepMember(request, {
    id: input.memberId,
    denied: (member) => denied(actor, member),
    seen: input.version,
    make: (member) => {
      const found = situationIn(member, input.situationId)
      if (!('fromOn' in found)) return found
      const wrong = lastingProblem(member, { ...found, toOn: input.toOn }, found.id)
      if (wrong) return wrong
      const how = { at, by: actor.memberId, why: '' }
      return { fields: { situations: replaced(member, found, { toOn: input.toOn }, how) } }
    },
    answer: changed,
  })
}

type Says = Parsed<'org.correctSituation'>['says']
const corrected = (says: Says): Partial<StoredSituation> =>
  says ? { kind: says.kind, reason: says.reason, fromOn: says.fromOn, toOn: says.toOn } : { withdrawn: true }

export const correctSituation: Handler<'org.correctSituation'> = (request) => {
  const { input, actor, at } = request
  const { says, why } = input
  return stepMember(request, {
    id: input.memberId,
    denied: (member) => denied(actor, member),
    seen: input.version,
    make: (member) => {
      const found = situationIn(member, input.situationId)
      if (!('fromOn' in found)) return found
      const wrong = says && lastingProblem(member, says, found.id)
      if (wrong) return wrong
      return { fields: { situations: replaced(member, found, corrected(says), { at, by: actor.memberId, why }) } }
    },
    answer: changed,
  })
}
