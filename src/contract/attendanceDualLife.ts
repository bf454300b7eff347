import * as v from 'valibot'
import { action } from './action'
import { cursor, id, year } from './fields'
import type { MeetingKind } from './vocabulary'
import type { Paged } from './paged'

/** 双重组织生活: leading cadres in their branches. */

/** A leading cadre and the branch meetings of a year they came to as an ordinary member, oldest first. */
export interface DualLifeRow {
  memberId: string
  name: string
  apart?: string
  branchName: string
  meetings: { meetingId: string; startAt: string; kinds: MeetingKind[]; isAfterwards?: true }[]
}
/** By branch and roster, never by number; one page of 20. For the level above. */
export const dualLife = action<Paged<DualLifeRow> & { nodeName: string; year: number }>()({
  name: 'attendance.dualLife',
  input: v.strictObject({
    nodeId: id,
    year,
    cursor,
  }),
  problems: ['notAllowed', 'notFound', 'badInput'],
})
