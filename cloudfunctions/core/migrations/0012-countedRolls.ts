import type { NoVoteReason } from '../../../src/contract/vocabulary'
import { change, command, find, findAll, readDoc, type Stored } from '../platform/db'
import { inTurn } from './inTurn'
import type { Migration } from './migration'

/** An entry as it was while one reason stood for two questions, and somebody exempt counted in no base. */
interface OldEntry {
  memberId: string
  expected: boolean
  votingRight: boolean
  why: 'exempt' | 'probationary' | 'votingSuspended' | 'notMember' | 'removed' | null
  onCommittee: boolean
}
interface OldChunk extends Stored {
  meetingId: string
  entries: (OldEntry | (Omit<OldEntry, 'why'> & { whyNotExpected: string | null }))[]
}
interface OldMeeting extends Stored {
  roll: { rule?: string } | null
  votes: { countedBy?: string }[]
  corrections: { memberId: string; change: string }[]
}

/** Without a vote and not probationary or from outside was 留党察看, but for whose vote somebody took by a correction. */
const whyNoVote = ({ votingRight, why }: OldEntry, withdrawn: boolean): NoVoteReason | null => {
  if (votingRight) return null
  if (withdrawn) return 'withdrawn'
  return why === 'probationary' || why === 'notMember' ? why : 'disciplinaryProbation'
}
const answered = (entry: OldEntry, withdrawn: boolean) => {
  const { why, ...rest } = entry
  return {
    ...rest,
    whyNotExpected: why === 'exempt' || why === 'removed' ? why : null,
    whyNoVote: whyNoVote(entry, withdrawn),
    // What was counted is left as it was: results rest on it that people have signed.
    inVotingBase: entry.expected && entry.votingRight,
    inCommitteeBase: entry.expected && entry.onCommittee,
  }
}
const lastWithdrawn = (meeting: OldMeeting | null, memberId: string): boolean =>
  meeting?.corrections.filter((each) => each.memberId === memberId && each.change.endsWith('Vote')).at(-1)?.change ===
  'withdrawVote'

/** The result stands as it was computed; what nobody asked at the time is not known. */
const asItWas = (vote: object) => ({
  ...vote,
  matterKind: null,
  method: null,
  enteredAfterwards: null,
  enteredWhy: null,
  written: { inFavour: 0, against: 0, abstained: 0 },
  excluded: 0,
  countedBy: 'exemptApart',
})

const chunks: Migration['step'] = async (after, max) => {
  const page = await find<OldChunk>('rolls', { _id: command.gt(after ?? '') }, { order: [['_id', 'asc']], limit: max })
  for (const { _id, meetingId, entries } of page.filter((chunk) => chunk.entries.some((entry) => 'why' in entry))) {
    const meeting = await readDoc<OldMeeting>('meetings', meetingId)
    const made = entries.map((entry) =>
      'why' in entry ? answered(entry, lastWithdrawn(meeting, entry.memberId)) : entry,
    )
    await change('rolls', _id, { entries: made }, {})
  }
  return page.length < max ? null : (page.at(-1) as Stored)._id
}

const meetings: Migration['step'] = async (after, max) => {
  const page = await find<OldMeeting>(
    'meetings',
    { _id: command.gt(after ?? '') },
    { order: [['_id', 'asc']], limit: max, fields: ['roll', 'votes'] },
  )
  for (const { _id, votes } of page.filter(({ roll }) => roll && !roll.rule)) {
    const held = await findAll<OldChunk>('rolls', { meetingId: _id })
    const exempt = held
      .flatMap(({ entries }) => entries)
      .filter((entry) => 'whyNotExpected' in entry && entry.whyNotExpected === 'exempt').length
    await change(
      'meetings',
      _id,
      { 'roll.rule': 'exemptApart', 'roll.exempt': exempt, votes: votes.map(asItWas) },
      { 'roll.rule': command.exists(false) },
    )
  }
  return page.length < max ? null : (page.at(-1) as Stored)._id
}

/**
 * Rolls that answer each of three questions apart. Figures of meetings held before stay as they were computed, and say so:
 * `exemptApart`.
 */
export const countedRolls: Migration = { number: 12, step: (after, max) => inTurn(chunks, meetings)(after, max) }
