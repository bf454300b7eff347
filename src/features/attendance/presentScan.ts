import type { Person } from '../../contract/person'
import type { ProblemAnswer } from '../../contract/action'
import type { CheckedIn } from '../../contract/attendance'
import type { CodeKey } from '../../contract/attendanceCodeKey'
import { leadText, readToken } from '../../contract/codes'
import { beijingClock } from '../../contract/days'
import { checkInMethodLabels } from '../../contract/attendanceWords'
import { rollStatusLabels } from '../../contract/vocabulary'
import type { Tone } from './presentRoll'

/** What came of one scan, as a calm line. */
export interface ScanLine {
  key: string
  name: string
  word: string
  tone: Tone
  note: string
  /** The uninvited member whom one tap admits as a guest. */
  guest?: Person
}

const tones = { present: 'green', late: 'amber', guest: 'plain' } as const

export function acceptedLine(key: string, row: CheckedIn): ScanLine {
  const how = `${beijingClock(row.arrivedAt)} ${checkInMethodLabels[row.method]}`
  return row.fresh
    ? { key, name: row.name, word: rollStatusLabels[row.status], tone: tones[row.status], note: how }
    : { key, name: row.name, word: '已签到过', tone: 'plain', note: how }
}

export function refusedLine(key: string, problem: ProblemAnswer): ScanLine {
  const { memberId, name, branchName } = problem.details ?? {}
  if (problem.code === 'notOnRoll' && typeof memberId === 'string' && typeof name === 'string') {
    const from = typeof branchName === 'string' ? `${branchName} · ` : ''
    return {
      key,
      name,
      word: '不在名单',
      tone: 'amber',
      note: `${from}扫码但不在应到名单，可按列席登记。`,
      guest: { memberId, name },
    }
  }
  return { key, name: '没有签上', word: '未签到', tone: 'amber', note: problem.message }
}

const notTaken = (key: string, name: string | null, note: string): ScanLine => ({
  key,
  name: name ?? '没有签上',
  word: '未签到',
  tone: 'amber',
  note,
})
/** What this phone sees by itself, without a network, of a code that is not the one being shown. `off`: by how many seconds. */
export const staleLine = (key: string, name: string | null, off: number): ScanLine =>
  notTaken(
    key,
    name,
    off < 0
      ? '签到码已过期，请对方打开“我的码”再扫（截屏、转发的码无效）。'
      : `出示码的手机时间快了（${leadText(off)}），请校准那部手机的时间再扫，或现场确认。`,
  )
/** Without a network only whoever the server last let scan here goes on scanning. */
export const notEntitledLine = (key: string, name: string | null): ScanLine =>
  notTaken(key, name, '现在没有网络，而这部手机上没有您在这场会议扫码的权限，请联网后再扫。')

export function storedLine(key: string, name: string | null, scannedAt: string, stored: boolean): ScanLine {
  if (!stored)
    return {
      key,
      name: name ?? '没有签上',
      word: '未签到',
      tone: 'red',
      note: '本机存储已满，这条没有存下，请现场确认。',
    }
  return {
    key,
    name: name ?? '姓名待核验',
    word: '待核验',
    tone: 'amber',
    note: `${beijingClock(scannedAt)} 书记扫码 · 本机未同步`,
  }
}

/** What has become of a kept scan since its line was written. */
export function lineNow(line: ScanLine, waiting: ReadonlySet<string>, refused: ReadonlySet<string>): ScanLine {
  if (line.word !== '待核验' || waiting.has(line.key)) return line
  return refused.has(line.key)
    ? { ...line, word: '没有通过', note: '服务器没有通过这一条，请回签到名册处理。' }
    : { ...line, word: '已上传', tone: 'green' }
}

export interface KnownScan {
  handle: string
  step: number
  memberId: string | null
  name: string | null
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

export const notACode = '这不是签到码，请扫现场屏幕上的会议码。'

/** Why a member's own scan did not go through, and what to do instead. */
export const offlineMemberText = '扫码签到要有网络。现在没有连上：请打开“我的码”给书记扫，没有网络也能签到。'
