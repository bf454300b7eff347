import { callAction, type Result } from '../callAction'
import { uploadFile } from '../files'
import { randomId } from '../random'
import { readDraft, removeDraft, useDraftState, writeDraft } from './draftStore'
import { readPhoto } from './photoFiles'
import type { Draft, DraftKind, DraftPhoto, Send, Sent, Tried } from './types'

// One map for every kind; each sender knows its own fields.
const senders = new Map<DraftKind, Send<never>>()

/** Once, by the feature, at launch. */
export function registerSender<Fields>(kind: DraftKind, send: Send<Fields>): void {
  senders.set(kind, send as Send<never>)
}

type Details = Record<string, string | number>
/** A step whose outcome is on the phone before the next one begins: a kill anywhere repeats one step at most. */
type Step = { go: true } | { go: false; problem: { code: string; message: string; field?: string; details?: Details } }

const full: Step = { go: false, problem: { code: 'full', message: '本机存储已满，请先清理手机空间。' } }

const keep = (draft: Draft): Step => (writeDraft(draft) === 'stored' ? { go: true } : full)

/** What was sent, or is about to be: the same until an answer comes. */
function frozen(draft: Draft): Tried<unknown> {
  return draft.tried ?? { saveId: randomId(), fields: draft.fields, photos: draft.photos }
}

/** Uploads one photo and remembers what became of it, in the draft and in what is being sent of it. */
async function handIn(draftId: string, photo: DraftPhoto): Promise<Step> {
  const content = photo.file === null ? undefined : await readPhoto(photo.file)
  if (content === undefined)
    return {
      go: false,
      problem: { code: 'photoGone', message: '有一张照片在本机已找不到，请移除后重新选择。', field: 'photoIds' },
    }
  const ticket = await callAction('photo.ticket', { bytes: photo.bytes, ending: 'jpg' })
  if (!ticket.ok) return { go: false, problem: ticket.problem }
  const { ticketId, cloudPath } = ticket.value
  const fileId = await uploadFile(cloudPath, { name: cloudPath, size: photo.bytes, content })
  const handed = await callAction('photo.hand', { ticketId, fileId })
  if (!handed.ok) return { go: false, problem: handed.problem }
  const draft = readDraft(draftId)
  if (!draft) return { go: true }
  const known = (each: DraftPhoto) => (each.id === photo.id ? { ...each, photoId: handed.value.photoId } : each)
  return keep({
    ...draft,
    photos: draft.photos.map(known),
    tried: draft.tried && { ...draft.tried, photos: draft.tried.photos.map(known) },
  })
}

async function handInAll(draftId: string): Promise<Step> {
  for (;;) {
    const photos = readDraft(draftId)?.tried?.photos ?? []
    const next = photos.find(({ photoId }) => photoId === null)
    useDraftState.setState({
      progress: { done: photos.filter(({ photoId }) => photoId !== null).length, of: photos.length },
    })
    if (!next) return { go: true }
    const step = await handIn(draftId, next)
    if (!step.go) return step
  }
}

/** Whether the person went on writing while an earlier try was on its way. */
const changedSince = (draft: Draft, { fields, photos }: Tried<unknown>): boolean =>
  JSON.stringify(draft.fields) !== JSON.stringify(fields) ||
  draft.photos.map(({ id }) => id).join() !== photos.map(({ id }) => id).join()

function settle(draftId: string, tried: Tried<unknown>, result: Result<Sent>): Step {
  const draft = readDraft(draftId)
  if (!draft) return { go: true }
  if (!result.ok) return { go: false, problem: result.problem }
  const { recordId, version } = result.value
  useDraftState.setState(({ sent }) => ({ sent: { ...sent, [draftId]: recordId } }))
  if (!changedSince(draft, tried)) {
    removeDraft(draftId)
    return { go: true }
  }
  const photoIds = tried.photos.flatMap(({ photoId }) => photoId ?? [])
  return keep({ ...draft, base: { recordId, version, fields: tried.fields, photoIds }, tried: null })
}

/** The server has swept what nobody took within a day: photos still on this phone are handed in anew. */
const withoutHanded = (photos: DraftPhoto[]) =>
  photos.map((photo) => (photo.file === null ? photo : { ...photo, photoId: null }))

function handInAgain(draft: Draft): string | undefined {
  if (!draft.photos.some(({ file, photoId }) => file !== null && photoId !== null)) return undefined
  writeDraft({
    ...draft,
    photos: withoutHanded(draft.photos),
    tried: draft.tried && { ...draft.tried, photos: withoutHanded(draft.tried.photos) },
  })
  return '照片在服务器上已过期，下次会重新上传。'
}

const refusedAs = (
  draft: Draft,
  { code, message, field = '', details }: { code: string; message: string; field?: string; details?: Details },
): Draft => {
  const state = code === 'changedElsewhere' ? 'conflict' : 'refused'
  // A record is there under the draft's name, with other words: from now on the draft is a change of it.
  const there = state === 'conflict' && draft.base === null && details?.id !== undefined
  const base = there ? { recordId: String(details.id), version: Number(details.version) } : draft.base
  return { ...draft, base, state, problem: message, problemField: field, tried: null }
}

/** Refusals that say nothing about the draft: it waits for another time. */
const passing = new Set([
  'full',
  'ticketSpent',
  'fileMissing',
  'unexpected',
  'notSignedIn',
  'notBound',
  'consentNeeded',
])

/**
 * One draft, as far as it goes: its photos one by one, then its words; again when it was changed meanwhile. Gives the
 * sentence to show when the rest must wait, '' when it is dealt with. Throws what the network throws.
 */
export async function sendDraft(draftId: string): Promise<string> {
  for (let draft = readDraft(draftId); draft?.state === 'waiting' || draft?.tried; draft = readDraft(draftId)) {
    const send = senders.get(draft.kind)
    if (!send) return ''
    const tried = frozen(draft)
    let step = keep({ ...draft, tried })
    if (step.go) step = await handInAll(draftId)
    const ready = readDraft(draftId)
    if (!ready?.tried) return ''
    if (step.go) {
      const { fields, photos, saveId } = ready.tried
      const result = await send(
        { ...ready, fields, photos, saveId } as never,
        photos.flatMap(({ photoId }) => photoId ?? []),
      )
      step = settle(draftId, ready.tried, result)
    }
    if (step.go) continue
    if (passing.has(step.problem.code)) return step.problem.message
    const now = readDraft(draftId)
    const again = now && step.problem.code === 'photoMissing' ? handInAgain(now) : undefined
    if (again) return again
    if (now) writeDraft(refusedAs(now, step.problem))
    return ''
  }
  return ''
}
