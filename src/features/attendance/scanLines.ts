import { create } from 'zustand'
import { useSession } from '../../platform/session'
import type { ScanLine } from './presentScan'

/** What was scanned at one meeting on this phone since it was launched, newest first: it outlives the view of the scanner. */

interface Lines {
  meetingId: string | undefined
  lines: ScanLine[]
}
const none: Lines = { meetingId: undefined, lines: [] }
const max = 60

export const useLines = create<Lines>(() => none)
// Whoever signs in next finds nobody's names.
useSession.subscribe(({ me }, before) => {
  if (me?.memberId !== before.me?.memberId) useLines.setState(none)
})

const empty: ScanLine[] = []
export const useScanLines = (meetingId: string): ScanLine[] =>
  useLines((held) => (held.meetingId === meetingId ? held.lines : empty))

/** At the top, in place of what the same code said before. */
export const showLine = (meetingId: string, line: ScanLine): void =>
  useLines.setState((held) => {
    const before = held.meetingId === meetingId ? held.lines : []
    return { meetingId, lines: [line, ...before.filter(({ key }) => key !== line.key)].slice(0, max) }
  })

/** Where it stands. */
export const changeLine = (key: string, change: (line: ScanLine) => ScanLine): void =>
  useLines.setState((held) => ({ ...held, lines: held.lines.map((line) => (line.key === key ? change(line) : line)) }))
