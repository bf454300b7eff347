import { createContext, useContext } from 'react'
import type { Totals } from '../../contract/attendance'
import type { Answer } from '../../platform/serverState'
import type { HeldRoll } from './heldRoll'
import { useRoll } from './useRoll'

/** What the room knows of who has come, by the one question it asks again (decision 0053). */
export interface Live {
  /** With the names, for whoever runs the door while it is open; undefined for everybody else. */
  roll: Answer<HeldRoll> | undefined
  /** Undefined while nobody can have come, and until it is known. */
  totals: Totals | undefined
}
export const LiveContext = createContext<Live>({ roll: undefined, totals: undefined })

export const useLive = (): Live => useContext(LiveContext)

/** The roll with its names: the room's, or asked for here where the room does not hold it. */
export function useRollHere(meetingId: string, wanted: boolean): Answer<HeldRoll> {
  const { roll } = useLive()
  const own = useRoll(meetingId, wanted && !roll)
  return roll ?? own
}
