import { create } from 'zustand'
import { useSession } from '../session'
import { readStored, removeStored, storedKeys, writeStored, type StoreResult } from '../storage'
import { forgetPhoto } from './photoFiles'
import type { Draft, DraftKind } from './types'

/** One key a draft, so that each write is whole or not at all, and what does not fit harms no other. */
const prefix = 'draft.'

const ownerId = () => useSession.getState().me?.memberId

/** Every draft on this phone, whoever wrote it; only for knowing which files are in use. */
export const allDrafts = (): Draft[] =>
  storedKeys()
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => readStored<Draft>(key) ?? [])

/** The drafts of the person signed in, the newest first. */
export const ownDrafts = (): Draft[] => {
  const memberId = ownerId()
  return allDrafts()
    .filter((draft) => draft.memberId === memberId)
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
}

export const readDraft = <Fields>(id: string): Draft<Fields> | undefined => {
  const draft = readStored<Draft<Fields>>(prefix + id)
  return draft?.memberId === ownerId() ? draft : undefined
}

interface Shown {
  drafts: Draft[]
  /** The draft on its way just now. */
  sending: string | null
  /** Photos of it that have arrived, and how many there are. */
  progress: { done: number; of: number }
  /** Why the last try could not go through; '' when it did. */
  words: string
  /** Records that drafts became since launch, by the draft's id. */
  sent: Record<string, string>
}
export const useDraftState = create<Shown>(() => ({
  drafts: [],
  sending: null,
  progress: { done: 0, of: 0 },
  words: '',
  sent: {},
}))

export const lookAtDrafts = () => useDraftState.setState({ drafts: ownDrafts() })
useSession.subscribe(({ me }, before) => {
  if (me?.memberId !== before.me?.memberId) lookAtDrafts()
})

/** On the phone before this returns; `full` when it could not be, and what was there still is. */
export function writeDraft<Fields>(draft: Draft<Fields>): StoreResult {
  const result = writeStored(prefix + draft.id, draft)
  if (result === 'stored') lookAtDrafts()
  return result
}

/** For good, with its photos. The draft first: a file without a draft is swept at the next launch. */
export function removeDraft(id: string): void {
  const draft = readDraft(id)
  removeStored(prefix + id)
  lookAtDrafts()
  draft?.photos.forEach(({ file }) => file && void forgetPhoto(file))
}

/** What is kept on this phone, by kind if one is named. */
export function useDrafts(kind?: DraftKind): Draft[] {
  const drafts = useDraftState(({ drafts: stored }) => stored)
  return kind ? drafts.filter((draft) => draft.kind === kind) : drafts
}
