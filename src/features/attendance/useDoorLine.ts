import { useEffect } from 'react'
import { create } from 'zustand'
import { isOnline } from '../../platform/network'
import { serverNow } from '../../platform/serverClock'
import { askTotals } from './api'
import { freshLine, heard, type DoorLine } from './doorLine'
import { uploadStored } from './storedScans'

interface Held {
  line: DoorLine
  /** When the server last answered at the door, by its clock; undefined before that. */
  answeredAt: number | undefined
}
/** One for the phone: whichever view of the door is in front, it is the same network. */
export const useDoorLine = create<Held>(() => ({ line: freshLine, answeredAt: undefined }))

/** @param ms what an answer at the door took; null where none came in time. */
export const noteAnswer = (ms: number | null): void =>
  useDoorLine.setState(({ line, answeredAt }) => ({
    line: heard(line, ms),
    answeredAt: ms === null ? answeredAt : serverNow(),
  }))

/** Whether a scan is kept at once, without asking. */
export const keepsAtOnce = (): boolean => !isOnline() || useDoorLine.getState().line.byItself

const probeMs = 5_000
const idleMs = 20_000

async function probe(meetingId: string): Promise<void> {
  const began = Date.now()
  const answered = await askTotals(meetingId).then(
    () => true,
    () => false,
  )
  noteAnswer(answered ? Date.now() - began : null)
}

/** While the door is in front: what is kept goes behind, and a door that goes by itself asks whether it still has to. */
export function useSendingBehind(meetingId: string): void {
  const byItself = useDoorLine(({ line }) => line.byItself)
  useEffect(() => {
    let asking = false
    const round = async () => {
      if (!isOnline()) return
      void uploadStored()
      if (!byItself || asking) return
      asking = true
      await probe(meetingId)
      asking = false
    }
    const timer = setInterval(() => void round(), byItself ? probeMs : idleMs)
    return () => clearInterval(timer)
  }, [meetingId, byItself])
}
