import type { Person } from '../../../src/contract/person'
import type { AmendmentSays } from '../../../src/contract/amendment'
import type { AgendaItem } from '../../../src/contract/meetingAgenda'
import type { MeetingForm } from '../../../src/contract/meetingForm'
import type { Invited, Lecturer } from '../../../src/contract/meetingPeople'
import type { RollEntry } from '../../../src/contract/meetingRoll'
import type { ItemNotes } from '../../../src/contract/minutesWords'
import type { NoticeChange, NoticeSaid } from '../../../src/contract/meetingNotice'
import type { Attachment } from '../../../src/contract/meetingFiles'
import type { ReturnRemark } from '../../../src/contract/remarkWords'
import type { Election } from '../../../src/contract/meetingElection'
import type { Vote } from '../../../src/contract/meetingVote'
import type { SectionFacts } from '../../../src/contract/sectionWords'
import type { OnScreen } from '../../../src/contract/onScreenWords'
import type { Speaking } from '../../../src/contract/speakingWords'
import type { AudienceType, MeetingKind, MeetingState, NodeKind, RollRule } from '../../../src/contract/vocabulary'
import type { TopicKind } from '../../../src/contract/meetingTopic'
import type { Stored } from '../platform/db'
import type { RecordDoc } from '../record/kind'
import type { Turnout } from './turnout'

export interface Host {
  nodeId: string
  name: string
  kind: NodeKind
  /** `/<root>/…/<node>/` at the time of planning. */
  path: string
}
interface LogEntry {
  at: string
  memberId: string
  name: string
  from: MeetingState
  to: MeetingState
  reason: string | null
  /** What was changed after the notice; the state stays as it was. */
  changes?: NoticeChange[]
}
interface RollCorrection {
  at: string
  memberId: string
  by: Person
  change: 'add' | 'remove' | 'grantVote' | 'withdrawVote'
  reason: string
}

export interface SectionEntry extends Omit<SectionFacts, 'wordsBy'> {
  by: Person
}
/** What was noted of one item of the agenda, with who saved its words. */
export interface StoredNotes extends Omit<ItemNotes, 'wordsBy'> {
  by: Person | null
}

/** A document beside the record; of its ticket follows what is swept once it is taken away. */
export interface StoredAttachment extends Pick<Attachment, 'id' | 'name' | 'kind' | 'bytes' | 'at'> {
  fileId: string
  ticketId: string
  by: Person
}

/**
 * `meetings/<year><handle>`: `_id` is the Beijing year of the start followed by the 8-character code handle, so a scanned
 * token leads to its meeting by id alone.
 */
