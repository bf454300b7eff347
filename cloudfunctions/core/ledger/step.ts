import { named } from '../../../src/contract/person'
import type { ProblemOf } from '../../../src/contract/action'
import { beijingDay } from '../../../src/contract/days'
import type { LedgerAnswer, verify } from '../../../src/contract/ledger'
import type { ProblemCode } from '../../../src/contract/problems'
import type { StoredPhoto } from '../photo/store'
import type { Actor } from '../platform/actor'
import type { Acting } from '../platform/audit'
import { Problem } from '../platform/problem'
import { step, type Outcome } from '../record/step'
import { hidden } from './reach'
import type { Move } from './rules'
import { advance, lineOf } from './rules'
import { ledgerKind, type LedgerEntry } from './store'

type StepRequest = Acting & { actor: Actor; input: { entryId: string; clientId: string } }
type StepCode = ProblemOf<typeof verify>
interface Taken {
  move: Move
  words: string | null
  photos?: StoredPhoto[]
}

/** One act on an entry: seen, allowed, possible in its state, then written with its line of the history. */
export const takeStep = <Also extends ProblemCode = never>(
  request: StepRequest,
  denied: (actor: Actor, entry: LedgerEntry) => Problem<StepCode> | null,
  taken: Taken | ((entry: LedgerEntry) => Promise<Taken | Problem<StepCode | Also>>),
): Promise<Outcome<LedgerAnswer, StepCode | Also>> => {
  const { actor, at, input } = request
  const me = named(actor)
  return step<LedgerEntry, LedgerAnswer, StepCode | Also>(ledgerKind, request, {
    id: input.entryId,
    denied: (entry) => hidden(actor, entry) ?? denied(actor, entry),
    make: async (entry) => {
      const made = typeof taken === 'function' ? await taken(entry) : taken
      if (made instanceof Problem) return made
      const next = advance(entry, made.move, me, beijingDay(at))
      if (next instanceof Problem) return next
      const photos = made.photos ?? []
      const photoIds = photos.map((photo) => photo.id)
      const line = lineOf(entry, made.move, { id: input.clientId, by: me, at, words: made.words, photoIds })
      return { fields: next, append: { log: [line], photos } }
    },
    answer: ({ _id, state }) => ({ entryId: _id, state }),
  })
}
