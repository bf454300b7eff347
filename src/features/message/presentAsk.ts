import { beijingDay } from '../../contract/days'
import type { OfferedTemplate } from '../../contract/message'

/** Where leave is asked for, and what for: after a check-in, beside leave that waits, on a meeting that is announced. */
export type Moment = 'checkedIn' | 'leaveAsked' | 'announced'
const notes: Record<Moment, string> = {
  checkedIn: '下次开会的通知和变更，发到您的微信。',
  leaveAsked: '批没批，发到您的微信。',
  announced: '改了时间地点、取消了，发到您的微信。',
}
/** What this phone remembers of the last asking. */
export interface Remembered {
  /** The offer as it was last known, and on which Beijing day. */
  day: string
  offered: OfferedTemplate[]
  /** When the person last wanted none; nobody is asked again for a month. */
  refusedAt?: string
}

const pausedDays = 30
const mostATap = 3

export const isPaused = (refusedAt: string | undefined, now: number): boolean =>
  refusedAt !== undefined && now - Date.parse(refusedAt) < pausedDays * 86_400_000
/** Asked of the server once a day: what was allowed is spent without this phone. */
export const isStale = (remembered: Remembered | undefined, now: number): boolean => remembered?.day !== beijingDay(now)

/** What a tap asks for, those of which least is left first; null while a message of each may still come. */
export function presentAsk(offered: readonly OfferedTemplate[], moment: Moment) {
  if (offered.every(({ left }) => left > 0)) return null
  const asked = [...offered].sort((one, other) => one.left - other.left).slice(0, mostATap)
  return { asked, title: '要发到微信吗？', note: `${notes[moment]}允许一次，发一条。` }
}

/** The offer once these were allowed. */
export const afterGrant = (offered: readonly OfferedTemplate[], granted: readonly string[]): OfferedTemplate[] =>
  offered.map((each) => (granted.includes(each.id) ? { ...each, left: each.left + 1 } : each))
