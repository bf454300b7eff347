import type { AgendaItem } from './meetingAgenda'
import type { MeetingKind } from './vocabulary'

/** Words of the people of a meeting who are on no roll: who lectures, and who was invited to sit in. No validator. */

/** 主讲人: of the organ, or from outside. */
export interface Lecturer {
  /** Null from outside. */
  memberId: string | null
  name: string
  /** 单位职务; null when nothing was said. */
  post: string | null
}
/** Somebody asked before the day to sit in (列席); in no 应到 and in no base. */
export interface Invited {
  /** Null from outside. */
  memberId: string | null
  /** Their member id, or from outside the name the phone gave them: admitted twice they are one guest. */
  key: string
  name: string
  /** Branch, or the unit of somebody from outside. */
  from: string
  /** Ids of the items of the agenda they come for; missing: the whole meeting. */
  items?: string[]
}

export const lecturersMax = 5
export const invitedMax = 50

const lectured: readonly MeetingKind[] = ['partyLecture', 'guestLecture', 'coreGroupStudy']
export const hasLecturers = (kinds: readonly MeetingKind[]): boolean => kinds.some((kind) => lectured.includes(kind))
/** Who leads what of a core group is no lecturer, and is called otherwise. */
export const lecturerWord = (kinds: readonly MeetingKind[]): string =>
  kinds.includes('coreGroupStudy') ? '领学、发言人' : '主讲人'

const sensitive: readonly MeetingKind[] = [
  'committeeMeeting',
  'organizationalLifeMeeting',
  'democraticReview',
  'democraticLifeMeeting',
]
/** Meetings of which somebody who only sits in is told what they are, when and where, and nothing else. */
export const isSensitive = (kinds: readonly MeetingKind[]): boolean => kinds.some((kind) => sensitive.includes(kind))

export const lecturersText = (lecturers: readonly Lecturer[]): string =>
  lecturers.map(({ name, post }) => (post ? `${name}（${post}）` : name)).join('、')

/** The places of the items somebody comes for; of an item that is gone nothing is said. */
export const placesOf = (items: readonly string[] | undefined, agenda: readonly Pick<AgendaItem, 'id'>[]): number[] =>
  agenda.flatMap(({ id }, at) => (items?.includes(id) ? [at + 1] : []))
/** 只列席第 2、3 项; null for the whole meeting. */
export const placesText = (places: readonly number[] | undefined): string | null =>
  places && places.length > 0 ? `只列席第 ${places.join('、')} 项` : null

export const invitedText = (invited: readonly Invited[], agenda: readonly Pick<AgendaItem, 'id'>[]): string =>
  invited
    .map(({ name, from, items }) => {
      const beside = [from, placesText(placesOf(items, agenda))].filter(Boolean).join('，')
      return beside ? `${name}（${beside}）` : name
    })
    .join('、')
