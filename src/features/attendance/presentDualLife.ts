import type { DualLifeRow } from '../../contract/attendanceDualLife'
import { beijingDay, dayText } from '../../contract/days'
import { nameApart } from '../../contract/person'
import { meetingKindLabels } from '../../contract/vocabulary'

export interface DualLifeLine {
  key: string
  name: string
  branch: string
  /** One line a meeting, by date; never a number to compare people by. */
  meetings: { key: string; words: string }[]
}

export const dualLifeLines = (rows: readonly DualLifeRow[]): DualLifeLine[] =>
  rows.map(({ memberId, branchName, meetings, ...who }) => ({
    key: memberId,
    name: nameApart(who),
    branch: branchName,
    meetings: meetings.map(({ meetingId, startAt, kinds, isAfterwards }) => ({
      key: meetingId,
      words: `${dayText(beijingDay(startAt)).split(' ')[0]} ${kinds.map((kind) => meetingKindLabels[kind]).join('、')}${isAfterwards ? ' · 补记' : ''}`,
    })),
  }))

/** The years to choose from, this one first. */
export const dualLifeYears = (thisYear: number): { value: string; text: string }[] =>
  [thisYear, thisYear - 1].map((year) => ({ value: String(year), text: `${year} 年` }))
