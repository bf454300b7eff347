import { useCallback, useEffect, useRef, useState } from 'react'
import { beijingYear } from '../../contract/days'
import { photosMax } from '../../contract/photoWords'
import { randomId } from '../random'
import { serverNow } from '../serverClock'
import { useSession } from '../session'
import type { StoreResult } from '../storage'
import { choosePhotos } from './choosePhotos'
import { ownDrafts, readDraft, useDraftState, writeDraft } from './draftStore'
import { forgetPhoto, keepPhoto } from './photoFiles'
import { syncDrafts } from './sync'
import type { Draft, DraftKind } from './types'

/** What submitting came to. `waiting`: it goes by itself later. `full`: it is not even kept. */
export type Submitted = { state: 'sent'; recordId: string } | { state: 'waiting' | 'refused' | 'conflict' | 'full' }

export interface StartOfDraft<Fields> {
  fields: Fields
  /** To change a record: which, from which version, and the photos it has. */
  base?: { recordId: string; version: number; photoIds: string[] }
}

function begin<Fields>(kind: DraftKind, { fields, base }: StartOfDraft<Fields>): Draft<Fields> {
  const photos = (base?.photoIds ?? []).map((photoId) => ({ id: photoId, file: null, bytes: 0, photoId }))
  return {
    id: randomId(),
    kind,
    year: beijingYear(serverNow()),
    memberId: useSession.getState().me?.memberId ?? '',
    fields,
    photos,
    base: base ? { ...base, fields } : null,
    state: 'writing',
    savedAt: '',
    problem: '',
    problemField: '',
    tried: null,
  }
}

/** The draft named, or the one of the same record that is kept already, or a new one. */
function find<Fields>(kind: DraftKind, id: string | undefined, start: StartOfDraft<Fields>): Draft<Fields> {
  const named = id === undefined ? undefined : readDraft<Fields>(id)
  const same =
    start.base && ownDrafts().find((draft) => draft.kind === kind && draft.base?.recordId === start.base?.recordId)
  return named ?? (same as Draft<Fields> | undefined) ?? begin(kind, start)
}

type Change<Fields> = (made: (before: Draft<Fields>) => Draft<Fields>) => StoreResult

/** Adding photos to a form and taking them out again; `latest` is the form as it stands. */
function useDraftPhotos<Fields>(latest: { readonly current: Draft<Fields> }, change: Change<Fields>) {
  const [photoProblem, setPhotoProblem] = useState('')

  const addPhotos = useCallback(async () => {
    setPhotoProblem('')
    try {
      const { photos, refused } = await choosePhotos(photosMax - latest.current.photos.length)
      const problems = [...refused]
      for (const { content, bytes } of photos) {
        const name = randomId()
        // The file first: a draft never names one that is not there.
        const fits =
          (await keepPhoto(name, content)) === 'stored' &&
          change((before) => ({
            ...before,
            state: 'writing',
            photos: [...before.photos, { id: name, file: name, bytes, photoId: null }],
          })) === 'stored'
        if (!fits) problems.push('本机存储已满，这张照片没有存下，文字还在。请先清理手机空间。')
      }
      setPhotoProblem([...new Set(problems)].join(''))
    } catch {
      setPhotoProblem('没有打开相册，请允许使用相册后再试。')
    }
  }, [latest, change])

  const removePhoto = useCallback(
    (photoId: string) => {
      const photo = latest.current.photos.find((each) => each.id === photoId)
      const result = change((before) => ({
        ...before,
        state: 'writing',
        photos: before.photos.filter((each) => each.id !== photoId),
      }))
      // A try on its way may still need it; then it goes with the draft or at the next launch.
      if (result === 'stored' && photo?.file && !latest.current.tried) void forgetPhoto(photo.file)
    },
    [latest, change],
  )

  return { photoProblem, addPhotos, removePhoto }
}

/**
 * A form whose every change is on the phone at once. `id` is a kept draft's; without one a new draft begins, kept from its
 * first change on.
 */
export function useDraft<Fields extends object>(kind: DraftKind, id: string | undefined, start: StartOfDraft<Fields>) {
  const [first] = useState(() => find(kind, id, start))
  const [unstored, setUnstored] = useState<Draft<Fields>>(first)
  const [storeState, setStoreState] = useState<StoreResult>('stored')
  const stored = useDraftState(({ drafts }) => drafts.find((draft) => draft.id === first.id)) as
    Draft<Fields> | undefined
  const locked = useDraftState(({ sending }) => sending === first.id)
  const sentAs = useDraftState(({ sent }) => sent[first.id])
  const latest = useRef(unstored)
  // What did not fit on the phone is still in the form; what fits is as the sync left it.
  const draft = storeState === 'stored' && stored ? stored : unstored
  useEffect(() => {
    latest.current = draft
  })

  const change = useCallback((made: (before: Draft<Fields>) => Draft<Fields>): StoreResult => {
    const { sending, sent } = useDraftState.getState()
    // On its way, or already a record: what was typed a moment too late must not become a second one.
    if (sending === latest.current.id || sent[latest.current.id]) return 'stored'
    const after = { ...made(latest.current), savedAt: new Date().toISOString() }
    latest.current = after
    const result = writeDraft(after)
    setUnstored(after)
    setStoreState(result)
    return result
  }, [])

  const put = useCallback(
    <Name extends keyof Fields>(name: Name) =>
      (value: Fields[Name]) =>
        void change((before) => ({ ...before, state: 'writing', fields: { ...before.fields, [name]: value } })),
    [change],
  )

  const { photoProblem, addPhotos, removePhoto } = useDraftPhotos(latest, change)

  const submit = useCallback(async (): Promise<Submitted> => {
    const draftId = latest.current.id
    if (change((before) => ({ ...before, state: 'waiting', problem: '', problemField: '' })) === 'full')
      return { state: 'full' }
    await syncDrafts()
    const left = readDraft(draftId)
    // Marked while another turn was on its way.
    if (left?.state === 'waiting') await syncDrafts()
    const now = readDraft(draftId)
    if (!now) return { state: 'sent', recordId: useDraftState.getState().sent[draftId] ?? '' }
    return { state: now.state === 'writing' ? 'waiting' : now.state }
  }, [change])

  /** After a conflict: the person has chosen, and what is left to save is a change of the record as it is now. */
  const rebase = useCallback(
    (next: Pick<Draft<Fields>, 'base' | 'fields' | 'photos'>) => {
      void change((before) => ({ ...before, ...next, state: 'writing', problem: '', problemField: '' }))
      return submit()
    },
    [change, submit],
  )

  return {
    draft,
    fields: draft.fields,
    put,
    photos: draft.photos,
    photoProblem,
    addPhotos,
    removePhoto,
    savedAt: draft.savedAt,
    storeState,
    /** On its way just now: nothing can be changed. */
    locked,
    /** The record it became. */
    sentAs,
    submit,
    rebase,
  }
}
