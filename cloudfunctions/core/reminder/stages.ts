import { addDays, beijingInstant, dayStart } from '../../../src/contract/days'
import { windowOn, type WindowKind } from '../../../src/contract/dutyWindow'
import { isHoursStage } from '../duty/ownHours'
import { keyOfWindow } from '../message/rows/duties'
import type { Owed } from '../message/rows/row'

/** What the calendar brings, pure: the days on which branches are told what is still to be planned, and people are looked at. */

type StageRow = 'duty-month' | 'duty-quarter' | 'duty-year'
export interface Stage {
  row: StageRow
  kind: WindowKind
  day: string
}
/** The 20th; the first of a quarter's and a half-year's last month; the first of the year's last three months. */
const stagesOn = (day: string): Stage[] => {
  const [month, date] = [Number(day.slice(5, 7)), day.slice(8)]
  if (date === '20') return [{ row: 'duty-month', kind: 'month', day }]
  if (date !== '01') return []
  return [
    ...(month % 3 === 0 ? [{ row: 'duty-quarter', kind: 'quarter', day } as const] : []),
    ...(month % 6 === 0 ? [{ row: 'duty-quarter', kind: 'halfYear', day } as const] : []),
    ...(month >= 10 ? [{ row: 'duty-year', kind: 'year', day } as const] : []),
  ]
}
/** What a branch is to be told on a stage, at nine on that day and while the window runs. */
export const owedOn = ({ row, kind, day }: Stage, nodeId: string): Owed => {
  const window = windowOn(kind, day)
  const key = keyOfWindow(nodeId, window.id, day)
  return { row, key, at: beijingInstant(day, '09:00'), until: dayStart(addDays(window.to, 1)), of: nodeId }
}

export interface DayTasks {
  stages: Stage[]
  /** Mondays. */
  absences: boolean
  /** The day of a stage of study hours. */
  hours: string | null
}
const isMonday = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === 1
/** What some days bring together; null where nothing. */
export const tasksOf = (days: readonly string[]): DayTasks | null => {
  const tasks = {
    stages: days.flatMap(stagesOn),
    absences: days.some(isMonday),
    hours: days.filter(isHoursStage).at(-1) ?? null,
  }
  return tasks.stages.length > 0 || tasks.absences || tasks.hours ? tasks : null
}
