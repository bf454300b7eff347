import type { Result } from '../callAction'
import { uploadFile } from '../files'
import { randomId } from '../random'
import { draftsOf, readDraft, removeDraft, renameDraft, useDraftState, writeDraft } from './draftStore'
import { actAs, isPassing, sendsAs } from './going'
import { readPhoto } from './phoneFiles'
import { senderOf, titleOf } from './senders'
import { noteSent } from './sentItems'
import type { Draft, DraftPhoto, Sent, Tried } from './types'

type Details = Record<string, string | number>
/** A step whose outcome is on the phone before the next one begins: a kill anywhere repeats one step at most. */
type Step = { go: true } | { go: false; problem: { code: string; message: string; field?: string; details?: Details } }

const full: Step = { go: false, problem: { code: 'full', message: '本机存储已满，请先清理手机空间。' } }

const keep = (draft: Draft): Step => (writeDraft(draft) === 'stored' ? { go: true } : full)

/** One draft, of whoever wrote it: another may be signed in by the time an answer comes. */
type Ref = Pick<Draft, 'id' | 'memberId'>
const now = ({ id, memberId }: Ref): Draft | undefined => readDraft(id, memberId)

/** What was sent, or is about to be: the same until an answer comes. */
function frozen(draft: Draft): Tried<unknown> {
  return draft.tried ?? { saveId: randomId(), fields: draft.fields, photos: draft.photos }
}

/** The name of the call: of the record when it is made, of what is saved when it is changed. On the phone before it is sent. */
const callOf = ({ id, base }: Draft, { saveId }: Tried<unknown>): string => (base ? saveId : id)

/** Uploads one photo and remembers what became of it, in the draft and in what is being sent of it. */
async function handIn(ref: Ref, photo: DraftPhoto): Promise<Step> {
  const content = photo.file === null ? undefined : await readPhoto(photo.file)
  if (content === undefined)
    return {
      go: false,
      problem: { code: 'photoGone', message: '有一张照片在本机已找不到，请移除后重新选择。', field: 'photoIds' },
    }
  const act = actAs(ref.memberId)
  const ticket = await act('photo.ticket', { bytes: photo.bytes, ending: 'jpg' })
  if (!ticket.ok) return { go: false, problem: ticket.problem }
  const { ticketId, cloudPath } = ticket.value
  const fileId = await uploadFile(cloudPath, { name: cloudPath, size: photo.bytes, content })
  const handed = await act('photo.hand', { ticketId, fileId })
  if (!handed.ok) return { go: false, problem: handed.problem }
  const draft = now(ref)
  if (!draft) return { go: true }
  const known = (each: DraftPhoto) => (each.id === photo.id ? { ...each, photoId: handed.value.photoId } : each)
  return keep({
    ...draft,
    photos: draft.photos.map(known),
    tried: draft.tried && { ...draft.tried, photos: draft.tried.photos.map(known) },
  })
}

/** They left while it was on its way: it waits for them. */
const ownerLeft: Step = { go: false, problem: { code: 'otherPerson', message: '' } }

async function handInAll(ref: Ref): Promise<Step> {
  for (;;) {
    if (sendsAs() !== ref.memberId) return ownerLeft
    const next = now(ref)?.tried?.photos.find(({ photoId }) => photoId === null)
    if (!next) return { go: true }
    const step = await handIn(ref, next)
    if (!step.go) return step
  }
}

/** Whether the person went on writing while an earlier try was on its way. */
const changedSince = (draft: Draft, { fields, photos }: Tried<unknown>): boolean =>
  JSON.stringify(draft.fields) !== JSON.stringify(fields) ||
  draft.photos.map(({ id }) => id).join() !== photos.map(({ id }) => id).join()

/** What cannot be changed any more went as it was first tried; what was written since is a draft of its own. */
function partFrom(draft: Draft): Step {
  const apart: Draft = {
    ...draft,
    id: randomId(),
    base: null,
    state: 'refused',
    problem: '改之前的内容已经送到，不能再改。这份是改过的，还要送请再提交一次，不要了可以删去。',
    problemField: '',
    tried: null,
  }
  return renameDraft(draft.id, apart) === 'stored' ? { go: true } : full
}

/**
 * A change went, and made the version after its own: what was begun on the same version goes on from there, for nobody else
 * came between. Where somebody did, the version is higher and the server will say so.
 */
function followBase(gone: Draft, version: number): void {
  if (!gone.base || version !== gone.base.version + 1) return
  const { recordId, version: from } = gone.base
  for (const draft of draftsOf(gone.memberId))
    if (draft.id !== gone.id && draft.base?.recordId === recordId && draft.base.version === from && !draft.tried)
      writeDraft({ ...draft, base: { recordId, version } })
}

function settle(ref: Ref, tried: Tried<unknown>, result: Result<Sent>): Step {
  const draft = now(ref)
  if (!draft) return { go: true }
  if (!result.ok) return { go: false, problem: result.problem }
  const { recordId, version } = result.value
  noteSent(ref.memberId, {
    id: draft.id,
    kind: draft.kind,
    title: titleOf({ kind: draft.kind, fields: tried.fields }),
    recordId,
  })
  useDraftState.setState(({ sent }) => ({ sent: { ...sent, [draft.id]: recordId } }))
  if (draft.base) followBase(draft, version)
  if (!changedSince(draft, tried)) {
    removeDraft(draft.id, draft.memberId)
    return { go: true }
  }
  if (senderOf(draft.kind)?.about.final) return partFrom(draft)
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
  // A record is there under the draft's name, with other words: from now on the draft is a change of it.
  const { id, version } = code === 'changedElsewhere' && !senderOf(draft.kind)?.about.final ? (details ?? {}) : {}
  const there = id === undefined ? null : { recordId: String(id), version: Number(version) }
  const base = draft.base ?? there
  const state = code === 'changedElsewhere' && base ? 'conflict' : 'refused'
  return { ...draft, base, state, problem: message, problemField: field, tried: null }
}

/**
 * One draft, as far as it goes: its photos one by one, then its words; again when it was changed meanwhile. Gives the
 * sentence to show when the rest must wait, '' when it is dealt with. Throws what the network throws.
 */
export async function sendDraft(ref: Ref): Promise<string> {
  for (let draft = now(ref); draft?.state === 'waiting' || draft?.tried; draft = now(ref)) {
    const sender = senderOf(draft.kind)
    if (!sender) return ''
    const tried = frozen(draft)
    let step = keep({ ...draft, tried })
    if (step.go) step = await handInAll(ref)
    const ready = now(ref)
    if (!ready?.tried) return ''
    if (step.go) {
      const { fields, photos, saveId } = ready.tried
      const result = await sender.send(
        { ...ready, fields, photos, saveId } as never,
        photos.flatMap(({ photoId }) => photoId ?? []),
        actAs(ref.memberId, callOf(ready, ready.tried)),
      )
      step = settle(ref, ready.tried, result)
    }
    if (step.go) continue
    if (isPassing(step.problem.code)) return step.problem.message
    const left = now(ref)
    const again = left && step.problem.code === 'photoMissing' ? handInAgain(left) : undefined
    if (again) return again
    if (left) writeDraft(refusedAs(left, step.problem))
    return ''
  }
  return ''
}
