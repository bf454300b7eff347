import { beijingYear } from '../../../src/contract/days'
import { refuse, type Problem } from '../platform/problem'

export const planId = (nodeId: string, year: number): string => `${nodeId}:${year}`

/** Last year's plan is there to read, next year's to prepare. */
export const planYearProblem = (year: number, at: string): Problem<'badInput'> | null => {
  const now = beijingYear(at)
  return Math.abs(year - now) <= 1
    ? null
    : refuse('badInput', { field: '年份', why: `只有 ${now - 1} 至 ${now + 1} 年的计划` }, { field: 'year' })
}
