import { beijingClock, beijingDay, dayText } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'

export interface MinutesForm {
  text: string
  resolutions: string[]
}
/** What is kept of it on the phone; the meeting's title is for the list of drafts. */
export interface MinutesDraft extends MinutesForm {
  title: string
}

interface Saved {
  wordsBy: string | null
  savedAt: string | null
}

/** Null while nothing was saved. */
export const savedText = ({ wordsBy, savedAt }: Saved): string | null =>
  wordsBy && savedAt && `${wordsBy} · ${dayText(beijingDay(savedAt)).split(' ')[0]} ${beijingClock(savedAt)} 保存`
/** Who wrote the record and when each of them last saved, newest last. */
export const savingsOf = ({ minutes, items = [] }: Pick<MeetingDetail, 'minutes' | 'items'>): string[] => {
  const newest = new Map<string, string>()
  for (const { wordsBy, savedAt } of [...items, ...(minutes ? [minutes] : [])])
    if (wordsBy && savedAt && savedAt > (newest.get(wordsBy) ?? '')) newest.set(wordsBy, savedAt)
  return [...newest]
    .sort(([, one], [, other]) => one.localeCompare(other))
    .flatMap(([wordsBy, savedAt]) => savedText({ wordsBy, savedAt }) ?? [])
}

export const draftOf = ({ minutes, title }: MeetingDetail): MinutesDraft => ({
  text: minutes?.text ?? '',
  resolutions: minutes?.resolutions ?? [],
  title,
})

/** What is sent: no empty resolutions. */
export const minutesInput = ({ text, resolutions }: MinutesForm): MinutesForm => ({
  text: text.trim(),
  resolutions: resolutions.map((each) => each.trim()).filter(Boolean),
})
