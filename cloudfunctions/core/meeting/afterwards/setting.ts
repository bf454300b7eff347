import type { AfterwardsRule } from '../../../../src/contract/meetingAfterwards'
import { usualAfterwardsDays } from '../../../../src/contract/afterwardsLimits'
import type { Person } from '../../../../src/contract/person'
import { beijingDay } from '../../../../src/contract/days'
import { findAll } from '../../platform/db'
import type { RecordKind } from '../../record/kind'
import { versionOn, type SettingVersion } from '../../record/versioned'

/** `afterwardsRules/<version>`: how many days back the organ lets a meeting be entered; a saving adds a version. */
export interface AfterwardsRuleDoc extends SettingVersion, Pick<AfterwardsRule, 'effectiveFrom' | 'days' | 'source'> {
  savedBy: Person
  savedAt: string
}
export const afterwardsRuleKind: RecordKind<AfterwardsRuleDoc> = { collection: 'afterwardsRules', what: '补记期限' }

/** Before the organ has said anything. */
const usual: AfterwardsRule = {
  version: 0,
  effectiveFrom: '2000-01-01',
  days: usualAfterwardsDays,
  source: null,
  savedBy: null,
  savedAt: null,
}

export const presentRule = ({
  version,
  effectiveFrom,
  days,
  source,
  savedBy,
  savedAt,
}: AfterwardsRuleDoc): AfterwardsRule => ({ version, effectiveFrom, days, source, savedBy: savedBy.name, savedAt })

/** Every version, newest first, the usual one last; one read. */
export const readRules = async (): Promise<AfterwardsRule[]> => {
  const stored = await findAll<AfterwardsRuleDoc>('afterwardsRules', {})
  return [...stored.map(presentRule).sort((a, b) => b.version - a.version), usual]
}
export const ruleAt = (versions: readonly AfterwardsRule[], at: string): AfterwardsRule =>
  versionOn(versions, beijingDay(at)) ?? usual
