import type { Person, PersonChoice } from './person'
import * as v from 'valibot'
import { action } from './action'
import { clientId, cursor, day, id, line, ownParagraphs, version, year } from './fields'
import type { PairingKind, TalkKind, TalkOccasion, TalkState, TalkText } from './talkWords'
import { talkKinds, talkOccasions } from './talkWords'
import type { Paged } from './paged'

/** 谈心谈话: its facts and steps. The words are in `talkPrivate.ts`. */

export interface TalkChoices {
  /** Party members of the branch asked for; `committee` is who sits on its committee. */
  members: (PersonChoice & { committee: boolean })[]
  branch: { id: string; name: string }
  /** Other branches with whose members the caller may hold an organ's talk. */
  below: { id: string; name: string }[]
  me: Person & { committee: boolean }
  can: { arrange: boolean; organTalk: boolean }
}
/** Whom the caller may talk with; `branchId` left out is their own branch. */
export const choices = action<TalkChoices>()({
  name: 'talk.choices',
  input: v.strictObject({ branchId: v.optional(id) }),
  problems: ['notAllowed', 'notFound'],
})

export interface TalkRef {
  talkId: string
  version: number
}
const place = v.nullable(line(60))
/** The host plans their own; a secretary may plan for others of the branch. */
export const plan = action<TalkRef>()({
  name: 'talk.plan',
  writes: true,
  input: v.strictObject({
    clientId,
    hostId: id,
    counterpartId: id,
    kind: v.picklist(talkKinds, '请选择类型'),
    occasion: v.picklist(talkOccasions, '请选择事由'),
    plannedOn: day,
    place,
  }),
  problems: ['notAllowed', 'notFound', 'badInput', 'talkKindWrong', 'talkWithSelf'],
})
/** What every step on a talk is asked with; `clientId` lets a repeated step answer the same. */
const step = { talkId: id, version, clientId }
const stepProblems = ['notAllowed', 'notFound', 'changedElsewhere', 'talkStateWrong'] as const
export const revise = action<TalkRef>()({
  name: 'talk.revise',
  writes: true,
  input: v.strictObject({ ...step, plannedOn: day, place }),
  problems: [...stepProblems, 'badInput'],
})
export const cancel = action<TalkRef>()({
  name: 'talk.cancel',
  writes: true,
  input: v.strictObject(step),
  problems: stepProblems,
})
/**
 * By the host, until the other has confirmed. `content` left out keeps what is sealed, null takes it away. `faceToFace`: the
 * other has no account and confirmed it face to face; then no words are taken.
 */
export const record = action<TalkRef>()({
  name: 'talk.record',
  writes: true,
  input: v.strictObject({
    ...step,
    heldOn: day,
    place,
    faceToFace: v.optional(v.boolean()),
    content: v.optional(
      v.nullable(
        v.strictObject({
          text: v.pipe(ownParagraphs(5000), v.nonEmpty('请写点内容，或不填')),
          difficulties: ownParagraphs(1000),
        }),
      ),
    ),
  }),
  problems: [
    ...stepProblems,
    'badInput',
    'talkTextOff',
    'keysMissing',
    'talkWordsUnreadable',
    'talkFactsOnly',
    'talkFaceToFaceOnly',
    'talkConfirmInApp',
  ],
})
/** By the counterpart: it was so (`accept`), or the host is to look at it again. */
export const confirm = action<TalkRef>()({
  name: 'talk.confirm',
  writes: true,
  input: v.strictObject({ ...step, accept: v.boolean() }),
  problems: stepProblems,
})

/** For a counterpart without an account: somebody of the branch, neither of the two, has seen that they confirmed it, or not. */
export const witness = action<TalkRef>()({
  name: 'talk.witness',
  writes: true,
  input: v.strictObject({ ...step, accept: v.boolean() }),
  problems: [...stepProblems, 'talkConfirmInApp', 'talkNotFaceToFace'],
})

export interface TalkRow {
  id: string
  kind: TalkKind
  occasion: TalkOccasion
  state: TalkState
  host: string
  counterpart: string
  /** The day it was held, or is planned for. */
  on: string
  /** What waits for the caller. */
  waiting: 'record' | 'confirm' | 'witness' | 'sentence' | null
  /** Confirmed face to face, left out otherwise. */
  faceToFace?: true
}
/** The caller's own talks, or the facts of a branch's for its committee; latest day first, 20 a page. */
export const list = action<
  Paged<TalkRow> & { can: { plan: boolean; seeBranch: boolean; seeCounts: boolean; settings: boolean } }
>()({
  name: 'talk.list',
  input: v.strictObject({ view: v.picklist(['mine', 'branch']), cursor }),
  problems: ['badInput', 'notAllowed'],
})

export interface TalkDetail {
  id: string
  version: number
  kind: TalkKind
  occasion: TalkOccasion
  state: TalkState
  host: Person
  counterpart: Person
  plannedBy: string
  branchName: string
  plannedOn: string
  heldOn: string | null
  place: string | null
  /** Whoever was to confirm it found that it was not so. */
  sentBack: boolean
  /** The counterpart confirmed it face to face; who of the branch has marked that seen, and on which day. */
  faceToFace: { seenBy: string; seenOn: string } | 'noted' | null
  /** For its host while it is theirs to record: the counterpart has no account, so it is confirmed face to face and takes no words. */
  onPaper: boolean
  /** What the organ keeps now, and what is kept of this talk's words. */
  talkText: TalkText
  words: 'none' | 'kept' | 'erased'
  /** They were put down before this account was the caller's, and the other has not opened them again. */
  shut: boolean
  /** A sentence for the ledger that waits: for the caller, or for the other. */
  sentence: 'none' | 'mine' | 'theirs'
  /** For the two: what came of agreed sentences. */
  entries: { id: string; number: string; state: string; matter: string }[]
  /** Who of the two the caller is. */
  me: 'host' | 'counterpart' | null
  can: {
    revise: boolean
    cancel: boolean
    record: boolean
    confirm: boolean
    witness: boolean
    readWords: boolean
    /** The other has another account than when the words were put down. */
    openAgain: boolean
    propose: boolean
  }
}
export const show = action<TalkDetail>()({
  name: 'talk.show',
  input: v.strictObject({ talkId: id }),
  problems: ['notFound'],
})

export interface PairCount {
  kind: PairingKind
  /** People with a confirmed talk of this kind in the year, of so many who should have one. */
  covered: number
  of: number
  /** Of the covered, who has had it confirmed only face to face; left out where nobody. */
  faceToFace?: number
  /** Counted in pairs of people (两两之间), and not in people. */
  byPairs?: true
}
/** Somebody of the branch, told apart from a namesake. */
type Told = Person & { apart?: string }
export interface TalkCoverage {
  nodeId: string
  nodeName: string
  year: number
  /** When this was counted; null while nobody has counted yet what lies below. */
  asOf: string | null
  pairs: PairCount[]
  /** For the branch's own committee: who has none yet. */
  missing: { kind: PairingKind; members: Told[]; pairs?: [Told, Told][] }[]
  /** Forty a page. */
  children: { nodeId: string; name: string; pairs: PairCount[] }[]
  next: string | null
  /** How many follow the first page. */
  left?: number
}
/** How far the year's talks have come, in counts; `nodeId` left out is the highest node the caller may see, `year` the running one. */
export const coverage = action<TalkCoverage>()({
  name: 'talk.coverage',
  input: v.strictObject({ nodeId: v.optional(id), year: v.optional(year), cursor }),
  problems: ['notAllowed', 'notFound'],
})
