import type { Input } from '../../contract'
import type { MeetingDetail } from '../../contract/meeting'
import type { PersonChoice } from '../../contract/person'
import { takesSections } from '../../contract/sectionWords'
import { minutesUsed, notHeard, speaking, speakingMinutesMax, usedText } from '../../contract/speakingWords'
import { clockOf, type NowClock } from './presentNow'

/** 发言计时, pure. */

interface NowSpeaking {
  memberId: string
  name: string
  clock: NowClock
}
export const nowSpeaking = ({ speakers }: Pick<MeetingDetail, 'speakers'>, now: number): NowSpeaking | null => {
  const on = speaking(speakers)
  return on ? { memberId: on.memberId, name: on.name, clock: clockOf(on.startedAt, on.minutes, now) } : null
}

/** Who gives the word: those who lead the meeting or take its record and may know who is there, while it is open. */
export const givesTheWord = ({ state, can }: Pick<MeetingDetail, 'state' | 'can'>): boolean =>
  state === 'open' && can.tickItems && can.seeRoll

/** Whom to choose among, those who have not had the word first; where each is to have it, the next is proposed. */
export const nextSpeakers = (
  { kinds, speakers }: Pick<MeetingDetail, 'kinds' | 'speakers'>,
  here: readonly PersonChoice[],
): { choices: PersonChoice[]; next: PersonChoice | undefined; waiting: PersonChoice[] } => {
  const others = here.filter(({ memberId }) => memberId !== speaking(speakers)?.memberId)
  const unheard = notHeard(others, speakers)
  const choices = [...unheard, ...others.filter((each) => !unheard.includes(each))]
  return takesSections(kinds)
    ? { choices, next: unheard[0], waiting: unheard }
    : { choices, next: undefined, waiting: [] }
}

export interface SpeakingForm {
  memberId: string
  minutes: string
}
/** As long as the last one had. */
export const speakingForm = ({ speakers = [] }: Pick<MeetingDetail, 'speakers'>): SpeakingForm => ({
  memberId: '',
  minutes: String(speakers.at(-1)?.minutes ?? ''),
})
/** What is sent; null while there is nobody, or the minutes cannot be. */
export const speakingInput = (
  meetingId: string,
  { memberId, minutes }: SpeakingForm,
): Input<'meeting.speak'> | null => {
  const limit = minutes.trim()
  const possible = /^\d{1,3}$/.test(limit) && Number(limit) >= 1 && Number(limit) <= speakingMinutesMax
  if (memberId === '' || (limit !== '' && !possible)) return null
  return { meetingId, memberId, event: 'start', ...(limit !== '' && { minutes: Number(limit) }) }
}

/** 发言用时：王党员 6 分钟、李委员 3 分钟; empty where nobody's time was taken. */
export const usedLine = ({ speakers }: Pick<MeetingDetail, 'speakers'>): string => {
  const used = minutesUsed(speakers).map(({ name, minutes }) => `${name} ${minutes} 分钟`)
  return used.length > 0 ? `发言用时：${used.join('、')}` : ''
}
/** What one of them used, beside their section. */
export const usedBy = ({ speakers }: Pick<MeetingDetail, 'speakers'>, memberId: string): string[] =>
  minutesUsed(speakers).flatMap((each) => (each.memberId === memberId ? usedText(each.minutes) : []))
