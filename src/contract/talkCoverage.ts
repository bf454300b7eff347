import * as v from 'valibot'
import { action } from './action'
import { day, line, nothing, version } from './fields'
import { coverageRules, type CoverageRule } from './talkWords'

/** How talks among the committee are counted, by the organ's own word; version 0 was saved by nobody. */
export interface TalkCoverageRule {
  version: number
  effectiveFrom: string
  among: CoverageRule
  /** The organ's own paper that says so. */
  source: string | null
  savedBy: string | null
  savedAt: string | null
}
export const coverageRule = action<{
  /** What applies to the running year. */
  current: TalkCoverageRule
  /** Newest first. */
  versions: TalkCoverageRule[]
  can: { save: boolean }
}>()({ name: 'talk.coverageRule', input: nothing, problems: [] })
/** `version`: the newest one seen. A year is counted by the rule that applies at its end. */
export const saveCoverageRule = action<TalkCoverageRule>()({
  name: 'talk.saveCoverageRule',
  writes: true,
  input: v.strictObject({
    version,
    effectiveFrom: day,
    among: v.picklist(coverageRules, '请选择怎样算'),
    source: v.nullable(line(60)),
  }),
  problems: ['notAllowed', 'badInput', 'changedElsewhere'],
})
