import * as v from 'valibot'
import { action } from './action'
import { id, ownLine } from './fields'
import type { Person } from './person'

/** One place where people are taken in: whoever scans there, or a screen they have put up. */
export interface Door {
  memberId: string
  name: string
  /** 自助签到屏. */
  screen: boolean
  count: number
  /** When the newest of them reached the server; of a door that was off-line later than people came. */
  lastAt: string
}
/** What did not come to a check-in: 我扫了没签上. Never the code. */
export interface Attempt {
  at: string
  /** Null where nobody knows whose code it was. */
  name: string | null
  why: string
  /** Who scanned; null for whoever scanned or typed themselves. */
  by: string | null
}
export interface Doors {
  doors: Door[]
  /** 签到员 named for it. */
  scanners: Person[]
  /** Newest first, until the meeting is archived. */
  attempts: Attempt[]
}
/** For whoever runs the meeting. */
export const doors = action<Doors>()({
  name: 'attendance.doors',
  input: v.strictObject({ meetingId: id }),
  problems: ['notFound', 'notAllowed'],
})

/** Somebody of the meeting as whoever scans is told of them: whether they are in, nothing else. */
export interface FoundPerson {
  name: string
  branchName: string
  /** Null for who is not in. */
  arrivedAt: string | null
}
/** 查一个人 at the door: by name or initials; twenty at most. */
export const findPerson = action<{ people: FoundPerson[] }>()({
  name: 'attendance.findPerson',
  input: v.strictObject({ meetingId: id, sought: ownLine(40) }),
  problems: ['notFound', 'notAllowed', 'meetingNotOpen', 'meetingClosed'],
})
