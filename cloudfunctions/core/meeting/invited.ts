import type { MeetingDetail, MeetingRow } from '../../../src/contract/meeting'
import { isSensitive, placesOf, type Invited } from '../../../src/contract/meetingPeople'
import type { Actor } from '../platform/actor'
import { may } from '../policy'
import { presentRow } from './present'
import { inAudience } from './readers'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

/** People who are on no roll and come all the same: whom the planner invited, and who lectures; pure. */

type Guests = Partial<Pick<Meeting, 'invited' | 'lecturers'>>

/** Somebody who sits in without a tap: they were asked to come. */
export const sitsIn = ({ invited = [], lecturers = [] }: Guests, memberId: string): boolean =>
  [...invited, ...lecturers].some((each) => each.memberId === memberId)
export const sittingIn = ({ invited = [], lecturers = [] }: Guests): string[] =>
  [...invited, ...lecturers].flatMap(({ memberId }) => memberId ?? [])

export const invitationOf = ({ invited = [] }: Guests, memberId: string): Invited | undefined =>
  invited.find((each) => each.memberId === memberId)

type Seen = Pick<Meeting, 'hosts' | 'kinds' | 'audience' | 'named' | 'chair' | 'recorder' | 'agenda'> & Guests
/** How a list and the home page name what the caller is invited to; nothing for whoever is expected there. */
export const invitedHere = (actor: Actor, meeting: Seen): Pick<MeetingRow, 'invitedHere'> => {
  const invitation = invitationOf(meeting, actor.memberId)
  if (!invitation || inAudience(actor, meeting)) return {}
  return { invitedHere: { places: placesOf(invitation.items, meeting.agenda) } }
}

/**
 * A sensitive meeting as somebody sees it who only sits in: name, time and place. Whoever is expected there, runs it, chairs
 * it or keeps the record of its hosts sees all of it.
 */
export const isNoticeOnly = (actor: Actor, meeting: Seen, onRoll = inAudience(actor, meeting)): boolean =>
  isSensitive(meeting.kinds) &&
  !may(actor, 'meeting.see', meetingSubject(meeting, onRoll || meeting.chair?.memberId === actor.memberId))

/** Of a line of a list nothing stays but the notice. */
export const noticeOf = <Row extends MeetingRow>({ noticeSaid, ...row }: Row): Omit<Row, 'noticeSaid'> & MeetingRow => {
  const { agenda: _, ...said } = noticeSaid ?? {}
  return { ...row, expected: null, ...(Object.keys(said).length > 0 && { noticeSaid: said }) }
}

/** What a line needs beside `rowFields` to say how the caller is invited; of the named, who may be many, none is invited. */
export const invitedFields = ['audience', 'chair', 'recorder', 'agenda', 'invited', 'lecturers']
/** A meeting as the caller finds it in a list. */
export const presentLine = (actor: Actor, meeting: Omit<Meeting, 'named'>, at: string): MeetingRow => {
  const seen = { ...meeting, named: [] }
  const row = { ...presentRow(meeting, at), ...invitedHere(actor, seen) }
  return isNoticeOnly(actor, seen) ? noticeOf(row) : row
}

type Shown = Omit<MeetingDetail, 'mine' | 'expectedHere' | 'afterwardsAsk' | 'amendments' | 'can'>
/** The page of such a meeting: the same form with everything that was said, decided or done there left out. */
export const noticePage = (
  actor: Actor,
  { lecturers: _, ordinals: __, files: ___, removedFiles: ____, invited, ...shown }: Shown,
): Shown => ({
  ...noticeOf(shown),
  noticeOnly: true,
  namedMembers: [],
  agenda: [],
  chair: null,
  recorder: null,
  chairUnusual: false,
  ...(invited && { invited: invited.filter(({ memberId }) => memberId === actor.memberId) }),
  closedAt: null,
  creditedMinutes: null,
  afterwards: null,
  rollSummary: null,
  minutes: null,
  items: [],
  votes: [],
  elections: [],
  log: [],
  returned: null,
})