export interface Meeting extends RecordDoc {
  /** `<planner's member id>:<client id>`, unique: a retried plan finds its first draft, and nobody else's. */
  clientId: string
  year: number
  handle: string
  kinds: MeetingKind[]
  hosts: Host[]
  audience: AudienceType
  named: Person[]
  /** Item of a study plan (`studyPlans`) it was arranged for. */
  studyItemId?: string | null
  /**
   * Who may find it in a list, in one indexed field, written anew at every step (`readers.ts`). Once announced: `node:<id>`
   * (members of that node), `committee:<id>`, `secretaries:<id>`, `member:<id>` (named people, chair, recorder, lecturers, invited) and `scope:<id>` for every node
   * on the hosts' paths (for posts that cover them). A draft: only `plan:<id>` (posts that may plan for all its hosts) and
   * its writer. While there is something to do: `run:<id>` and `record:<member id>`; while submitted, or an amendment
   * waits: `review:<id>`, or `top:<id>` when the root is among the hosts.
   */
  visibleTo: string[]
  title: string
  place: string
  startAt: string
  endAt: string
  agenda: AgendaItem[]
  chair: Person | null
  recorder: Person | null
  /** 签到员; missing where nobody was named. */
  scanners?: Person[]
  /** Missing on what was planned before there were any. */
  lecturers?: Lecturer[]
  invited?: Invited[]
  /** Missing on what was planned before it was asked: in one room. */
  form?: MeetingForm
  /** What a study meeting is about; missing and null alike: not said. */
  topicKind?: TopicKind | null
  /** What a meeting of no kind of the list is. */
  otherLabel?: string | null
  /** 年度 of a kind that has one of its own. */
  forYear?: number | null
  /** Missing on what was planned before it was asked. */
  chairUnusual?: boolean
  /** A group without a leader: the chair the secretary named runs its meeting in a leader's place. Missing means no. */
  chairStandsIn?: boolean
  /** A group without a leader and no chair named: those who run the branch's meetings have this one to see to. Missing means no. */
  ledByBranch?: boolean
  state: MeetingState
  lateAfterMinutes: number
  announcedAt: string | null
  /** What the notice said of place, time and agenda where they are others now; missing while nothing was changed since. */
  noticeSaid?: NoticeSaid
  openedAt: string | null
  closedAt: string | null
  /** Minutes the meeting is confirmed to have lasted, at closing; study hours follow from them. */
  creditedMinutes: number | null
  submittedBy: string | null
  /** Who put rows of others on record, as the rows said when it was last submitted or judged (`ownWork.ts`). */
  rowKeepers?: string[]
  /** Everyone who worked on it (`ownWork.ts`), so that lists of what is to be reviewed leave their own work out. */
  workedBy: string[]
  /** While submitted: the instant from which it archives itself, if nobody above is free to review it or nobody has to. */
  reviewDueAt?: string | null
  /** While submitted: what it is need not be reviewed (`reviewRule.ts`), so that it waits for nobody. */
  archivesItself?: boolean
  /** While submitted: who above opened the record first, and when; from then on it is not taken back. */
  reviewOpened?: { by: Person; at: string } | null
  /** Documents beside the record, and those taken away again. */
  files?: StoredAttachment[]
  removedFiles?: { id: string; name: string; by: Person; at: string }[]
  /** Each time it was sent back: why, and what was remarked on its parts. */
  returns?: { by: Person; at: string; reason: string; remarks: ReturnRemark[] }[]
  /** While submitted: those who sent it up ask for it back, and what they were told where it is not given back. */
  returnAsk?: {
    by: Person
    at: string
    reason: string
    state: 'waiting' | 'declined'
    declined: { by: Person; at: string; note: string } | null
  } | null
  /** `<host>:<kind>`, one of each, while it is neither a draft nor cancelled: its number in the year is counted along them. */
  series: string[]
  /** It archived itself. */
  unreviewed: boolean
  /** Set at opening: how many chunks the frozen roll has, its figures after corrections, and the rule they follow. */
  roll: {
    chunks: number
    expected: number
    exempt: number
    votingBase: number
    committeeBase: number
    /** Of how many nothing on record says how they stood that day; missing on rolls of before. */
    presumed?: number
    rule: RollRule
  } | null
  corrections: RollCorrection[]
  /**
   * Who came, as it was last counted from the rows; missing until somebody has. Each counting raises `revision`, not the
   * meeting's version: it is no act. Written by nobody but `attendance/counted.ts`.
   */
  counted?: Turnout & { revision: number }
  /** When somebody last gave the reason of an absence, so that whoever watches the roll asks for reasons only then. */
  explainedAt?: string
  /** When somebody last came uninvited; the same for them. */
  knockedAt?: string
  /** `atVersion`: the meeting's version this saving made, so that only another saving of the minutes is a conflict. */
  minutes: { text: string; resolutions: string[]; by: Person; savedAt: string; atVersion: number } | null
  /** How often the minutes were saved: the number of what they say now, in `textVersions` what they said before. */
  minutesNumber?: number
  /** By item of the agenda; what is missing says nothing yet, and all do on what was planned before they could. */
  itemNotes?: StoredNotes[]
  /** 按人记录: whose there is and how long, never its words, which lie sealed in `personSections`. */
  sections?: SectionEntry[]
  /** 发言计时: one line each time somebody had the word; missing where nobody's time was taken. */
  speakers?: Speaking[]
  /** Whether an item or a section has words. */
  partsWritten?: boolean
  votes: Vote[]
  /** What 投屏 shows in place of the code; missing and null alike: the code. */
  onScreen?: OnScreen | null
  /** Missing on what was held before elections were recorded as they are held. */
  elections?: Election[]
  /** Held on paper and entered afterwards; missing or null on a meeting at whose door people signed in. */
  afterwards?: { by: Person; at: string; reason: string; approvedBy: Person | null } | null
  /** Requests to the level above to let it be entered later than the organ's days; the last one counts. */
  afterwardsAsks?: {
    by: Person
    at: string
    reason: string
    decision: { by: Person; at: string; approve: boolean; note: string | null } | null
  }[]
  /** Amendments of the archived meeting that wait for a decision. */
  amending: { clientId: string; by: Person; subject: AmendmentSays['subject']; at: string }[]
  log: LogEntry[]
  createdBy: Person
}

/** What of a meeting follows from the rest. */
export type MeetingDerived = 'visibleTo' | 'workedBy' | 'unreviewed' | 'series'

/** `rolls/<meetingId>:<chunk>`: the frozen roll; a person's chunk follows from their id (`rollChunk`). */
export interface RollChunk extends Stored {
  meetingId: string
  /** `onCommittee`: holds a committee post of a host; `inCommitteeBase`: counts among the committee as well. */
  entries: (RollEntry & {
    onCommittee: boolean
    inCommitteeBase: boolean
    /** Of the highest committee post held at a host, the secretary's 0; left out by rolls of before and for who holds none. */
    rank?: number
  })[]
}
