import type { ProblemAnswer } from '../contract/action'

type ShownProblem = (Partial<ProblemAnswer> & { message: string }) | undefined

const isAt = (problem: ShownProblem, field: string) =>
  problem?.field === field || Boolean(problem?.field?.startsWith(`${field}.`))

/** The sentence of a refusal that is about this field of the form. `field` may be the head of a longer path. */
export const problemAt = (problem: ShownProblem, field: string): string | undefined =>
  isAt(problem, field) ? problem?.message : undefined

/** The sentence of a refusal that none of the form's fields can show. */
export const problemElsewhere = (problem: ShownProblem, fields: readonly string[]): string | undefined =>
  fields.some((field) => isAt(problem, field)) ? undefined : problem?.message
