import type { CodeKey } from '../../contract/attendance'
import { ProblemError } from '../../platform/errors'
import { useShown } from '../../platform/pageLife'
import { useAnswer } from '../../platform/serverState'
import { askCodeKey, askMeeting, askRoll } from './api'

const everyMs = 5_000
/** Phones are enabled at the door, too. */
const devicesEveryMs = 60_000

/** The roll as it stands, asked again every five seconds while the page is in front. Kept, for a door without a network. */
export function useRoll(meetingId: string) {
  const shown = useShown()
  return useAnswer(`roll.${meetingId}`, () => askRoll(meetingId), { keep: true, everyMs: shown ? everyMs : 0 })
}

/** The meeting with what the caller may do about it. */
export const useMeetingHere = (meetingId: string) =>
  useAnswer(`meeting.${meetingId}`, () => askMeeting(meetingId), { keep: true })

/** Names by device, for scanning without a network; the meeting's key itself is dropped at once. */
export function useDevices(meetingId: string, wanted: boolean): CodeKey['devices'] {
  const shown = useShown()
  const ask = async () => {
    const result = await askCodeKey(meetingId)
    if (!result.ok) throw new ProblemError(result.problem)
    return result.value.devices
  }
  return (
    useAnswer(wanted ? `devices.${meetingId}` : undefined, ask, { keep: true, everyMs: shown ? devicesEveryMs : 0 })
      .data ?? []
  )
}
