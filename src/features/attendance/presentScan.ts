import type { ProblemAnswer } from '../../contract/action'
import type { Person } from '../../contract/person'
import { nameApart } from '../../contract/person'
import type { CheckedIn, RollRow } from '../../contract/attendance'
import type { CodeKey } from '../../contract/attendanceCodeKey'
import { checkInMethodLabels, undoMinutes } from '../../contract/attendanceWords'
import { leadText, readToken, secondsOff } from '../../contract/codes'
import { beijingClock } from '../../contract/days'
import type { StoreResult } from '../../platform/outbox'
import type { HeldRoll } from './heldRoll'
import type { RefusedScan, StoredScans } from './storedScans'

/** What came of a scan, pure: every line says it by a word, a shape, a colour and a sound of its own. */

/** In; in already; not in; in or nearly, and somebody has to look. */
export type Verdict = 'yes' | 'already' | 'no' | 'look'

export interface Scan {
  /** The scanned text. */
  key: string
  /** By this phone's clock as the server corrected it. */
  at: number
}
export interface ScanLine extends Scan {
  verdict: Verdict
  name: string
  word: string
  note: string
  memberId: string | null
  /** What there is to decide: whether an uninvited member sits in, or whether a leave ends. */
  ask?: { type: 'guest'; who: Person } | { type: 'leave' }
  /** Where a scan without an answer has got to: on this phone, with the server, or not taken by it. */
  kept?: 'waiting' | 'sent' | 'refused'
  /** Taken back: 扫错了. */
  undone?: true
}

const isoOf = (time: number): string => new Date(time).toISOString()
const hasLeave = (known: RollRow | undefined): boolean =>
  known?.leave?.state === 'approved' || known?.leave?.state === 'requested'
const cameHere = (known: RollRow | undefined): boolean => known !== undefined && known.arrivedAt !== null

type Said = Pick<ScanLine, 'verdict' | 'word' | 'ask'>
/** `known`: as this phone's roll had them before the scan. */
const saidOf = ({ fresh, status }: Pick<CheckedIn, 'fresh' | 'status'>, known: RollRow | undefined): Said => {
  if (!fresh) return { verdict: 'already', word: '已经签过' }
  if (status === 'guest') return { verdict: 'look', word: '列席' }
  if (hasLeave(known)) return { verdict: 'look', word: '请假却来了', ask: { type: 'leave' } }
  return { verdict: 'yes', word: status === 'late' ? '已签到 · 迟到' : '已签到' }
}

export function acceptedLine({ key, at }: Scan, row: CheckedIn, known?: RollRow): ScanLine {
  const how = `${beijingClock(row.arrivedAt)} ${checkInMethodLabels[row.method]}`
  const note = [how, row.fresh && known?.votingRight && '有表决权'].filter(Boolean).join(' · ')
  return { key, at, name: known ? nameApart(known) : row.name, note, memberId: row.memberId, ...saidOf(row, known) }
}

/** One of whom nothing is known but why it did not go through, and what the other person does about it. */
export const notTaken = ({ key, at }: Scan, name: string | null, note: string): ScanLine => ({
  key,
  at,
  verdict: 'no',
  name: name ?? '没有签上',
  word: '没有签上',
  note,
  memberId: null,
})

export function refusedLine(scan: Scan, problem: ProblemAnswer, known: string | null = null): ScanLine {
  const { memberId, name, branchName } = problem.details ?? {}
  if (problem.code !== 'notOnRoll' || typeof memberId !== 'string' || typeof name !== 'string')
    return notTaken(scan, known, problem.message)
  const from = typeof branchName === 'string' ? `${branchName} · ` : ''
  return {
    ...notTaken(scan, name, `${from}扫码但不在应到名单，可按列席登记。`),
    verdict: 'look',
    word: '不在名单',
    ask: { type: 'guest', who: { memberId, name } },
  }
}

/** What this phone sees by itself, without a network, of a code that is not the one being shown. `off`: by how many seconds. */
const staleWords = (off: number): string =>
  off < 0
    ? '签到码已过期，请对方打开“我的码”再扫（截屏、转发的码无效）。'
    : `出示码的手机时间快了（${leadText(off)}），请校准那部手机的时间再扫，或现场确认。`
/** Without a network only whoever the server last let scan here goes on scanning. */
const notEntitled = '现在没有网络，而这部手机上没有您在这场会议扫码的权限，请联网后再扫。'

export interface KnownScan {
  handle: string
  step: number
  memberId: string | null
  name: string | null
}
/** What the phone knows by itself when it has no answer. */
export interface Own {
  mayScan: boolean
  known: KnownScan
  row: RollRow | undefined
  /** Somebody of whom a scan waits here already. */
  waits: boolean
}

