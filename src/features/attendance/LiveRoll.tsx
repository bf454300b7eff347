import { useEffect, type ReactNode } from 'react'
import type { MeetingDetail } from '../../contract/meeting'
import { LiveContext } from './live'
import { useMeetingHere, useRoll, useTotals } from './useRoll'

/** Whether anybody can have come to it whom the caller may be told of. */
const isHeld = ({ noticeOnly, openedAt, afterwards }: MeetingDetail): boolean =>
  !noticeOnly && (openedAt !== null || afterwards !== null)

/**
 * The one question a room asks again: the roll for whoever runs the door while it is open, the figures alone for everybody
 * else. Everything in the room that says who has come says it by this answer.
 */
export function LiveRoll({ meetingId, children }: { meetingId: string; children: ReactNode }) {
  const { data: meeting, refresh } = useMeetingHere(meetingId)
  const atTheDoor = meeting?.can.scan === true && meeting.can.seeRoll
  const roll = useRoll(meetingId, atTheDoor)
  const totals = useTotals(meetingId, meeting !== undefined && isHeld(meeting) && !atTheDoor)
  const state = atTheDoor ? roll.data?.state : totals.data?.state
  const turned = meeting !== undefined && state !== undefined && state !== meeting.state
  useEffect(() => {
    // Somebody else opened or ended it: the room turns with what it hears.
    if (turned) void refresh()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each turn
  }, [turned])
  const live = atTheDoor ? { roll, totals: roll.data } : { roll: undefined, totals: totals.data }
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>
}
