import type { Person, PersonChoice } from './person'
import * as v from 'valibot'
import { action } from './action'
import type { OwnStanding } from './arrival'
import type { AmendmentView } from './amendment'
import { clientId, id, instant, line, minutes, ownLine, reason, version } from './fields'
import { decisions } from './leave'
import type { AfterwardsAsk, AfterwardsMark } from './meetingAfterwards'
import type { MeetingKind, MeetingState, NodeKind } from './vocabulary'
import { itemMaterialsMax, type AgendaItem } from './meetingAgenda'
import type { ItemNotes } from './minutesWords'
import type { TopicKind } from './meetingTopic'
import type { MeetingForm, Ordinal } from './meetingForm'
import type { Invited, Lecturer } from './meetingPeople'
import { alsoPlanned, alsoPlannedProblems } from './meetingPlanned'
import type { WithFiles } from './meetingFiles'
import type { WithHints } from './meetingHints'
import type { SentUp } from './remarkWords'
import type { SectionFacts } from './sectionWords'
import type { BeforeTheRoom } from './onScreenWords'
import type { NoticeChange, NoticeSaid } from './meetingNotice'
import type { RollSummary } from './meetingRoll'
import type { Election } from './meetingElection'
import { audienceTypes, meetingKinds } from './vocabulary'
import type { Vote } from './meetingVote'

/** A meeting as one line of a list. */
export interface MeetingRow {
  id: string
  title: string
  kinds: MeetingKind[]
  hostNames: string[]
  place: string
  startAt: string
  endAt: string
  state: MeetingState
  /** Frozen at opening; null before. */
  expected: number | null
  /** It archived itself: nobody above was free to review it. */
  unreviewed?: true
  /** While submitted: nobody has to review it. */
  archivesItself?: true
  /** For who reviews: corrections of it wait. */
  amending?: true
  /** Until the meeting: what the notice said of place, time and agenda, where they are others now. */
  noticeSaid?: NoticeSaid
  /** 补记: held on paper and entered afterwards. */
  isAfterwards?: true
  /** What it is, where it is of no kind of the list. */
  otherLabel?: string
  /** The caller was invited to sit in: the places of the items they come for, none for the whole meeting. */
  invitedHere?: { places: number[] }
}

