import { create } from 'zustand'
import type { CheckedIn, SyncedScan } from '../../contract/attendance'
import type { Result } from '../../platform/callAction'
import { actAs, createList, isPassing, sendsAs, whenItMayGo, type StoreResult } from '../../platform/outbox'
import { randomId } from '../../platform/random'
import { signedInId, useSession } from '../../platform/session'
import { failureText } from '../../platform/errors'

/** A member's code scanned without an answer from the server. */
export interface StoredScan {
  meetingId: string
  token: string
  /** By the roll kept at opening; null when this phone did not know the code. */
  memberId: string | null
  name: string | null
  scannedAt: string
}
/** One that waits; its id tells a repetition from a second scan. */
export interface QueuedScan {
  id: string
  item: StoredScan
}
/** One the server would not take; it stays in sight until someone deals with it. */
export interface RefusedScan {
  id: string
  meetingId: string
  token: string
  memberId: string | null
  name: string | null
  message: string
  scannedAt: string
}
export interface StoredScans {
  stored: QueuedScan[]
  refused: RefusedScan[]
  /** What the server said of those that went since launch, by the scanned text. */
  answers: ReadonlyMap<string, CheckedIn>
  busy: boolean
  /** Why the last try to upload did not go through; '' when it did. */
  words: string
}

const batchSize = 50
const queue = createList<QueuedScan>('scan')
const refusals = createList<RefusedScan>('refusedScan')

export const useStoredScans = create<StoredScans>(() => ({
  stored: queue.read(),
  refused: refusals.read(),
  answers: new Map(),
  busy: false,
  words: '',
}))

const look = () => useStoredScans.setState({ stored: queue.read(), refused: refusals.read() })
queue.onChange(look)
refusals.onChange(look)
useSession.subscribe(({ me }, before) => {
  if (me?.memberId !== before.me?.memberId) useStoredScans.setState({ answers: new Map() })
})

type OnLine = Result<CheckedIn>
/** Scans that are with the server just now, by either way: none is sent the other way before it is known what it said. */
const onWay = new Map<string, Promise<unknown>>()
const goes = async <Value>(batch: readonly QueuedScan[], work: Promise<Value>): Promise<Value> => {
  const ids = batch.map(({ id }) => id)
  ids.forEach((id) => onWay.set(id, work))
  try {
    return await work
  } finally {
    ids.forEach((id) => onWay.delete(id))
  }
}

/**
 * On the phone before this returns; `full` when it could not be. `onLine`: the call that has not been answered in time;
 * undefined when nobody will know. What the server then says of the scan settles it: it never goes the other way as well.
 */
export function keepScan(scan: StoredScan, onLine?: Promise<OnLine | undefined>): StoreResult {
  const memberId = signedInId()
  if (memberId === undefined) return 'full'
  const kept: QueuedScan = { id: randomId(), item: scan }
  const result = queue.of(memberId).put([kept])
  if (result === 'stored' && onLine) onWay.set(kept.id, settleOnLine(memberId, kept, onLine))
  return result
}

async function settleOnLine(
  memberId: string,
  { id, item }: QueuedScan,
  onLine: Promise<OnLine | undefined>,
): Promise<void> {
  const answer = await onLine
  // Nobody knows, or the refusal is not about the scan: it goes like any other.
  if (!answer || (!answer.ok && isPassing(answer.problem.code))) {
    onWay.delete(id)
    return uploadStored()
  }
  const result: SyncedScan = answer.ok
    ? { clientId: id, ok: true, row: answer.value }
    : { clientId: id, ok: false, ...answer.problem, memberId: item.memberId, name: item.name }
  settle(memberId, [{ id, item }], [result])
  onWay.delete(id)
}

/**
 * 扫错了, of a scan that is still here: it never goes. False where the server has it by now, and has to be told. One that is
 * with the server just now is waited for.
 */
export async function dropScan(token: string): Promise<boolean> {
  const memberId = signedInId()
  if (memberId === undefined) return false
  const mine = queue.of(memberId)
  const find = () => mine.read().find(({ item }) => item.token === token)
  for (let kept = find(); kept; kept = find()) {
    const way = onWay.get(kept.id)
    if (!way) {
      mine.remove([kept.id])
      return true
    }
    await way.catch(() => undefined)
  }
  return false
}

