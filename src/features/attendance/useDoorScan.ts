import { useEffect, useState } from 'react'
import type { CheckedIn } from '../../contract/attendance'
import type { CodeKey } from '../../contract/attendanceCodeKey'
import { secondsOff } from '../../contract/codes'
import type { Result } from '../../platform/callAction'
import { isOnline } from '../../platform/network'
import { isPassing } from '../../platform/outbox'
import { serverNow } from '../../platform/serverClock'
import { vibrate } from '../../platform/vibrate'
import { failureText } from '../../platform/errors'
import { admitGuest, scanMember } from './api'
import { keepScan, uploadStored, useStoredScans } from './storedScans'
import {
  acceptedLine,
  lineNow,
  notEntitledLine,
  recognise,
  refusedLine,
  staleLine,
  storedLine,
  type KnownScan,
  type ScanLine,
} from './presentScan'
import { createScanGuard, type ScanGuard } from './scanGuard'

/** How long a queue at the door waits for an answer before the scan is kept on the phone instead. */
const patienceMs = 4_000
const retryMs = 20_000
const max = 30

const after = (ms: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms))

interface Scanned {
  text: string
  meetingId: string
  known: KnownScan
  /** By this phone's clock as the server corrected it. */
  scannedAt: number
}

const isoOf = (time: number) => new Date(time).toISOString()

/** What no answer came for is kept if this phone would take it itself: judged by the moment of the scan, not by when it gave up. */
function keep({ text, meetingId, known, scannedAt }: Scanned, onLine?: OnLine): ScanLine {
  const { memberId, name, step } = known
  const off = secondsOff(step, scannedAt)
  if (off !== 0) return staleLine(text, name, off)
  const scan = { meetingId, token: text, memberId, name, scannedAt: isoOf(scannedAt) }
  return storedLine(text, name, scan.scannedAt, keepScan(scan, onLine) === 'stored')
}

type OnLine = Promise<Result<CheckedIn> | undefined>
const lineFor = (text: string, answer: Result<CheckedIn>): ScanLine =>
  answer.ok ? acceptedLine(text, answer.value) : refusedLine(text, answer.problem)

/** One scan to its line: answered by the server, or kept because no answer came in time; `late` when one comes after that. */
async function takeScan(scanned: Scanned, mayScan: boolean, late: (line: ScanLine) => void): Promise<ScanLine> {
  const { text, meetingId, known } = scanned
  if (!isOnline()) return mayScan ? keep(scanned) : notEntitledLine(text, known.name)
  const onLine: OnLine = scanMember(meetingId, text).catch(() => undefined)
  const answer = await Promise.race([onLine, after(patienceMs)])
  if (answer) return lineFor(text, answer)
  void onLine.then((said) => said && (said.ok || !isPassing(said.problem.code)) && late(lineFor(text, said)))
  return mayScan ? keep(scanned, onLine) : notEntitledLine(text, known.name)
}

interface DoorScan {
  lines: ScanLine[]
  paused: boolean
  /** Counts the scans that went well, to open the scanner again where it closes after each. */
  again: number
  onText: (text: string) => void
  admit: (line: ScanLine) => void
}

interface Guards {
  texts: ScanGuard
  /** People just taken in: their code changes while they still hold it up. */
  people: ScanGuard
}

/**
 * Scanning one member after another, with what came of each, newest first. `mayScan`: as the server last said of the caller at
 * this meeting.
 */
export function useDoorScan(meetingId: string, devices: CodeKey['devices'], mayScan: boolean): DoorScan {
  const [guards] = useState<Guards>(() => ({ texts: createScanGuard(), people: createScanGuard() }))
  const [lines, setLines] = useState<ScanLine[]>([])
  const [paused, setPaused] = useState(false)
  const [again, setAgain] = useState(0)
  const { stored, refused } = useStoredScans()
  const show = (line: ScanLine) => setLines((old) => [line, ...old.filter(({ key }) => key !== line.key)].slice(0, max))
  useEffect(() => {
    const timer = setInterval(() => void (isOnline() && uploadStored()), retryMs)
    return () => clearInterval(timer)
  }, [])

  const onText = (text: string) => {
    const now = Date.now()
    if (paused || guards.texts.recent(text, now)) return
    guards.texts.note(text, now)
    const known = recognise(text, meetingId, devices)
    if (typeof known === 'string')
      return show({ key: text, name: '没有签上', word: '未签到', tone: 'amber', note: known })
    if (guards.people.recent(known.handle, now)) return
    setPaused(true)
    void takeScan({ text, meetingId, known, scannedAt: serverNow() }, mayScan, show).then((line) => {
      const good = line.tone !== 'red' && !line.guest && line.word !== '未签到'
      if (good) {
        guards.people.note(known.handle, Date.now())
        setAgain((count) => count + 1)
      }
      vibrate()
      show(line)
      setPaused(false)
    })
  }

  const admit = ({ key, guest }: ScanLine) => {
    if (!guest) return
    setPaused(true)
    admitGuest(meetingId, { type: 'member', memberId: guest.memberId })
      .then(
        (result) => show(result.ok ? acceptedLine(key, result.value) : refusedLine(key, result.problem)),
        (error) => show({ key, name: guest.name, word: '未签到', tone: 'amber', note: failureText(error), guest }),
      )
      .finally(() => setPaused(false))
  }

  const waiting = new Set(stored.map(({ item }) => item.token))
  const failed = new Set(refused.map(({ token }) => token))
  return { lines: lines.map((line) => lineNow(line, waiting, failed)), paused, again, onText, admit }
}
