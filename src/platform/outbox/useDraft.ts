import { useCallback, useEffect, useRef, useState, type MutableRefObject } from 'react'
import { beijingYear } from '../../contract/days'
import { randomId } from '../random'
import { serverNow } from '../serverClock'
import { fieldOf } from '../useFields'
import { signedInId } from '../session'
import { ownDrafts, readDraft, removeDraft, useDraftState, writeDraft } from './draftStore'
import type { StoreResult } from './storage'
import { sendNow } from './sync'
import type { Draft, DraftKind } from './types'
import { useDraftPhotos, type Change } from './useDraftPhotos'

/** What submitting came to. `waiting`: it goes by itself later. `full`: it is not even kept. */
export type Submitted = { state: 'sent'; recordId: string } | { state: 'waiting' | 'refused' | 'conflict' | 'full' }

export interface StartOfDraft<Fields> {
  fields: Fields
  /** To change a record: which, from which version, and the photos it has. */
  base?: { recordId: string; version: number; photoIds: string[] }
  /** A form opened empty under this name goes on with what was left in it, unless that waits to be sent. */
  slot?: string
}

function begin<Fields>(kind: DraftKind, { fields, base, slot }: StartOfDraft<Fields>): Draft<Fields> {
  const photos = (base?.photoIds ?? []).map((photoId) => ({ id: photoId, file: null, bytes: 0, photoId }))
  return {
    id: randomId(),
    kind,
    year: beijingYear(serverNow()),
    memberId: signedInId() ?? '',
    fields,
    photos,
    base: base ? { ...base, fields } : null,
    ...(slot === undefined ? {} : { slot }),
    state: 'writing',
    savedAt: '',
    problem: '',
    problemField: '',
    tried: null,
  }
}

/** The draft named, or what is kept of the same record or the same empty form. */
function find<Fields>(kind: DraftKind, id: string | undefined, start: StartOfDraft<Fields>): Draft<Fields> | undefined {
  const named = id === undefined ? undefined : readDraft<Fields>(id)
  if (named) return named
  const { base, slot } = start
  const ofKind = ownDrafts().filter((draft) => draft.kind === kind) as Draft<Fields>[]
  if (base) return ofKind.find((draft) => draft.base?.recordId === base.recordId)
  if (slot === undefined) return undefined
  return ofKind.find((draft) => draft.base === null && draft.slot === slot && draft.state !== 'waiting')
}

const photoIdsOf = (photos: readonly { id: string }[]): string => photos.map(({ id }) => id).join()

/** Nothing has been written that was not there at the start: not worth keeping, nor going on with. */
const isUntouched = <Fields>({ fields, photos, tried }: Draft<Fields>, first: Draft<Fields>): boolean =>
  tried === null &&
  photoIdsOf(photos) === photoIdsOf(first.photos) &&
  JSON.stringify(fields) === JSON.stringify(first.fields)

function forgetUntouched({ id }: Draft): StoreResult {
  removeDraft(id)
  return 'stored'
}

/** Letting a form go: it is marked, and sent as soon as it can be. */
function useSubmit<Fields>(latest: Readonly<MutableRefObject<Draft<Fields>>>, change: Change<Fields>) {
  const submit = useCallback(async (): Promise<Submitted> => {
    const draftId = latest.current.id
    const queuedAt = new Date().toISOString()
    const marked = change((before) => ({
      ...before,
      state: 'waiting',
      queuedAt: before.queuedAt ?? queuedAt,
      problem: '',
      problemField: '',
    }))
    if (marked === 'full') return { state: 'full' }
    await sendNow(draftId)
    const left = readDraft(draftId, latest.current.memberId)
    if (!left) return { state: 'sent', recordId: useDraftState.getState().sent[draftId] ?? '' }
    return { state: left.state === 'writing' ? 'waiting' : left.state }
  }, [latest, change])

  /** After a conflict: the person has chosen, and what is left to save is a change of the record as it is now. */
  const rebase = useCallback(
    (next: Pick<Draft<Fields>, 'base' | 'fields' | 'photos'>) => {
      void change((before) => ({ ...before, ...next, state: 'writing', problem: '', problemField: '' }))
      return submit()
    },
    [change, submit],
  )

  /** The same where all of one's own words are to stand, in place of what the record has at this version. */
  const keepMine = useCallback(
    (version: number) => {
      const { base, fields, photos } = latest.current
      return rebase({ base: base && { recordId: base.recordId, version }, fields, photos })
    },
    [latest, rebase],
  )

  /** Or goes on writing, with the other's words in sight: the next saving is a change of what the record has at this version. */
  const writeOn = useCallback(
    (version: number) =>
      void change((before) => ({
        ...before,
        base: before.base && { ...before.base, version },
        state: 'writing',
        problem: '',
        problemField: '',
      })),
    [change],
  )

  return { submit, rebase, keepMine, writeOn }
}

