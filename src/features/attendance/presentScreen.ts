import type { MeetingScreen, ScreenItem } from '../../contract/attendanceScreen'
import { beijingClock } from '../../contract/days'
import type { ScreenVote } from '../../contract/onScreenWords'

/** What stands before the room, pure; the time is always an argument. */

export interface ScreenNow {
  no: number
  item: ScreenItem
}
/** The item that was begun last and is not over; before the first and between two, the next. */
export const nowOn = ({ items }: Pick<MeetingScreen, 'items'>): ScreenNow | undefined => {
  const at = items.findIndex(({ progress }) => progress === 'started')
  const next = at >= 0 ? at : items.findIndex(({ progress }) => progress === 'waiting')
  const item = items[next]
  return item && { no: next + 1, item }
}

const clockText = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

const secondsSince = (startedAt: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(startedAt)) / 1000))

export interface TimeLeft {
  word: string
  text: string
  /** Of the planned time, how much is left: 1 … 0; null where none was set. */
  share: number | null
  over: boolean
}
/** Of whoever has the word; without a limit, how long they have had it. */
export const speakerTime = ({ minutes, startedAt }: NonNullable<MeetingScreen['speaker']>, now: number): TimeLeft =>
  minutes === null
    ? { word: '已用', text: clockText(secondsSince(startedAt, now)), share: null, over: false }
    : leftOf(startedAt, minutes, now)
/** 还剩 22:48, and from zero on 超时 2:10; nothing for an item that has not begun or has no planned time. */
export const timeLeft = ({ minutes, startedAt, progress }: ScreenItem, now: number): TimeLeft | undefined => {
  if (minutes === null || startedAt === null || progress !== 'started') return undefined
  return leftOf(startedAt, minutes, now)
}
const leftOf = (startedAt: string, minutes: number, now: number): TimeLeft => {
  const left = Math.ceil((Date.parse(startedAt) + minutes * 60_000 - now) / 1000)
  return left >= 0
    ? { word: '还剩', text: clockText(left), share: Math.min(1, left / (minutes * 60)), over: false }
    : { word: '超时', text: clockText(-left), share: 0, over: true }
}

/** The figures of a vote that is announced. */
export const voteLines = ({ inFavour, against, abstained }: NonNullable<ScreenVote['result']>) => [
  { word: '赞成', figure: inFavour },
  { word: '反对', figure: against },
  { word: '弃权', figure: abstained },
]

const minutesBetween = (from: string, to: string): number =>
  Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 60_000))
/** What stands beside an item in the list of all. */
export const itemNote = ({ minutes, firstTopic, startedAt, doneAt, progress }: ScreenItem): string => {
  const planned = minutes === null ? '' : `计划 ${minutes} 分`
  const parts: Record<ScreenItem['progress'], string[]> = {
    waiting: [firstTopic ? '第一议题' : '', planned],
    started: [startedAt ? `${beijingClock(startedAt)} 开始` : '', planned],
    done: [
      firstTopic ? '第一议题' : '',
      startedAt && doneAt ? `用了 ${minutesBetween(startedAt, doneAt)} 分` : '已进行',
    ],
  }
  return parts[progress].filter(Boolean).join(' · ')
}

const arrivalMs = 15 * 60_000
/** Oftener while people arrive. */
export const askEveryMs = (openedAt: string | null | undefined, now: number): number =>
  openedAt && now < Date.parse(openedAt) + arrivalMs ? 10_000 : 15_000