/** What needs no keeping: why it is not taken, or that they are in already. Null for a scan to be kept. */
export function ownVerdict(scan: Scan, { mayScan, known, row, waits }: Own): ScanLine | null {
  if (!mayScan) return notTaken(scan, known.name, notEntitled)
  const off = secondsOff(known.step, scan.at)
  if (off !== 0) return notTaken(scan, known.name, staleWords(off))
  const name = row ? nameApart(row) : known.name
  if (cameHere(row) || waits) {
    const note = row?.arrivedAt ? `${beijingClock(row.arrivedAt)} 签到` : '本机已扫，还没补传'
    const { key, at } = scan
    return { key, at, verdict: 'already', name: name ?? '', word: '已经签过', note, memberId: known.memberId }
  }
  if (row?.voided) return notTaken(scan, name, `这条签到作废过（${row.voided.reason}），请现场确认。`)
  return null
}

/** One that was to be kept: on the phone now, or without room there. */
export function storedLine(scan: Scan, { known, row }: Pick<Own, 'known' | 'row'>, stored: StoreResult): ScanLine {
  const name = row ? nameApart(row) : known.name
  if (stored === 'full') return notTaken(scan, name, '本机存储已满，这条没有存下，请现场确认。')
  const { key, at } = scan
  const line = { key, at, memberId: known.memberId, kept: 'waiting' as const }
  const note = `${beijingClock(isoOf(at))} 书记扫码 · 待补传`
  if (name === null) return { ...line, verdict: 'look', name: '姓名待核验', word: '待核验', note }
  return { ...line, name, note, ...saidOf({ fresh: true, status: 'present' }, row) }
}

/** What has become of a kept scan since its line was written. */
export function lineNow(line: ScanLine, { stored, refused, answers }: StoredScans): ScanLine {
  if (line.kept !== 'waiting' || line.undone || stored.some(({ item }) => item.token === line.key)) return line
  const why = refused.find(({ token }: RefusedScan) => token === line.key)
  if (why) return { ...notTaken(line, why.name ?? line.name, why.message), kept: 'refused' }
  const row = answers.get(line.key)
  const note = line.note.replace(' · 待补传', ' · 已补传')
  if (!row) return { ...line, note, kept: 'sent' }
  if (line.memberId === null || !row.fresh) return { ...acceptedLine(line, row), kept: 'sent' }
  return { ...line, note, kept: 'sent' }
}

const takenIn = ({ verdict, ask, undone, memberId }: ScanLine): boolean =>
  memberId !== null && !undone && (verdict === 'yes' || ask?.type === 'leave')

/** 已到 n / m: the roll as last heard, and whoever this phone has taken in since. */
export function countNow(
  roll: Pick<HeldRoll, 'rows' | 'totals'> | undefined,
  lines: readonly ScanLine[],
  waiting: readonly (string | null)[],
): { present: number; expected: number } | undefined {
  if (!roll) return undefined
  const here = new Set([...lines.filter(takenIn).map(({ memberId }) => memberId), ...waiting])
  const more = roll.rows.filter(
    ({ memberId, status, arrivedAt }) => status !== 'guest' && arrivedAt === null && here.has(memberId),
  )
  const unasked = more.filter(({ expected }) => !expected).length
  return { present: roll.totals.present + more.length, expected: roll.totals.expected + unasked }
}

/** Whether whoever scanned may still say 扫错了. */
export const mayTakeBack = (line: ScanLine, now: number): boolean =>
  (takenIn(line) || (line.verdict === 'look' && !line.ask && line.word !== '不在名单')) &&
  !line.undone &&
  line.kept !== 'refused' &&
  now - line.at < undoMinutes * 60_000

const shownBefore = 5
/** The last one large; those that wait for a decision first of the others, then the last five. */
export function arranged(lines: readonly ScanLine[]): { last: ScanLine | undefined; before: ScanLine[] } {
  const [last, ...others] = lines
  const asking = others.filter(({ ask, undone }) => ask && !undone)
  const rest = others.filter((line) => !asking.includes(line)).slice(0, shownBefore)
  return { last, before: [...asking, ...rest] }
}

/**
 * What this phone can tell of a scanned text by itself, before and without the server.
 * @returns a sentence when it can be no member's code
 */
export function recognise(text: string, meetingId: string, devices: CodeKey['devices']): KnownScan | string {
  const token = readToken(text)
  if (!token) return '这不是签到码，请扫对方手机上的“我的码”。'
  // A meeting's id is its year and the handle of its code.
  if (meetingId.endsWith(token.handle)) return '这是会议码，请扫对方手机上的“我的码”。'
  const device = devices.find(([deviceId]) => deviceId === token.handle)
  return { handle: token.handle, step: token.step, memberId: device?.[1] ?? null, name: device?.[2] ?? null }
}
