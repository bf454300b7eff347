import { beijingDay } from '../../../src/contract/days'
import type { ProblemOf } from '../../../src/contract/action'
import type { LedgerAnswer, verify } from '../../../src/contract/ledger'
import type { ProblemCode } from '../../../src/contract/problems'
import type { Actor } from '../platform/actor'
import type { Acting } from '../platform/audit'
import { auditEntry } from '../platform/audit'
import { change, command } from '../platform/db'
import type { StoredPhoto } from '../photo/store'
import { Problem } from '../platform/problem'
import { loadEntry } from './reach'
import type { Move } from './rules'
import { advance, derived, lineOf } from './rules'
import type { LedgerEntry } from './store'

const attempts = 3

type StepRequest = Acting & { actor: Actor; input: { entryId: string; clientId: string } }
type StepProblem<Also extends ProblemCode = never> = Problem<ProblemOf<typeof verify> | Also>
interface Taken {
  move: Move
  words: string | null
  photos?: StoredPhoto[]
}

/**
 * One act on an entry: seen, allowed, possible in its state, then written with its line of the history under the version
 * read. An act repeated finds its own line and answers the same.
 */
export const takeStep = async <Also extends ProblemCode = never>(
  request: StepRequest,
  denied: (actor: Actor, entry: LedgerEntry) => StepProblem | null,
  taken: Taken | ((entry: LedgerEntry) => Promise<Taken | StepProblem<Also>>),
): Promise<LedgerAnswer | StepProblem<Also>> => {
  const { actor, at, input } = request
  const me = { memberId: actor.memberId, name: actor.name }
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const entry = await loadEntry(actor, input.entryId)
    if (entry instanceof Problem) return entry
    const answer = (state: LedgerEntry['state']): LedgerAnswer => ({ entryId: entry._id, state })
    if (entry.log.some((line) => line.id === input.clientId && line.by?.memberId === me.memberId))
      return answer(entry.state)
    const refusal = denied(actor, entry)
    if (refusal) return refusal
    const made = typeof taken === 'function' ? await taken(entry) : taken
    if (made instanceof Problem) return made
    const next = advance(entry, made.move, me, beijingDay(at))
    if (next instanceof Problem) return next
    const photos = made.photos ?? []
    const line = lineOf(entry, made.move, {
      id: input.clientId,
      by: me,
      at,
      words: made.words,
      photoIds: photos.map((photo) => photo.id),
    })
    const fields = {
      ...next,
      ...derived({ ...entry, ...next }),
      log: command.push([line]),
      photos: [...entry.photos, ...photos],
      version: command.inc(1),
      audit: command.push([auditEntry(request)]),
    }
    if (await change('ledgerEntries', entry._id, fields, { version: entry.version }))
      return answer(next.state ?? entry.state)
  }
  throw new Error('The entry kept changing')
}
