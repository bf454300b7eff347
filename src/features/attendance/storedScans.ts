import { create } from 'zustand'
import type { SyncedScan } from '../../contract/attendance'
import { onNetworkChange } from '../../platform/network'
import { onAppShow } from '../../platform/pageLife'
import { createQueue, type Queued } from '../../platform/queue'
import { readStored, writeStored, type StoreResult } from '../../platform/storage'
import { failureText } from '../../platform/words'
import { syncScans } from './api'

/** A member's code scanned without an answer from the server. */
export interface StoredScan {
  meetingId: string
  token: string
  /** By the roll kept at opening; null when this phone did not know the code. */
  memberId: string | null
  name: string | null
  scannedAt: string
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
  stored: Queued<StoredScan>[]
  refused: RefusedScan[]
  busy: boolean
  /** Why the last try to upload did not go through; '' when it did. */
  words: string
}

const batchSize = 50
const refusedKey = 'scans.refused'
const queue = createQueue<StoredScan>('memberScans')

const readRefused = () => readStored<RefusedScan[]>(refusedKey) ?? []

export const useStoredScans = create<StoredScans>(() => ({
  stored: queue.list(),
  refused: readRefused(),
  busy: false,
  words: '',
}))

const look = () => useStoredScans.setState({ stored: queue.list(), refused: readRefused() })
queue.onChange(look)

/** On the phone before this returns; `full` when it could not be. */
export const keepScan = (scan: StoredScan): StoreResult => queue.add(scan)

export function dismissRefused(id: string): void {
  writeStored(
    refusedKey,
    readRefused().filter((scan) => scan.id !== id),
  )
  look()
}

const refuseAll = (scans: RefusedScan[]): StoreResult => {
  const known = readRefused().filter((old) => !scans.some((scan) => scan.id === old.id))
  return writeStored(refusedKey, [...known, ...scans])
}

/** The next scans to send together: of one meeting, in the order they were made. */
export function nextBatch(stored: readonly Queued<StoredScan>[]): Queued<StoredScan>[] {
  const meetingId = stored[0]?.item.meetingId
  return stored.filter(({ item }) => item.meetingId === meetingId).slice(0, batchSize)
}

const asRefused = (
  { id, item }: Queued<StoredScan>,
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
function settle(batch: readonly Queued<StoredScan>[], results: readonly SyncedScan[]): boolean {
  const answered = batch.filter(({ id }) => results.some((result) => result.clientId === id))
  const refusals = answered.flatMap((scan) => {
    const result = results.find((each) => each.clientId === scan.id)
    return result && !result.ok ? [asRefused(scan, result)] : []
  })
  if (refusals.length > 0 && refuseAll(refusals) === 'full') return false
  queue.remove(answered.map(({ id }) => id))
  return answered.length > 0
}

/** Refusals of the whole meeting that another try will not change. */
const final = new Set<string>(['notAllowed', 'notFound', 'meetingNotOpen'])

/** Sends one batch. The sentence to show when the rest must wait, '' when it is answered. */
async function sendBatch(batch: readonly Queued<StoredScan>[]): Promise<string> {
  const meetingId = batch[0]?.item.meetingId ?? ''
  const result = await syncScans({
    meetingId,
    scans: batch.map(({ id, item }) => ({ clientId: id, token: item.token })),
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
  return settle(batch, results) ? '' : '本机存储已满，请先处理下面没有通过的签到。'
}

let uploading: Promise<void> | undefined

async function upload(): Promise<void> {
  useStoredScans.setState({ busy: true, words: '' })
  let words = ''
  try {
    for (let batch = nextBatch(queue.list()); batch.length > 0 && !words; batch = nextBatch(queue.list()))
      words = await sendBatch(batch)
  } catch (error) {
    words = failureText(error)
  }
  useStoredScans.setState({ busy: false, words })
  look()
}

/** Sends what is kept, one batch after another, until all is answered or the network gives out. Never two at a time. */
export function uploadStored(): Promise<void> {
  if (queue.size() === 0) return Promise.resolve()
  uploading ??= upload().finally(() => {
    uploading = undefined
  })
  return uploading
}

/** Once, at launch: whatever is kept goes by itself when the network or the app comes back. */
export function startStoredScans(): void {
  onNetworkChange((online) => void (online && uploadStored()))
  onAppShow(() => void uploadStored())
  void uploadStored()
}
