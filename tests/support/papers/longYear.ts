import { rollChunkId } from '../../../cloudfunctions/core/meeting/roll'
import { attendanceCollection } from '../../../cloudfunctions/core/meeting/rows'
import type { RollChunk } from '../../../cloudfunctions/core/meeting/store'
import { crowdOnRoll, insertAll } from '../crowd'
import type { MeetingKind } from '../../../src/contract/vocabulary'
import { clock, meeting } from '../meeting'
import { openIds, type Organ } from '../organ'
import { documents, type StoredDoc } from '../stored'

/** Long years: one meeting held by the acts, again and again with its roll and its rows, put into the store past every act. */

interface Held {
  /** Of its record. */
  words: number
  /** Of a crowd, beside 王党员. */
  people: number
  kinds: MeetingKind[]
}
/** A closed meeting of 第三党支部; gives its id. */
export const heldWith = async (organ: Organ, { words, people, kinds }: Held): Promise<string> => {
  const { chen } = openIds
  organ.cloud.setNow(clock('14:30'))
  const meetingId = await meeting.openNow(organ, { kinds })
  organ.cloud.setNow(clock('14:40'))
  await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: organ.members.wang, reason: '手机没电' })
  await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
  const text = '会议按议程进行，逐项讨论，'.repeat(Math.ceil(words / 13)).slice(0, words)
  const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
  await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, text, resolutions: ['通过'] })
  if (people > 0) await withPeople(organ, meetingId, people)
  organ.cloud.setNow(clock('17:00'))
  return meetingId
}
const withPeople = async (organ: Organ, meetingId: string, people: number): Promise<void> => {
  await crowdOnRoll(organ, meetingId, people)
  const stored = documents(organ.cloud)
  const there = [...stored].find(([path, doc]) => path.startsWith('attendance_2026/') && doc.meetingId === meetingId)
  const chunk = stored.get(`rolls/${rollChunkId(meetingId, 0)}`) as unknown as RollChunk
  const row = there![1]
  const own = chunk.entries.filter(({ memberId }) => memberId.startsWith('crowd-'))
  await insertAll(
    organ,
    attendanceCollection({ year: 2026 }),
    own.map(({ memberId, name }) => ({
      ...(JSON.parse(JSON.stringify(row).replaceAll(row.memberId as string, memberId)) as StoredDoc),
      name,
    })),
  )
}

interface Wanted {
  howMany: number
  /** Whose they are, where not of the branch that held the first. */
  nodeId?: string
  /** Of meetings alone, without rolls and rows: for what reads no more of them. */
  alone?: boolean
  /** Keeps one year's ids from another's. */
  tag: string
}
/** So many of it through the year, from January on, at most 24 a day. */
export const longYear = async (
  organ: Organ,
  meetingId: string,
  { howMany, nodeId, alone, tag }: Wanted,
): Promise<void> => {
  const own = [...documents(organ.cloud)].filter(
    ([, doc]) => doc._id === meetingId || (!alone && doc.meetingId === meetingId),
  )
  for (let from = 0; from < howMany; from += copiedAtOnce) {
    const many = Array.from({ length: Math.min(copiedAtOnce, howMany - from) }, (_, at) => from + at)
    for (const [path, doc] of own) {
      const collection = path.slice(0, path.indexOf('/'))
      const copies = many.map((at) => copyOf(doc, { organ, meetingId, nodeId, to: `${tag}${at}`, at: at / howMany }))
      await insertAll(organ, collection, copies)
    }
  }
}
const copiedAtOnce = 500
const yearMs = Date.parse('2026-11-01T00:00:00Z') - Date.parse('2026-01-02T00:00:00Z')
interface Copy {
  organ: Organ
  meetingId: string
  nodeId: string | undefined
  to: string
  /** From 0, the beginning of the year, to 1. */
  at: number
}
const copyOf = (doc: StoredDoc, { organ, meetingId, nodeId, to, at }: Copy): object => {
  const copied = JSON.stringify(doc).replaceAll(meetingId, to)
  const plain = JSON.parse(nodeId ? copied.replaceAll(organ.nodes.branch, nodeId) : copied) as StoredDoc
  const begins = Date.parse('2026-01-02T00:00:00Z') + Math.floor(at * yearMs)
  const moved = { startAt: new Date(begins).toISOString(), endAt: new Date(begins + 5_400_000).toISOString() }
  const fresh = doc._id.includes(meetingId) ? {} : { _id: `${to}${doc._id}` }
  return { ...plain, ...fresh, ...(doc._id === meetingId && { ...moved, clientId: to }) }
}
