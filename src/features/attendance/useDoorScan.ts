import { useState } from 'react'
import type { CheckedIn, RollRow } from '../../contract/attendance'
import type { CodeKey } from '../../contract/attendanceCodeKey'
import type { Result } from '../../platform/callAction'
import { isPassing } from '../../platform/outbox'
import { serverNow } from '../../platform/serverClock'
import { sound } from '../../platform/sound'
import { vibrate, type Buzz } from '../../platform/vibrate'
import { scanMember } from './api'
import { slowMs } from './doorLine'
import {
  acceptedLine,
  notTaken,
  ownVerdict,
  recognise,
  refusedLine,
  storedLine,
  type Own,
  type Scan,
  type ScanLine,
  type Verdict,
} from './presentScan'
import { createScanGuard, type ScanGuard } from './scanGuard'
import { showLine } from './scanLines'
import { keepScan, useStoredScans } from './storedScans'
import { keepsAtOnce, noteAnswer } from './useDoorLine'

const after = (ms: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms))

const buzzes: Record<Verdict, readonly Buzz[]> = {
  yes: ['short'],
  already: ['short', 'short'],
  no: ['long'],
  look: ['short', 'long'],
}
/** Heard and felt without a look at the phone. */
export function signal(verdict: Verdict): void {
  sound(verdict)
  vibrate(...buzzes[verdict])
}

interface Scanned extends Own {
  scan: Scan
  meetingId: string
}
type OnLine = Promise<Result<CheckedIn> | undefined>

/** Kept where this phone would take it itself: judged by the moment of the scan, not by when it gave up. */
function keep(scanned: Scanned, onLine?: OnLine): ScanLine {
  const { scan, meetingId, known } = scanned
  const settled = ownVerdict(scan, scanned)
  if (settled) return settled
  const { memberId, name } = known
  const scannedAt = new Date(scan.at).toISOString()
  return storedLine(scan, scanned, keepScan({ meetingId, token: scan.key, memberId, name, scannedAt }, onLine))
}

const lineFor = ({ scan, known, row }: Scanned, answer: Result<CheckedIn>): ScanLine =>
  answer.ok ? acceptedLine(scan, answer.value, row) : refusedLine(scan, answer.problem, known.name)
/** An answer about the scan, and not about the moment in which it was asked. */
const isAbout = (answer: Result<CheckedIn> | undefined): answer is Result<CheckedIn> =>
  answer !== undefined && (answer.ok || !isPassing(answer.problem.code))

/** One scan to its line: answered by the server, or kept because no answer came in time; `late` when one comes after that. */
async function takeScan(scanned: Scanned, late: (line: ScanLine) => void): Promise<ScanLine> {
  if (keepsAtOnce()) return keep(scanned)
  const began = Date.now()
  const onLine: OnLine = scanMember(scanned.meetingId, scanned.scan.key).catch(() => undefined)
  const answer = await Promise.race([onLine, after(slowMs)])
  noteAnswer(isAbout(answer) ? Date.now() - began : null)
  if (isAbout(answer)) return lineFor(scanned, answer)
  void onLine.then((said) => isAbout(said) && late(lineFor(scanned, said)))
  return keep(scanned, onLine)
}

interface DoorScan {
  paused: boolean
  /** Counts the scans that went well, to open the scanner again where it closes after each. */
  again: number
  onText: (text: string) => void
}
interface Guards {
  texts: ScanGuard
  /** People just taken in: their code changes while they still hold it up. */
  people: ScanGuard
}
interface Here {
  devices: CodeKey['devices']
  /** As this phone has the roll. */
  rows: readonly RollRow[]
  /** As the server last said of the caller at this meeting. */
  mayScan: boolean
}

/** Scanning one member after another; what came of each is in `useScanLines`. */
export function useDoorScan(meetingId: string, { devices, rows, mayScan }: Here): DoorScan {
  const [guards] = useState<Guards>(() => ({ texts: createScanGuard(), people: createScanGuard() }))
  const [paused, setPaused] = useState(false)
  const [again, setAgain] = useState(0)
  const tell = (line: ScanLine) => {
    signal(line.verdict)
    showLine(meetingId, line)
  }

  const onText = (text: string) => {
    const now = Date.now()
    if (paused || guards.texts.recent(text, now)) return
    guards.texts.note(text, now)
    const known = recognise(text, meetingId, devices)
    const scan = { key: text, at: serverNow() }
    if (typeof known === 'string') return tell(notTaken(scan, null, known))
    if (guards.people.recent(known.handle, now)) return
    const row = rows.find(({ memberId }) => memberId !== null && memberId === known.memberId)
    const waits = useStoredScans
      .getState()
      .stored.some(({ item }) => item.meetingId === meetingId && item.memberId === known.memberId && known.memberId)
    setPaused(true)
    void takeScan({ scan, meetingId, known, row, waits, mayScan }, tell).then((line) => {
      if (line.verdict !== 'no' && line.ask?.type !== 'guest') {
        guards.people.note(known.handle, Date.now())
        setAgain((count) => count + 1)
      }
      tell(line)
      setPaused(false)
    })
  }
  return { paused, again, onText }
}
