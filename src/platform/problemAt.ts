import type { ProblemAnswer } from '../contract/action'

type Told = (Partial<ProblemAnswer> & { message: string }) | undefined

const isAt = (problem: Told, field: string) =>
  problem?.field === field || Boolean(problem?.field?.startsWith(`${field}.`))

/** The sentence of a refusal that is about this field of the form. `field` may be the head of a longer path. */
export const problemAt = (problem: Told, field: string): string | undefined =>
  isAt(problem, field) ? problem?.message : undefined

/** The sentence of a refusal that none of the form's fields can show. */
export const problemElsewhere = (problem: Told, fields: readonly string[]): string | undefined =>
  fields.some((field) => isAt(problem, field)) ? undefined : problem?.message
