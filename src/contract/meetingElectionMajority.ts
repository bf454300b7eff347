import * as v from 'valibot'
import { action } from './action'
import { electionMajorities, type ElectionMajority } from './electionWords'
import { day, line, nothing, version } from './fields'

/** Of whose number a majority elects, by the organ's own word; version 0 was saved by nobody. */
export interface ElectionMajorityRule {
  version: number
  effectiveFrom: string
  majorityOf: ElectionMajority
  /** The organ's own paper that says so. */
  source: string | null
  savedBy: string | null
  savedAt: string | null
}
export interface ElectionMajorityRules {
  /** What applies today. */
  current: ElectionMajorityRule
  /** Newest first. */
  versions: ElectionMajorityRule[]
  can: { save: boolean }
}
export const electionMajority = action<ElectionMajorityRules>()({
  name: 'meeting.electionMajority',
  input: nothing,
  problems: [],
})
/** `version`: the newest one seen; a saving is always a new version, the earlier ones stay. */
export const saveElectionMajority = action<ElectionMajorityRule>()({
  name: 'meeting.saveElectionMajority',
  writes: true,
  input: v.strictObject({
    version,
    effectiveFrom: day,
    majorityOf: v.picklist(electionMajorities, '请选择认定办法'),
    source: v.nullable(line(60)),
  }),
  problems: ['notAllowed', 'badInput', 'changedElsewhere'],
})
