import type { MeetingKind, MeetingState, VoteRule, WordSubject } from '../../../src/contract/vocabulary'
import type { RemarkPart } from '../../../src/contract/remarkWords'
import type { VoteMatter } from '../../../src/contract/voteWords'
import type { NodeKey } from '../data/tree'

/** One gathering of the sample organ, as it was planned and as it went. People are named by their roster keys. */
export interface Scene {
  readonly key: string
  readonly kinds: readonly MeetingKind[]
  readonly hosts: readonly NodeKey[]
  /** Everyone of the hosts, their committees, or these people. */
  readonly audience: 'hosts' | 'committee' | readonly string[]
  readonly title: string
  readonly place: string
  /** Working days from today; `soon` is today at the next half hour, `underWay` today since the last one. */
  readonly day: number | 'soon' | 'underWay'
  /** Beijing wall clock; not needed today. */
  readonly from: string
  readonly minutes: number
  readonly agenda: readonly (readonly [title: string, minutes: number | null, flag?: 'firstTopic'])[]
  /** Who plans and runs it; by default the leader or secretary of the first host. */
  readonly by?: string
  /** By default whoever runs it. */
  readonly chair?: string
  /** By default a commissioner of the first host, or whoever runs it. */
  readonly recorder?: string
  /** Of the organ by their roster key, from outside by name. */
  readonly lecturers?: readonly { readonly who: string; readonly post: string; readonly outside?: true }[]
  /** Asked before the day to sit in, to these places of the agenda or to all of it; from outside with a unit. */
  readonly asked?: readonly { readonly who: string; readonly unit?: string; readonly places?: readonly number[] }[]
  readonly ends: Extract<
    MeetingState,
    'draft' | 'announced' | 'open' | 'closed' | 'submitted' | 'returned' | 'archived' | 'cancelled'
  >
  readonly record?: {
    readonly text: string
    readonly resolutions: readonly string[]
    /** Written by item of the agenda, counted from 1. */
    readonly items?: readonly {
      readonly no: number
      readonly text: string
      readonly resolutions?: readonly string[]
      /** So many of those who came spoke on it, with these words. */
      readonly speeches?: readonly string[]
    }[]
    /** 按人记录 of those who came first; each is criticised by those who came after them. */
    readonly sections?: readonly {
      readonly selfCriticism: string
      readonly criticisms: readonly string[]
      readonly response: string
    }[]
  }
  readonly votes?: readonly VotePlan[]
  readonly election?: ElectionPlan
  readonly turnout?: TurnoutPlan
  /** Sent back once for this reason: the last resolution had been left out. */
  readonly returned?: string
  /** What was remarked with it, on an item of the agenda by its number or on another part. */
  readonly remarks?: readonly (readonly [about: number | RemarkPart, text: string])[]
  /** Put right after archiving. */
  readonly amendment?: AmendmentPlan
  /** Another place, decided after the notice was sent. */
  readonly movedTo?: string
  /** Why it was cancelled. */
  readonly cancelled?: string
  /** Held on paper and entered the next working day, for this reason. */
  readonly paper?: string
  /** Part of the small organ. */
  readonly small?: true
}
/** Other words for a part of the record, proposed by the secretary; `accepted` by the reviewer or waiting. */
export interface AmendmentPlan {
  readonly subject: WordSubject
  readonly text: string
  readonly reason: string
  readonly accepted: boolean
}
export interface VotePlan {
  readonly matter: string
  readonly matterKind?: VoteMatter
  readonly rule: Exclude<VoteRule, 'election'>
  readonly against?: number
  readonly abstained?: number
  /** So many of the absent handed in a written opinion in favour the day before. */
  readonly written?: number
}
/** An election on paper: one candidate more than seats. */
export interface ElectionPlan {
  readonly seats: number
}
/** How many came otherwise than most; the rest are on time. */
interface TurnoutPlan {
  readonly late?: number
  readonly leave?: number
  /** Asked for leave after the start. */
  readonly lateLeave?: true
  /** Asked for leave; the secretary has not decided yet. */
  readonly undecidedLeave?: true
  /** Who has no telephone asked for leave by another's. */
  readonly phoneLeave?: true
  readonly absent?: number
  /** So many of those who need not come came all the same. */
  readonly exemptCome?: number
  /** The reason noted for the first of the absent. */
  readonly absence?: string
  readonly guests?: readonly (readonly [name: string, unit: string])[]
  /** Activists and candidates of the hosts who sat in. */
  readonly invited?: true
  /** The place has no signal: codes are scanned off-line and synced on the way back. */
  readonly offline?: true
  /** One row was wrong and is voided for this reason. */
  readonly voided?: string
  /** One person is entered after the meeting for this reason. */
  readonly lateEntry?: string
  /** One person is taken off the expected roll afterwards for this reason. */
  readonly removed?: string
}

type Plan = Omit<
  Scene,
  'key' | 'kinds' | 'hosts' | 'audience' | 'title' | 'place' | 'day' | 'from' | 'minutes' | 'agenda' | 'ends'
>
/** When: day, wall clock, length in minutes. */
type When = readonly [day: Scene['day'], from: string, minutes: number]

/** A meeting of one or more nodes' members; a 支委会 is always its committee's. */
export const scene = (
  key: string,
  hosts: NodeKey | readonly NodeKey[],
  kinds: Scene['kinds'][number] | Scene['kinds'],
  title: string,
  place: string,
  [day, from, minutes]: When,
  agenda: Scene['agenda'],
  ends: Scene['ends'],
  plan: Plan & { readonly audience?: Scene['audience'] } = {},
): Scene => {
  const list = (Array.isArray(kinds) ? kinds : [kinds]) as Scene['kinds']
  const audience = list.includes('committeeMeeting') ? 'committee' : 'hosts'
  return {
    audience,
    ...plan,
    key,
    hosts: (Array.isArray(hosts) ? hosts : [hosts]) as Scene['hosts'],
    kinds: list,
    title,
    place,
    day,
    from,
    minutes,
    agenda,
    ends,
  }
}

/** A meeting of the months before, in the archive by now. */
export const past = (
  key: string,
  host: NodeKey,
  kinds: Parameters<typeof scene>[2],
  title: string,
  place: string,
  when: When,
  agenda: Scene['agenda'],
  text: string,
  resolutions: readonly string[],
  plan: Omit<Plan, 'record'> = {},
): Scene => scene(key, host, kinds, title, place, when, agenda, 'archived', { ...plan, record: { text, resolutions } })
