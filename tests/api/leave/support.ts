import type { Input, Output } from '../../../src/contract'
import type { Organ } from '../../support/organ'
import { openIds } from '../../support/organ'

/** What the suites of leave do and look at: 王党员 asks and 陈书记 decides, unless told otherwise. */
export const leaveActs = (organOf: () => Organ) => ({
  ask: (
    meetingId: string,
    by = openIds.wang,
    more: Partial<Input<'leave.request'>> = {},
  ): Promise<Output<'leave.request'>> =>
    organOf().ok(by, 'leave.request', { meetingId, reasonKind: 'businessTrip', note: null, ...more }),
  decide: (
    meetingId: string,
    approve = true,
    by = openIds.chen,
    memberId = organOf().members.wang,
  ): Promise<Output<'leave.decide'>> => organOf().ok(by, 'leave.decide', { meetingId, memberId, approve, note: null }),
  decisionOf: (meetingId: string, memberId = organOf().members.wang) => ({
    meetingId,
    memberId,
    approve: true,
    note: null,
  }),
  rowOf: async (meetingId: string, memberId = organOf().members.wang) =>
    (await organOf().ok(openIds.chen, 'attendance.roll', { meetingId })).rows!.find((row) => row.memberId === memberId),
})
