import * as v from 'valibot'
import { action } from './action'
import type { Light } from './dutyWords'
import { id, year } from './fields'

export interface DutyWindowLight {
  windowId: string
  /** 2026年11月; of what stands today 现在. */
  text: string
  light: Light
}
export interface DutyRow {
  ruleId: string
  title: string
  quote: string
  /** Where the quote stands: 《中国共产党支部工作条例（试行）》第十二条. */
  cite: string
  /** Every window of the year that has begun, in order; of what stands today one. */
  windows: DutyWindowLight[]
}
export interface BranchDuties {
  nodeId: string
  nodeName: string
  year: number
  asOf: string
  rows: DutyRow[]
}
/** What the rules ask of a branch in a year and how it stands, computed from the record; without `nodeId` of one's own branch. */
export const branch = action<BranchDuties>()({
  name: 'duty.branch',
  input: v.strictObject({ nodeId: v.optional(id), year: v.optional(year) }),
  problems: ['notAllowed', 'notFound'],
})
