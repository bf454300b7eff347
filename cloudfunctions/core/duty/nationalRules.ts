import { meetingRules } from './meetingRules'
import { otherRules } from './otherRules'
import type { DutyRule, RuleRow } from './rule'

/**
 * The duties of the field, a row each, as data. They are read-only in the product; an organ switches a row on or off, confirms
 * it, and adds rows of its own beside these (`localRule.ts`). Where only secondary texts or custom say so, `certainty` tells
 * it, and no light turns red before the organ has confirmed the row.
 */
const table = { ...meetingRules, ...otherRules }

export type NationalRuleId = keyof typeof table
export const nationalRule = (id: NationalRuleId): DutyRule => ({ id, ...(table[id] as RuleRow) })
export const nationalRules: readonly DutyRule[] = (Object.keys(table) as NationalRuleId[]).map(nationalRule)
