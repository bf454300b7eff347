import { serverNow } from '../../platform/serverClock'
import { failureText } from '../../platform/errors'
import { toast } from '../../platform/tell'
import type { Result } from '../../platform/callAction'
import { undoMinutes } from '../../contract/attendanceWords'
import { admitGuest, endLeave, undoScan, voidRow } from './api'
import { acceptedLine, refusedLine, type ScanLine } from './presentScan'
import { changeLine } from './scanLines'
import { dropScan } from './storedScans'

/** What is done about a line of the scanner, on the same phone. */

/** The act's answer, or nothing once the person was told why not. */
async function told<Value>(work: Promise<Result<Value>>): Promise<Value | undefined> {
  const result = await work.catch((error: unknown) => ({
    ok: false as const,
    problem: { message: failureText(error) },
  }))
  if (result.ok) return result.value
  toast(result.problem.message)
  return undefined
}

const stillOnLeave = '签错了，仍请假'
const atServer = (meetingId: string, { memberId, at }: ScanLine) => {
  const row = { meetingId, rowId: `${meetingId}:${memberId}` }
  // Later than that only 作废, with its reason: what waited for a decision has one.
  return serverNow() - at < undoMinutes * 60_000 ? undoScan(row) : voidRow({ ...row, reason: stillOnLeave })
}

/** 撤销, 扫错了: at once to the eye; a scan that is still here never goes, of any other the server is told. */
export async function takeBack(meetingId: string, line: ScanLine): Promise<void> {
  changeLine(line.key, (each) => ({ ...each, undone: true }))
  if (line.kept === 'waiting' && (await dropScan(line.key))) return
  if (await told(atServer(meetingId, line))) return
  changeLine(line.key, ({ undone: _, ...each }) => each)
}

/** 撤假，按到会. */
export async function cameAfterAll(meetingId: string, { key, memberId, kept }: ScanLine): Promise<void> {
  if (kept === 'waiting') return toast('这一条补传以后才能撤假，先留在这里。')
  if (memberId === null || !(await told(endLeave({ meetingId, memberId })))) return
  changeLine(key, ({ ask: _, ...each }) => ({ ...each, verdict: 'yes', word: '已撤假，按到会' }))
}

/** 按列席登记, of a member who is not on the roll. */
export async function sitIn(meetingId: string, line: ScanLine): Promise<void> {
  if (line.ask?.type !== 'guest') return
  const { who } = line.ask
  try {
    const result = await admitGuest(meetingId, { type: 'member', memberId: who.memberId })
    const now = { key: line.key, at: serverNow() }
    changeLine(line.key, () =>
      result.ok ? acceptedLine(now, result.value) : refusedLine(now, result.problem, who.name),
    )
  } catch (error) {
    toast(failureText(error))
  }
}
