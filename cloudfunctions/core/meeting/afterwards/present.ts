import type { AfterwardsAsk, AfterwardsMark } from '../../../../src/contract/meetingAfterwards'
import type { Meeting } from '../store'
import { lastAsk } from './asks'

export const presentMark = ({ afterwards }: Pick<Meeting, 'afterwards'>): AfterwardsMark | null =>
  afterwards
    ? {
        by: afterwards.by.name,
        at: afterwards.at,
        reason: afterwards.reason,
        approvedBy: afterwards.approvedBy?.name ?? null,
      }
    : null

export const presentAsk = (meeting: Pick<Meeting, 'afterwardsAsks'>): AfterwardsAsk | null => {
  const ask = lastAsk(meeting)
  return (
    ask && {
      by: ask.by.name,
      at: ask.at,
      reason: ask.reason,
      decision: ask.decision && {
        by: ask.decision.by.name,
        at: ask.decision.at,
        approve: ask.decision.approve,
        note: ask.decision.note,
      },
    }
  )
}
