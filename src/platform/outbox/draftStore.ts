import { create } from 'zustand'
import { signedInId, useSession } from '../session'
import { fileOf } from './keys'
import { forgetFile } from './phoneFiles'
import { ownersOf, shelfOf } from './shelf'
import type { StoreResult } from './storage'
import type { Draft, DraftKind } from './types'

/** One key a draft, so that each write is whole or not at all, and what does not fit harms no other. */
export const draftsOf = (memberId: string): Draft[] => {
  const shelf = shelfOf(memberId)
  return shelf.names('draft').flatMap((id) => shelf.read<Draft>('draft', id) ?? [])
}

/** Every draft on this phone, whoever wrote it; only for knowing which files are in use. */
export const allDrafts = (): Draft[] => ownersOf('draft').flatMap(draftsOf)

/** The drafts of the person signed in, the newest first. */
export const ownDrafts = (): Draft[] => {
  const memberId = signedInId()
  return memberId === undefined ? [] : draftsOf(memberId).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
}

/** Of the person signed in, or of whoever's is on its way. */
export const readDraft = <Fields>(id: string, memberId = signedInId()): Draft<Fields> | undefined =>
  memberId === undefined ? undefined : shelfOf(memberId).read<Draft<Fields>>('draft', id)

interface Shown {
  drafts: Draft[]
  /** The draft on its way just now. */
  sending: string | null
  /** Why the last try could not go through; '' when it did. */
  words: string
  /** Records that drafts became since launch, by the draft's id. */
  sent: Record<string, string>
}
const nothing: Shown = { drafts: [], sending: null, words: '', sent: {} }
export const useDraftState = create<Shown>(() => nothing)

export const lookAtDrafts = () => useDraftState.setState({ drafts: ownDrafts() })
useSession.subscribe(({ me }, before) => {
  if (me?.memberId === before.me?.memberId) return
  useDraftState.setState(nothing)
  lookAtDrafts()
})

/** On the phone before this returns; `full` when it could not be, and what was there still is. */
export function writeDraft<Fields>(draft: Draft<Fields>): StoreResult {
  const result = shelfOf(draft.memberId).write('draft', draft, draft.id)
  if (result === 'stored') lookAtDrafts()
  return result
}

/** For good, with its photos. The draft first: a file without a draft is swept at the next launch. */
export function removeDraft(id: string, memberId = signedInId()): void {
  if (memberId === undefined) return
  const draft = readDraft(id, memberId)
  shelfOf(memberId).remove('draft', id)
  lookAtDrafts()
  draft?.photos.forEach(({ file }) => file && void forgetFile(file))
}

/** The same draft under another id: its photos are as they were. */
export function renameDraft(oldId: string, draft: Draft): StoreResult {
  if (writeDraft(draft) === 'full') return 'full'
  shelfOf(draft.memberId).remove('draft', oldId)
  lookAtDrafts()
  return 'stored'
}

/** What is kept on this phone, by kind if one is named. */
export function useDrafts(kind?: DraftKind): Draft[] {
  const drafts = useDraftState(({ drafts: stored }) => stored)
  return kind ? drafts.filter((draft) => draft.kind === kind) : drafts
}

/** Where a photo of this draft lies. */
export const photoFileOf = ({ memberId }: Pick<Draft, 'memberId'>, id: string): string => fileOf(memberId, id)