/**
 * A form whose every change is on the phone at once. `id` is a kept draft's; without one a new draft begins, kept from its
 * first change on.
 */
export function useDraft<Fields extends object>(kind: DraftKind, id: string | undefined, start: StartOfDraft<Fields>) {
  const [fresh, setFresh] = useState(() => begin(kind, start))
  const [kept, setKept] = useState(() => find(kind, id, start))
  const first = kept ?? fresh
  const [unstored, setUnstored] = useState<Draft<Fields>>(first)
  const [storeState, setStoreState] = useState<StoreResult>('stored')
  const stored = useDraftState(({ drafts }) => drafts.find((draft) => draft.id === first.id)) as
    Draft<Fields> | undefined
  const locked = useDraftState(({ sending }) => sending === first.id)
  const sentAs = useDraftState(({ sent }) => sent[first.id])
  const latest = useRef(unstored)
  const latestStart = useRef(start)
  // What did not fit on the phone is still in the form; what fits is as the sync left it.
  const draft = storeState === 'stored' && stored ? stored : unstored
  useEffect(() => {
    latest.current = draft
    latestStart.current = start
  })

  const change = useCallback<Change<Fields>>(
    (makes) => {
      const { sending, sent } = useDraftState.getState()
      // On its way, or already a record: what was typed a moment too late must not become a second one.
      if (sending === latest.current.id || sent[latest.current.id]) return 'stored'
      const made = makes(latest.current)
      const worthless = made.state === 'writing' && isUntouched(made, fresh)
      const after = { ...made, savedAt: worthless ? '' : new Date().toISOString() }
      latest.current = after
      const result = worthless ? forgetUntouched(after) : writeDraft(after)
      setUnstored(after)
      setStoreState(result)
      return result
    },
    [fresh],
  )

  const put = useCallback(
    <Name extends keyof Fields>(name: Name) =>
      (value: Fields[Name]) =>
        void change((before) => ({ ...before, state: 'writing', fields: { ...before.fields, [name]: value } })),
    [change],
  )

  const fill = useCallback(
    (part: Partial<Fields>) =>
      void change((before) => ({ ...before, state: 'writing', fields: { ...before.fields, ...part } })),
    [change],
  )

  const { photoProblem, addPhotos, removePhoto } = useDraftPhotos(latest, change)

  const startAgain = useCallback(() => {
    removeDraft(latest.current.id)
    const again = begin(kind, latestStart.current)
    latest.current = again
    setKept(undefined)
    setFresh(again)
    setUnstored(again)
    setStoreState('stored')
  }, [kind])

  const { submit, rebase, keepMine, writeOn } = useSubmit(latest, change)

  return {
    draft,
    fields: draft.fields,
    put,
    field: fieldOf({ fields: draft.fields, put }),
    /** Several fields at once. */
    fill,
    photos: draft.photos,
    photoProblem,
    addPhotos,
    removePhoto,
    savedAt: draft.savedAt,
    storeState,
    /** What was left in this form earlier is in it again. */
    resumed: kept !== undefined,
    /** On its way just now: nothing can be changed. */
    locked,
    /** The record it became. */
    sentAs,
    submit,
    rebase,
    keepMine,
    writeOn,
    /** What was typed is thrown away, and the form is as it would be opened now. */
    startAgain,
  }
}
