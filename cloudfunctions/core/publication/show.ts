import type { Handler, Request } from '../platform/request'
import { missing, type RecordDoc } from '../record/kind'
import { heldKinds, mayDecide, type HeldKind } from './held'

const showOne = async <Doc extends RecordDoc>(
  held: HeldKind<Doc>,
  { input, actor, at }: Request<'publication.show'>,
) => {
  const doc = await held.read(input.id, at)
  const shown = doc && held.shownOf(doc)
  if (!shown || !mayDecide(actor, doc, shown) || shown.state === 'passed' || shown.state === 'unchecked')
    return missing(held.kind)
  return {
    kind: input.kind,
    id: doc._id,
    version: doc.version,
    ...held.words(doc),
    by: shown.by.name,
    state: shown.state,
    decided: shown.decided && { by: shown.decided.by.name, words: shown.decided.words },
    can: { decide: shown.state === 'waiting' },
  }
}

export const show: Handler<'publication.show'> = (request) => {
  switch (request.input.kind) {
    case 'note':
      return showOne(heldKinds.note, request)
    case 'material':
      return showOne(heldKinds.material, request)
    case 'summary':
      return showOne(heldKinds.summary, request)
  }
}
