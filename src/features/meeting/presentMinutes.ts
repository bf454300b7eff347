import { beijingClock, beijingDay, dayText } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'

export interface MinutesForm {
  text: string
  resolutions: string[]
}
/** Words being written, with the version of the meeting they were begun on. */
export interface MinutesDraft extends MinutesForm {
  version: number
}

type Saved = NonNullable<MeetingDetail['minutes']>

export const savedText = ({ wordsBy, savedAt }: Saved): string =>
  `${wordsBy} · ${dayText(beijingDay(savedAt)).split(' ')[0]} ${beijingClock(savedAt)} 保存`

export const draftOf = ({ minutes, version }: MeetingDetail): MinutesDraft => ({
  text: minutes?.text ?? '',
  resolutions: minutes?.resolutions ?? [],
  version,
})

/** What is sent: no empty resolutions. */
export const minutesInput = ({ text, resolutions }: MinutesForm): MinutesForm => ({
  text: text.trim(),
  resolutions: resolutions.map((each) => each.trim()).filter(Boolean),
})

export const isChanged = (draft: MinutesForm, meeting: MeetingDetail): boolean =>
  JSON.stringify(minutesInput(draft)) !== JSON.stringify(minutesInput(draftOf(meeting)))
