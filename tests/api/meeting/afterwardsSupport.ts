import type { Input } from '../../../src/contract'
import { addDays, beijingInstant } from '../../../src/contract/days'
import type { planOf } from '../../support/meeting'
import { clock, meeting } from '../../support/meeting'
import { openIds, organDay, type Organ } from '../../support/organ'

const { chen } = openIds

/** What is done and asked about a meeting held on paper; 陈书记 enters it, unless somebody else does. */
export const afterwardsActs = (organ: () => Organ) => {
  const nextMorning = (days = 1): string => beijingInstant(addDays(organDay, days), '09:00')
  /** A draft of the organ's day, and the clock at the morning after. */
  const heldOnPaper = async (more: Parameters<typeof planOf>[1] = {}, days = 1): Promise<string> => {
    organ().cloud.setNow(nextMorning(days))
    return meeting.draft(organ(), more)
  }
  const paper = (meetingId: string, more: Partial<Input<'meeting.recordAfterwards'>> = {}) => ({
    meetingId,
    reason: '会场没有信号，用纸质签到表签到',
    minutes: 85,
    came: [
      { memberId: organ().members.chen, arrivedAt: clock('14:20') },
      { memberId: organ().members.wang, arrivedAt: clock('14:45') },
    ],
    guests: [],
    ...more,
  })
  const enter = (meetingId: string, more: Partial<Input<'meeting.recordAfterwards'>> = {}, by = chen) =>
    organ().ok(by, 'meeting.recordAfterwards', paper(meetingId, more))
  const refused = (meetingId: string, more: Partial<Input<'meeting.recordAfterwards'>> = {}, by = chen) =>
    organ().refused(by, 'meeting.recordAfterwards', paper(meetingId, more))
  const rollOf = (meetingId: string, by = chen) => organ().ok(by, 'attendance.roll', { meetingId })
  const shown = (meetingId: string, by = chen) => organ().ok(by, 'meeting.show', { meetingId })
  /** Nothing of it is anywhere. */
  const isUntouched = async (meetingId: string, state = 'draft') => {
    expect(await shown(meetingId)).toMatchObject({ state, afterwards: null, rollSummary: null, closedAt: null })
    expect((await rollOf(meetingId)).rows).toEqual([])
  }
  return { nextMorning, heldOnPaper, paper, enter, refused, rollOf, shown, isUntouched }
}
