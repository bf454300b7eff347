import { beijingClock, beijingDay, beijingYear, dayText } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'
import type { Attachment } from '../../contract/meetingFiles'
import { sizeText } from '../../contract/studyMaterialWords'

const whenText = (at: string, now: number): string => `${dayText(beijingDay(at), beijingYear(now))} ${beijingClock(at)}`

export const fileLine = ({ bytes, by, at }: Attachment, now: number): string =>
  [sizeText(bytes), by, whenText(at, now)].join(' · ')
export const removedLines = ({ removedFiles = [] }: Pick<MeetingDetail, 'removedFiles'>, now: number): string[] =>
  removedFiles.map(({ name, by, at }) => `《${name}》已由${by} ${whenText(at, now)}去掉`)
