import { beijingYear } from '../../contract/days'
import { memberKey, phoneKey, placeOf } from './keys'
import { oldPhotoFile } from './phoneFiles'
import { readStored, removeStored, storedKeys, writeStored } from './storage'
import type { Draft, DraftPhoto } from './types'

/**
 * Until decision 0023 most of what a phone kept said not whose it was. A draft says it; everything else is theirs whose
 * session lies beside it; where nobody's does, nobody can be found for it, and it goes.
 */

/** Where a value goes; undefined: it goes nowhere. */
type Target = readonly [key: string, value: unknown] | undefined
type Mover = (value: unknown, owner: string | undefined, name: string) => Target

const withFile = (photo: DraftPhoto): DraftPhoto => ({ ...photo, file: photo.file && oldPhotoFile(photo.file) })

const adoptDraft: Mover = (value) => {
  const draft = value as Draft
  if (!draft.memberId) return undefined
  const moved: Draft = {
    ...draft,
    photos: draft.photos.map(withFile),
    tried: draft.tried && { ...draft.tried, photos: draft.tried.photos.map(withFile) },
  }
  return [memberKey(draft.memberId, 'draft', draft.id), moved]
}

const draftOf = (
  memberId: string,
  more: Pick<Draft, 'id' | 'kind' | 'fields' | 'base' | 'slot'> & { savedAt: number },
): Target => {
  const savedAt = new Date(more.savedAt).toISOString()
  const draft: Draft = {
    year: beijingYear(savedAt),
    memberId,
    photos: [],
    state: 'writing',
    problem: '',
    problemField: '',
    tried: null,
    ...more,
    savedAt,
  }
  return [memberKey(memberId, 'draft', draft.id), draft]
}

/** A meeting's plan: by its meeting, by the item of a study plan it was begun for, or `new`. */
const adoptPlan: Mover = (value, owner, name) => {
  const { form, version } = value as { form: { clientId: string } & object; version: number }
  const { clientId: id, ...fields } = form
  const studyItemId = version > 0 || name === 'new' ? null : name
  const place = version > 0 ? { base: { recordId: name, version } } : { base: null, slot: name }
  if (owner === undefined) return undefined
  return draftOf(owner, { id, kind: 'plan', fields: { ...fields, studyItemId }, ...place, savedAt: Date.now() })
}

const adoptMinutes: Mover = (value, owner, name) => {
  const { version, storedAt, ...words } = value as { version: number; storedAt: number } & object
  if (owner === undefined) return undefined
  return draftOf(owner, {
    // One for each meeting, so that an adoption begun twice makes no second one.
    id: `minutes${name}`,
    kind: 'minutes',
    fields: { ...words, title: '' },
    base: { recordId: name, version },
    savedAt: storedAt,
  })
}

/** Of the person whose session this is. */
const ofOwner =
  (kind: Parameters<typeof memberKey>[1]): Mover =>
  (value, owner, name) =>
    owner === undefined ? undefined : [memberKey(owner, kind, name || undefined), value]

/** By the beginning of the old key. Answers come last, for they are given up where there is no room for the rest. */
const movers: readonly [beginning: string, Mover][] = [
  ['textSize', (value) => [phoneKey('textSize'), value]],
  ['serverClock', (value) => [phoneKey('serverClock'), value]],
  ['draft.', adoptDraft],
  ['plan.', adoptPlan],
  ['minutes.', adoptMinutes],
  ['queue.memberScans', ofOwner('scan')],
  ['scans.refused', ofOwner('refusedScan')],
  ['answer.', ofOwner('answer')],
]
const session: typeof movers = [
  ['session.device', ofOwner('device')],
  ['session.me', ofOwner('me')],
]

/** What is spoilt goes nowhere, and must not keep the app from starting. */
function targetOf(mover: Mover, value: unknown, ...rest: [owner: string | undefined, name: string]): Target {
  try {
    return value === undefined ? undefined : mover(value, ...rest)
  } catch {
    return undefined
  }
}

/** Moves one key; false while there is no room for it, and then it stays as it was. */
function move(key: string, target: Target): boolean {
  const fits = () => target === undefined || writeStored(...target) === 'stored'
  const giveUpAnswers = () =>
    storedKeys()
      .filter((each) => each.startsWith('answer.'))
      .forEach(removeStored)
  const moved = fits() || (giveUpAnswers(), fits())
  if (moved) removeStored(key)
  return moved
}

/**
 * Brings what lies on this phone from before under its owner. A kill anywhere is mended by the next launch: the session, which
 * says who the owner is, comes after everything else, and not over that of somebody who has signed in since.
 */
export function adoptOldKeys(): void {
  const keys = storedKeys()
  const owner = readStored<{ memberId: string }>('session.me')?.memberId
  const moveAll = (all: typeof movers) =>
    all
      .flatMap(([beginning, mover]) => {
        const exact = !beginning.endsWith('.')
        const found = keys.filter((key) => (exact ? key === beginning : key.startsWith(beginning)))
        return found.map((key) => {
          const name = exact ? '' : key.slice(beginning.length)
          return move(key, targetOf(mover, readStored(key), owner, name))
        })
      })
      .every(Boolean)
  if (!moveAll(movers)) return
  if (storedKeys().some((key) => placeOf(key)?.kind === 'me')) session.forEach(([key]) => removeStored(key))
  else moveAll(session)
}
