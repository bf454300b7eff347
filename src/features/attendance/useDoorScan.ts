import { useEffect, useState } from 'react'
import type { CodeKey } from '../../contract/attendance'
import { isOnline } from '../../platform/network'
import { serverNow } from '../../platform/serverClock'
import { vibrate } from '../../platform/vibrate'
import { failureText } from '../../platform/words'
import { admitGuest, scanMember } from './api'
import { keepScan, uploadStored, useStoredScans } from './storedScans'
import { acceptedLine, storedLine, lineNow, recognise, refusedLine, type KnownScan, type ScanLine } from './presentScan'
import { createScanGuard, type ScanGuard } from './scanGuard'

/** How long a queue at the door waits for an answer before the scan is kept on the phone instead. */
const patienceMs = 4_000
const retryMs = 20_000
const max = 30

const after = (ms: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms))

function keep(text: string, meetingId: string, { memberId, name }: KnownScan): ScanLine {
  const scannedAt = new Date(serverNow()).toISOString()
  const stored = keepScan({ meetingId, token: text, memberId, name, scannedAt }) === 'stored'
  return storedLine(text, name, scannedAt, stored)
}

/** One scan to its line: answered by the server, or kept because no answer came in time. Sending both is one row. */
async function takeScan(text: string, meetingId: string, known: KnownScan): Promise<ScanLine> {
  if (!isOnline()) return keep(text, meetingId, known)
  const call = scanMember(meetingId, text)
  const answer = await Promise.race([call.catch(() => undefined), after(patienceMs)])
  if (answer) return answer.ok ? acceptedLine(text, answer.value) : refusedLine(text, answer.problem)
  call.then(uploadStored, () => undefined)
  return keep(text, meetingId, known)
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

/** Scanning one member after another, with what came of each, newest first. */
export function useDoorScan(meetingId: string, devices: CodeKey['devices']): DoorScan {
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
    void takeScan(text, meetingId, known).then((line) => {
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
