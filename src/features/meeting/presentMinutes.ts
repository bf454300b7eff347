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

type Saved = NonNullable<MeetingDetail['minutes']>

export const savedText = ({ wordsBy, savedAt }: Saved): string =>
  `${wordsBy} · ${dayText(beijingDay(savedAt)).split(' ')[0]} ${beijingClock(savedAt)} 保存`

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
