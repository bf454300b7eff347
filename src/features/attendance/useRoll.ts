import { useEffect, useRef, useState } from 'react'
import type { Totals } from '../../contract/attendance'
import type { CodeKey } from '../../contract/attendanceCodeKey'
import { ProblemError } from '../../platform/errors'
import { serverNow } from '../../platform/serverClock'
import { useAnswer, type Answer } from '../../platform/serverState'
import { askCodeKey, askMeeting, askRoll, askTotals } from './api'
import { agrees, forgetNext, nextOf, readHeld, takeAnswer, type HeldRoll } from './heldRoll'

const isOpen = ({ state }: Pick<Totals, 'state'>): boolean => state === 'open'
const atTheDoor = { everyMs: 5_000, goesOn: isOpen }
const onAPage = { everyMs: 30_000, goesOn: isOpen }
/** Phones are enabled at the door, too; without a name a scan is kept all the same. */
const devicesOften = { everyMs: 600_000, goesOn: () => true }
/** The whole roll is not asked for again more often than that, whatever the figures say. */
const anewAfterMs = 60_000

/** The figures, for whoever looks at the meeting. Nothing where they are not wanted. */
export const useTotals = (meetingId: string, wanted = true) =>
  useAnswer(wanted ? `totals.${meetingId}` : undefined, () => askTotals(meetingId), { keep: true, live: onAPage })

/**
 * The roll with its names as it stands: fetched part by part, then asked every five seconds for what changed. Kept, for a
 * door without a network. Nothing where it is not wanted.
 */
export function useRoll(meetingId: string, wanted: boolean): Answer<HeldRoll> {
  const [first] = useState(() => readHeld(meetingId))
  const anewAt = useRef(0)
  const ask = async () => takeAnswer(await askRoll(meetingId, nextOf(meetingId)))
  const answer = useAnswer(wanted ? `roll.${meetingId}` : undefined, ask, { first, live: atTheDoor })
  const { data, refresh } = answer
  useEffect(() => {
    if (data?.more) void refresh()
    if (!data || agrees(data) || serverNow() - anewAt.current < anewAfterMs) return
    forgetNext(meetingId)
    anewAt.current = serverNow()
    void refresh()
    // Once for each answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [data])
  return answer
}

/** The meeting with what the caller may do about it. */
export const useMeetingHere = (meetingId: string) =>
  useAnswer(`meeting.${meetingId}`, () => askMeeting(meetingId), { keep: true })

/** Under which name they stay on the phone. */
export const devicesName = (meetingId: string): string => `devices.${meetingId}`
/** Names by device, for scanning without a network; the meeting's key itself is dropped at once. */
export function useDevices(meetingId: string, wanted: boolean): CodeKey['devices'] {
  const ask = async () => {
    const result = await askCodeKey(meetingId)
    if (!result.ok) throw new ProblemError(result.problem)
    return result.value.devices
  }
  return useAnswer(wanted ? devicesName(meetingId) : undefined, ask, { keep: true, live: devicesOften }).data ?? []
}
