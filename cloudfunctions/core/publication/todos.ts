import type { Todo } from '../../../src/contract/home'
import { publicationLabels, type PublicationKind } from '../../../src/contract/publicationWords'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { grantedPaths } from '../policy'
import { pathIds } from '../policy/scope'
import { publishKey } from '../publishing/shown'
import type { RecordDoc } from '../record/kind'
import { heldKinds, mayDecide, type HeldKind } from './held'

const max = 5

const waiting = async <Doc extends RecordDoc>(
  held: HeldKind<Doc>,
  kind: PublicationKind,
  actor: Actor,
  keys: string[],
): Promise<Todo[]> => {
  const found = await find<Doc>(
    held.kind.collection as string,
    { publishWaits: command.in(keys) },
    { order: [['_id', 'asc']], limit: max },
  )
  return found.flatMap((doc): Todo[] => {
    const shown = held.shownOf(doc)
    return shown && mayDecide(actor, doc, shown)
      ? [
          {
            kind: 'decidePublication',
            title: `看一看能不能公开：${held.words(doc).title}`,
            note: `${shown.by.name} · ${publicationLabels[kind]}`,
            params: { kind, id: doc._id },
            dueOn: null,
          },
        ]
      : []
  })
}

/** Words that wait for a person to let them out; three requests of whoever may, none of anybody else. */
export const publicationTodos = async (actor: Actor): Promise<Todo[]> => {
  const keys = grantedPaths(actor, 'publication.decide').map((path) => publishKey(pathIds(path).at(-1) as string))
  if (keys.length === 0) return []
  const found = await Promise.all([
    waiting(heldKinds.note, 'note', actor, keys),
    waiting(heldKinds.material, 'material', actor, keys),
    waiting(heldKinds.summary, 'summary', actor, keys),
  ])
  return found.flat()
}