export interface MeetingDetail extends MeetingRow, SentUp, WithFiles, WithHints, BeforeTheRoom {
  version: number
  hosts: { nodeId: string; name: string; kind: NodeKind }[]
  audience: (typeof audienceTypes)[number]
  namedMembers: (Person & { apart?: string })[]
  agenda: AgendaItem[]
  chair: Person | null
  recorder: Person | null
  /** What follows is left out where there is nothing to say. */
  lecturers?: Lecturer[]
  /** Asked before the day to sit in; of a meeting the caller sees as an invitee only, they themselves. */
  invited?: Invited[]
  /** In one room where it is left out. */
  form?: MeetingForm
  /** Of a study meeting, where it was said. */
  topicKind?: TopicKind
  /** 年度 of a kind that has one of its own. */
  forYear?: number
  /** Its number in the year, by kind and host; none for a draft or a cancelled meeting. */
  ordinals?: Ordinal[]
  /** The caller only sits in at a meeting of which such people are told name, time and place. */
  noticeOnly?: true
  /** Minutes after the start from which an arrival is late; the organ's figure, frozen at opening. */
  lateAfterMinutes: number
  openedAt: string | null
  closedAt: string | null
  /** Minutes confirmed at closing; null before. */
  creditedMinutes: number | null
  /** Who entered it afterwards, when and why; null for a meeting at whose door people signed in. */
  afterwards: AfterwardsMark | null
  /** That the level above is asked to let it be entered late, for those who may ask or say. */
  afterwardsAsk: AfterwardsAsk | null
  rollSummary: RollSummary | null
  /** What belongs to no item of the agenda; all of it where the meeting was written down as one text. */
  minutes: { text: string; resolutions: string[]; wordsBy: string; savedAt: string } | null
  /** What was noted of the items of the agenda; missing where nothing was, as are items of which nothing was. */
  items?: ItemNotes[]
  /** 按人记录, of kinds that take it: how many sections there are, and for those who may read them whose. */
  sections?: { count: number; people?: SectionFacts[] }
  votes: Vote[]
  elections: Election[]
  /** `changes`: the plan was changed after the notice, and the state stayed as it was. */
  log: {
    at: string
    by: string
    from: MeetingState
    to: MeetingState
    reason: string | null
    changes?: NoticeChange[]
  }[]
  /** Corrections made after archiving, oldest first; a member sees those accepted. */
  amendments: AmendmentView[]
  /** Why and by whom it was sent back; null once it is submitted again. */
  returned: { by: string; at: string; reason: string } | null
  mine: OwnStanding | null
  expectedHere: boolean
  can: {
    revise: boolean
    keepFiles: boolean
    announce: boolean
    open: boolean
    scan: boolean
    /** Takes people in: whoever runs it, and 签到员. */
    atDoor: boolean
    nameScanners: boolean
    close: boolean
    writeMinutes: boolean
    tickItems: boolean
    keepSections: boolean
    vote: boolean
    elect: boolean
    approveElection: boolean
    submit: boolean
    withdraw: boolean
    askReturn: boolean
    archive: boolean
    return: boolean
    declineReturn: boolean
    cancel: boolean
    /** Arrange another like it. */
    copy: boolean
    recordAfterwards: boolean
    approveAfterwards: boolean
    amend: boolean
    seeRoll: boolean
    correctRoll: boolean
    enterLate: boolean
    /** 列席 of a meeting entered afterwards; at the door it goes with `scan`. */
    enterGuest: boolean
    checkIn: boolean
    requestLeave: boolean
    decideLeave: boolean
    enterLeave: boolean
  }
}
export const show = action<MeetingDetail>()({
  name: 'meeting.show',
  input: v.strictObject({ meetingId: id }),
  problems: ['notFound', 'notAllowed'],
})

export interface HostChoice {
  nodeId: string
  name: string
  kind: NodeKind
  kinds: MeetingKind[]
}
/** What the planning form offers: nodes the caller may host for, and their members as chair, recorder or named audience. */
export interface PlanChoices {
  /** Twenty at most, the caller's own branch among them. */
  hosts: HostChoice[]
  /** There are others, to be looked for by name. */
  moreHosts: boolean
  /** `mayLead`: only a member of the party chairs or takes the record. */
  members: (PersonChoice & { mayLead: boolean })[]
}
export const planChoices = action<PlanChoices>()({
  name: 'meeting.planChoices',
  /** `hostIds`: hosts of a plan that is being changed, which are offered wherever they stand. */
  input: v.strictObject({ nodeId: v.optional(id), hostIds: v.optional(v.pipe(v.array(id), v.maxLength(20))) }),
  problems: ['notAllowed', 'notFound'],
})

/** Nodes the caller may host for whose name has these words in it; twenty at most. */
export const findHosts = action<{ hosts: HostChoice[]; more: boolean }>()({
  name: 'meeting.findHosts',
  input: v.strictObject({ sought: ownLine(40) }),
  problems: ['notAllowed'],
})

