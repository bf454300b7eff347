import type { MeetingDetail } from '../../contract/meeting'
import { progressOf, type ItemProgress } from '../../contract/minutesWords'
import { minutesBetween } from '../../contract/days'
import { notesOf } from './presentItems'

/** The item under way and its clock, pure: the time really used comes from these taps, and nothing is typed. */

interface Tick {
  itemId: string
  to: ItemProgress
}
export interface NowClock {
  word: '还剩' | '超时' | '已用'
  figure: string
  /** Of the planned time, how much is used. */
  share: number | null
}
export interface NowView {
  /** 第 2 项，共 3 项. */
  place: string
  title: string
  planned: string
  clock: NowClock | null
  /** What comes after it. */
  next: string | null
  /** What the one button does, in this order; none once the agenda is through. */
  act: { word: string; ticks: Tick[] } | null
}

const twoDigits = (number: number) => String(number).padStart(2, '0')
/** 22:48, 1:02:10. */
export const clockText = (seconds: number): string => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = twoDigits(seconds % 60)
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`
}

export const clockOf = (startedAt: string, planned: number | null, now: number): NowClock => {
  const used = Math.max(0, Math.floor((now - Date.parse(startedAt)) / 1000))
  if (planned === null) return { word: '已用', figure: clockText(used), share: null }
  const left = planned * 60 - used
  return {
    word: left >= 0 ? '还剩' : '超时',
    figure: clockText(Math.abs(left)),
    share: Math.min(1, used / (planned * 60)),
  }
}

/** Before anybody began: how long it is until the meeting's time. */
const untilText = ({ startAt }: Pick<MeetingDetail, 'startAt'>, now: number): string => {
  const minutes = Math.ceil(minutesBetween(new Date(now).toISOString(), startAt))
  return minutes > 0 ? `还有 ${minutes} 分钟 · ` : ''
}

/** Null where there is no agenda. */
export function nowView(meeting: MeetingDetail, now: number): NowView | null {
  const { agenda, can } = meeting
  if (agenda.length === 0) return null
  const items = agenda.map((item) => {
    const notes = notesOf(meeting, item.id)
    return { ...item, startedAt: notes?.startedAt ?? null, progress: notes ? progressOf(notes) : 'waiting' }
  })
  const running = items.findIndex(({ progress }) => progress === 'started')
  const waiting = items.findIndex(({ progress }) => progress === 'waiting')
  const at = running >= 0 ? running : waiting
  const item = items[at]
  if (!item)
    return { place: `共 ${items.length} 项`, title: '议程都开完了', planned: '', clock: null, next: null, act: null }
  const next = items.find(({ progress }, place) => place > at && progress === 'waiting')
  const begun = items.some(({ progress }) => progress !== 'waiting')
  const place = `第 ${at + 1} 项，共 ${items.length} 项`
  const ticks: Tick[] =
    running >= 0
      ? [{ itemId: item.id, to: 'done' }, ...(next ? [{ itemId: next.id, to: 'started' as const }] : [])]
      : [{ itemId: item.id, to: 'started' }]
  const word = running >= 0 ? (next ? '下一项' : `第 ${at + 1} 项开完了`) : begun ? `进入第 ${at + 1} 项` : '开会'
  return {
    place: begun ? place : `${untilText(meeting, now)}${place}`,
    title: item.title,
    planned: item.minutes ? `计划 ${item.minutes} 分` : '',
    clock: item.startedAt && running >= 0 ? clockOf(item.startedAt, item.minutes, now) : null,
    next: running >= 0 && next ? next.title : null,
    act: can.tickItems ? { word, ticks } : null,
  }
}
