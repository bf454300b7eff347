import { addDays, addMonths, beijingInstant, dayStart } from '../../../src/contract/days'
import { windowOn, type WindowKind } from '../../../src/contract/dutyWindow'
import { isHoursStage } from '../duty/ownHours'
import { isPackageStage, packageYear } from '../duty/yearPackage'
import { keyOfPackage, keyOfTerm, keyOfWindow } from '../message/rows/duties'
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

const monthsBefore = { 'term-6m': 6, 'term-3m': 3, 'term-1m': 1 } as const
export interface TermStage {
  row: keyof typeof monthsBefore | 'term-over'
  day: string
  /** Of the terms that are spoken of on that day. */
  endsOn: string
}
/** Several last days of a long month have one day in a shorter one. */
const mostDaysAfter = 3
const termStagesOn = (day: string): TermStage[] => [
  ...(Object.keys(monthsBefore) as (keyof typeof monthsBefore)[]).flatMap((row) => {
    const about = addMonths(day, monthsBefore[row])
    return Array.from({ length: mostDaysAfter + 1 }, (_, after) => addDays(about, after))
      .filter((endsOn) => addMonths(endsOn, -monthsBefore[row]) === day)
      .map((endsOn) => ({ row, day, endsOn }))
  }),
  { row: 'term-over', day, endsOn: addDays(day, -1) },
]
const newsDays = 28
/** What is said of a node's term, at nine on that day and for some weeks after. */
export const termOn = ({ row, day, endsOn }: TermStage, nodeId: string): Owed => ({
  row,
  key: keyOfTerm(nodeId, endsOn),
  at: beijingInstant(day, '09:00'),
  until: dayStart(addDays(day, newsDays)),
  of: nodeId,
})

export interface PackageStage {
  day: string
  year: number
}
const packageStagesOn = (day: string): PackageStage[] => {
  const year = packageYear(day)
  return year !== null && isPackageStage(day) ? [{ day, year }] : []
}
/** That a branch is to make its handbook, at nine on that day and for some weeks after. */
export const packageOn = ({ day, year }: PackageStage, nodeId: string): Owed => ({
  row: 'year-package',
  key: keyOfPackage(nodeId, year, day),
  at: beijingInstant(day, '09:00'),
  until: dayStart(addDays(day, newsDays)),
  of: nodeId,
})

export interface DayTasks {
  stages: Stage[]
  packages: PackageStage[]
  terms: TermStage[]
  /** Mondays. */
  absences: boolean
  /** The day of a stage of study hours. */
  hours: string | null
}
const isMonday = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === 1
/** What some days bring together. */
export const tasksOf = (days: readonly string[]): DayTasks => ({
  stages: days.flatMap(stagesOn),
  packages: days.flatMap(packageStagesOn),
  terms: days.flatMap(termStagesOn),
  absences: days.some(isMonday),
  hours: days.filter(isHoursStage).at(-1) ?? null,
})
/** Whether the run goes from branch to branch; terms are found by their days. */
export const goesRound = ({ stages, packages, absences, hours }: DayTasks): boolean =>
  stages.length > 0 || packages.length > 0 || absences || hours !== null