export function dismissRefused(id: string): void {
  const memberId = signedInId()
  if (memberId !== undefined) refusals.of(memberId).remove([id])
}

/** The next scans to send together: of one meeting, in the order they were made. */
export function nextBatch(stored: readonly QueuedScan[]): QueuedScan[] {
  const meetingId = stored[0]?.item.meetingId
  return stored.filter(({ item }) => item.meetingId === meetingId).slice(0, batchSize)
}

const asRefused = (
  { id, item }: QueuedScan,
  answer: { message: string; memberId?: string | null; name?: string | null },
): RefusedScan => ({
  id,
  meetingId: item.meetingId,
  token: item.token,
  memberId: answer.memberId ?? item.memberId,
  name: answer.name ?? item.name,
  message: answer.message,
  scannedAt: item.scannedAt,
})

/** Refusals first, then the removal: a phone that dies between the two sends again and is answered the same. */
function settle(memberId: string, batch: readonly QueuedScan[], results: readonly SyncedScan[]): boolean {
  const answered = batch.filter(({ id }) => results.some((result) => result.clientId === id))
  const refused = answered.flatMap((scan) => {
    const result = results.find((each) => each.clientId === scan.id)
    return result && !result.ok ? [asRefused(scan, result)] : []
  })
  if (refused.length > 0 && refusals.of(memberId).put(refused) === 'full') return false
  const taken = answered.flatMap(({ id, item }) => {
    const result = results.find((each) => each.clientId === id)
    return result?.ok ? [[item.token, result.row] as const] : []
  })
  useStoredScans.setState(({ answers }) => ({ answers: new Map([...answers, ...taken]) }))
  queue.of(memberId).remove(answered.map(({ id }) => id))
  return answered.length > 0
}

/** Refusals of the whole meeting that another try will not change. */
const final = new Set<string>(['notAllowed', 'notFound', 'meetingNotOpen'])

/** Sends one batch, in the name of whoever scanned. The sentence to show when the rest must wait, '' when it is answered. */
async function sendBatch(memberId: string, batch: readonly QueuedScan[]): Promise<string> {
  const meetingId = batch[0]?.item.meetingId ?? ''
  // Named by its first scan, as long as that is kept: the same scans sent again are the same call.
  const act = actAs(memberId, batch[0]?.id)
  const result = await act('attendance.syncScans', {
    meetingId,
    scans: batch.map(({ id, item }) => ({ clientId: id, token: item.token, scannedAt: item.scannedAt })),
  })
  if (!result.ok && !final.has(result.problem.code)) return result.problem.message
  const results: SyncedScan[] = result.ok
    ? result.value.results
    : batch.map(({ id, item }) => ({
        clientId: id,
        ok: false,
        code: result.problem.code,
        message: result.problem.message,
        memberId: item.memberId,
        name: item.name,
      }))
  return settle(memberId, batch, results) ? '' : '本机存储已满，请先处理下面没有通过的签到。'
}

let uploading: Promise<void> | undefined

/** The next batch of whoever is signed in by now. */
function nextOfNow(): { memberId: string; batch: QueuedScan[] } | undefined {
  const memberId = sendsAs()
  const free =
    memberId === undefined
      ? []
      : queue
          .of(memberId)
          .read()
          .filter(({ id }) => !onWay.has(id))
  const batch = nextBatch(free)
  return memberId === undefined || batch.length === 0 ? undefined : { memberId, batch }
}

async function upload(): Promise<void> {
  useStoredScans.setState({ busy: true, words: '' })
  let words = ''
  try {
    for (let next = nextOfNow(); next && !words; next = nextOfNow())
      words = await goes(next.batch, sendBatch(next.memberId, next.batch))
  } catch (error) {
    words = failureText(error)
  }
  useStoredScans.setState({ busy: false, words })
  look()
}

/**
 * Sends what is kept, one batch after another, until all is answered or the network gives out; not before the server has
 * said who this is. Never two at a time.
 */
export function uploadStored(): Promise<void> {
  if (!nextOfNow()) return Promise.resolve()
  uploading ??= upload().finally(() => {
    uploading = undefined
  })
  return uploading
}

/** Once, at launch: whatever is kept goes by itself when the network, the app or the person comes back. */
export const startStoredScans = (): void => whenItMayGo(() => void uploadStored())