const planProblems = [
  'notAllowed',
  'notFound',
  'meetingEndsBeforeStart',
  'meetingTooLong',
  'meetingYearOutside',
  'audienceEmpty',
  'audienceMismatch',
  'chairNotFound',
  'chairNotPartyMember',
  'chairElsewhere',
  'hostKindMismatch',
  ...alsoPlannedProblems,
] as const
const plan = {
  kinds: v.pipe(
    v.array(v.picklist(meetingKinds, '请选择会议类型')),
    v.minLength(1, '至少选一种会议类型'),
    v.maxLength(4, '最多选 4 种'),
  ),
  hostIds: v.pipe(v.array(id), v.minLength(1, '至少选一个召开单位'), v.maxLength(20, '最多 20 个召开单位')),
  audience: v.picklist(audienceTypes, '请选择参加范围'),
  namedMemberIds: v.pipe(v.array(id), v.maxLength(2000, '最多 2000 人')),
  title: line(60),
  place: line(60),
  startAt: instant,
  endAt: instant,
  agenda: v.pipe(
    v.array(
      v.strictObject({
        id,
        title: line(80),
        minutes: v.nullable(minutes(600)),
        firstTopic: v.optional(v.literal(true)),
        /** Left out by a phone that does not know of them: those of the item stay. */
        materialIds: v.optional(
          v.pipe(v.array(id), v.maxLength(itemMaterialsMax, `一项最多 ${itemMaterialsMax} 份材料`)),
        ),
      }),
    ),
    v.maxLength(20, '议程最多 20 项'),
    v.check((items) => new Set(items.map((item) => item.id)).size === items.length, '有两项的编号相同，请重新填写'),
    v.check((items) => items.filter(({ firstTopic }) => firstTopic).length <= 1, '第一议题只有一项'),
  ),
  chairId: v.nullable(id),
  recorderId: v.nullable(id),
  ...alsoPlanned,
}
/** A draft. The id begins with the Beijing year of `startAt` and never changes afterwards. */
export const planMeeting = action<{ meetingId: string }>()({
  name: 'meeting.plan',
  writes: true,
  /** `studyItemId`: the item of a study plan it is arranged for. */
  input: v.strictObject({ clientId, studyItemId: v.optional(clientId), ...plan }),
  problems: planProblems,
})
/** Change a draft or an announced meeting. */
export const revise = action<{ meetingId: string; version: number }>()({
  name: 'meeting.revise',
  writes: true,
  input: v.strictObject({ meetingId: id, version, ...plan }),
  problems: [...planProblems, 'meetingStateWrong', 'changedElsewhere', 'yearMoved'],
})

/** Every step of a meeting's life answers the new state; a retried step answers the same success. */
export interface Step {
  meetingId: string
  state: MeetingState
  version: number
}
export const stepInput = v.strictObject({ meetingId: id })
export const stepProblems = ['notAllowed', 'notFound', 'meetingStateWrong', 'changedElsewhere'] as const

export const announce = action<Step>()({
  name: 'meeting.announce',
  writes: true,
  input: stepInput,
  problems: stepProblems,
})
/**
 * Opens check-in and freezes the expected roll with the reason each person is or is not counted. Whoever opens has come, and
 * the recorder where the opener says so (`recorderHere`): of those on the roll alone.
 */
export const open = action<Step & { expected: number; votingBase: number }>()({
  name: 'meeting.open',
  writes: true,
  input: v.strictObject({ meetingId: id, recorderHere: v.optional(v.boolean()) }),
  problems: [...stepProblems, 'meetingTooEarly', 'meetingPast', 'audienceEmpty', 'hostNotThere'],
})
/**
 * Ends check-in. `minutes` is how long it lasted as whoever ends it says: never a figure of the product's own. `leaves`
 * settles what was asked and not decided; while one is left that the caller may decide, the meeting does not end.
 */
export const close = action<Step>()({
  name: 'meeting.close',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    minutes: minutes(1440),
    leaves: v.optional(decisions),
  }),
  problems: [...stepProblems, 'badInput', 'leaveUndecided'],
})
export const submit = action<Step>()({
  name: 'meeting.submit',
  writes: true,
  input: stepInput,
  problems: [...stepProblems, 'minutesMissing', 'leaveUndecided'],
})
export const cancel = action<Step>()({
  name: 'meeting.cancel',
  writes: true,
  input: v.strictObject({ meetingId: id, reason }),
  problems: stepProblems,
})
