import type { Finding } from './light'

/** One thing is asked for, and nothing is there. */
export const nothingYet: Finding = {
  exempt: null,
  need: 1,
  have: 0,
  counted: [],
  missing: [],
  planned: [],
  notes: [],
  explained: null,
}
export const exemptFor = (exempt: string): Finding => ({ ...nothingYet, exempt })
