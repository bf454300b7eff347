import { findAll, readDoc } from '../platform/db'
import type { Entry } from './roll'
import { rollChunk, rollChunkId } from './roll'
import type { Meeting, RollChunk } from './store'

/**
 * The chunks of frozen rolls, read once in a meeting's life by a warm instance. What changes one stands among the meeting's
 * corrections, so a chunk counts for as many of them as there were when it was read; the meeting itself is always asked anew.
 */
interface Kept {
  stamp: string
  chunks: Map<number, Promise<RollChunk | null>>
}
export type OfRoll = Pick<Meeting, '_id' | 'roll' | 'corrections' | 'openedAt' | 'afterwards'>

const max = 50
const kept = new Map<string, Kept>()

/** Says which roll it is: after a correction, another. */
export const rollStamp = ({ roll, corrections, openedAt, afterwards }: OfRoll): string =>
  [roll?.chunks, corrections.length, openedAt, afterwards?.at].join('|')

/** Those of this roll; the meeting looked at longest ago gives way. */
const chunksOf = (meeting: OfRoll): Kept['chunks'] => {
  const stamp = rollStamp(meeting)
  const before = kept.get(meeting._id)
  const found = before?.stamp === stamp ? before : { stamp, chunks: new Map() }
  kept.delete(meeting._id)
  kept.set(meeting._id, found)
  if (kept.size > max) kept.delete(kept.keys().next().value as string)
  return found.chunks
}

/** The person's entry on the frozen roll, or null. */
export const entryOn = async (meeting: OfRoll, memberId: string): Promise<Entry | null> => {
  if (!meeting.roll) return null
  const chunks = chunksOf(meeting)
  const number = rollChunk(memberId, meeting.roll.chunks)
  let chunk = chunks.get(number)
  if (!chunk) {
    chunk = readDoc<RollChunk>('rolls', rollChunkId(meeting._id, number))
    chunks.set(number, chunk)
    // A failed read must not be kept as an answer.
    chunk.catch(() => chunks.delete(number))
  }
  return (await chunk)?.entries.find((entry) => entry.memberId === memberId) ?? null
}

/** Everyone on it. */
export const entriesOn = async (meeting: OfRoll): Promise<Entry[]> => {
  if (!meeting.roll) return []
  const chunks = chunksOf(meeting)
  if (chunks.size < meeting.roll.chunks) {
    const read = await findAll<RollChunk>('rolls', { meetingId: meeting._id })
    for (const chunk of read)
      chunks.set(Number(chunk._id.slice(chunk._id.lastIndexOf(':') + 1)), Promise.resolve(chunk))
  }
  return (await Promise.all(chunks.values())).flatMap((chunk) => chunk?.entries ?? [])
}
