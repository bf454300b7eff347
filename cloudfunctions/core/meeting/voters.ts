import type { OpinionChoice } from '../../../src/contract/voteWords'
import { opinionChoices } from '../../../src/contract/voteWords'
import { beijingDay } from '../../../src/contract/days'
import { findAll, readDoc, type Stored } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { keyVersions } from '../platform/recordKeys'
import type { Sealed } from '../platform/sealing'
import { organOf } from '../policy/scope'
import { openTexts, sealTexts, type PrivateTexts } from '../record/seal'
import type { Entry } from './roll'
import { attendanceCollection, type AttendanceRow } from './rows'
import type { Meeting, RollChunk } from './store'
import type { CountedVoter, Opinion, Voters } from './voting'

/**
 * `votersAtVote/<meetingId>:<vote>`: who could vote and how each of them stood when a vote or an election was taken, frozen.
 * What the absent wrote is sealed; what anybody voted in the room is nowhere.
 */
export interface VotersAtVote extends Stored {
  meetingId: string
  /** Of the first host. */
  path: string
  voters: CountedVoter[]
  /** Choices of written opinions, as one text. */
  opinions: Sealed<'choices'> | null
}
const collection = 'votersAtVote'
export const votersId = (meetingId: string, voteId: string): string => `${meetingId}:${voteId}`
export const readVoters = (meetingId: string, voteId: string): Promise<VotersAtVote | null> =>
  readDoc<VotersAtVote>(collection, votersId(meetingId, voteId))

export const writtenOpinions: PrivateTexts<Pick<VotersAtVote, '_id' | 'path' | 'opinions'>, 'choices'> = {
  collection,
  field: 'opinions',
  placedBy: ['path'],
  organ: ({ path }) => organOf(path),
}

export const votersDoc = (
  meeting: Pick<Meeting, '_id' | 'hosts'>,
  voteId: string,
  voters: Voters,
  opinions: readonly Opinion[],
): VotersAtVote | Problem<'keysMissing'> => {
  const doc: VotersAtVote = {
    _id: votersId(meeting._id, voteId),
    meetingId: meeting._id,
    path: meeting.hosts[0]?.path ?? '',
    voters: [...voters.values()],
    opinions: null,
  }
  if (opinions.length === 0) return doc
  if (!keyVersions()) return refuse('keysMissing')
  const choices = JSON.stringify(opinions.map(({ memberId, choice }) => [memberId, choice]))
  return { ...doc, opinions: sealTexts(writtenOpinions, doc, { choices }) }
}

/** Throws when anything was altered or moved, or its key is unknown. */
export const choicesIn = (doc: VotersAtVote): { memberId: string; name: string; choice: OpinionChoice }[] => {
  const { choices = '[]' } = openTexts(writtenOpinions, doc)
  const names = new Map(doc.voters.map(({ memberId, name }) => [memberId, name]))
  return (JSON.parse(choices) as [string, string][]).flatMap(([memberId, said]) => {
    const choice = opinionChoices.find((each) => each === said)
    return choice ? [{ memberId, name: names.get(memberId) ?? '', choice }] : []
  })
}

/** What a vote is counted on, as it stands at this moment. */
export const readRollAndRows = async (
  meeting: Pick<Meeting, '_id' | 'year'>,
): Promise<{ entries: Entry[]; rows: AttendanceRow[] }> => {
  const where = { meetingId: meeting._id }
  const [chunks, rows] = await Promise.all([
    findAll<RollChunk>('rolls', where),
    findAll<AttendanceRow>(attendanceCollection(meeting), where, [
      'memberId',
      'name',
      'status',
      'voided',
      'method',
      'arrivedAt',
      'recordedAt',
    ]),
  ])
  return { entries: chunks.flatMap((chunk) => chunk.entries), rows }
}
export const meetingDay = (meeting: Pick<Meeting, 'startAt'>): string => beijingDay(meeting.startAt)
