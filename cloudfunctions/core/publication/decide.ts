import { named } from '../../../src/contract/person'
import { refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { missing, type RecordDoc } from '../record/kind'
import { already, step } from '../record/step'
import { heldKinds, mayDecide, type HeldKind } from './held'

const decideOn = <Doc extends RecordDoc>(held: HeldKind<Doc>, request: Request<'publication.decide'>) => {
  const { input, actor, at } = request
  const answer = ({ version }: Doc) => ({ version })
  return step<Doc, { version: number }, 'notFound' | 'badInput'>(held.kind, request, {
    id: input.id,
    read: () => held.read(input.id, at),
    denied: (doc) => {
      const shown = held.shownOf(doc)
      return shown && mayDecide(actor, doc, shown) ? null : missing(held.kind)
    },
    seen: input.version,
    make: (doc) => {
      const shown = held.shownOf(doc)!
      const state = input.allow ? 'allowed' : 'refused'
      if (shown.state === state) return already(answer(doc))
      if (shown.state !== 'waiting') return missing(held.kind)
      if (!input.allow && input.words === null)
        return refuse('badInput', { field: '说明', why: '不公开须写明要改什么' }, { field: 'words' })
      const decided = { by: named(actor), at, words: input.words ?? '' }
      return { fields: held.as(doc, { ...shown, state, decided }) }
    },
    answer,
  })
}

export const decide: Handler<'publication.decide'> = (request) => {
  switch (request.input.kind) {
    case 'note':
      return decideOn(heldKinds.note, request)
    case 'material':
      return decideOn(heldKinds.material, request)
    case 'summary':
      return decideOn(heldKinds.summary, request)
  }
}
