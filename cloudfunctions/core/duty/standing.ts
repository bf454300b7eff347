import { addMonths } from '../../../src/contract/days'
import type { Light } from '../../../src/contract/dutyWords'
import { committeeOn, type DutyNode } from './facts'
import { exemptFor, nothingYet } from './finding'
import { light, type Finding } from './light'
import type { NationalRuleId } from './nationalRules'
import type { DutyRule, RuleSetting } from './rule'

/** What stands today of a node, and what is to be looked at; no window, and never red. */

const met: Finding = { ...nothingYet, have: 1 }
const look = (missing: string): Finding => ({ ...nothingYet, missing: [missing] })

const size = ({ branchType, fullMembers, members }: DutyNode): Finding => {
  if (branchType !== 'usual') return exemptFor(branchType === 'joint' ? '联合党支部' : '临时党支部')
  if (fullMembers < 3) return look(`正式党员 ${fullMembers} 人，不足 3 人，请研究并入联合党支部`)
  return members > 50 ? look(`党员 ${members} 人，超过 50 人，请研究分设`) : met
}

/** Three months are given, from the day the branch was made or came to have seven full members. */
const committee = ({ createdOn, sevenSince, ...node }: DutyNode, today: string): Finding => {
  if (sevenSince === null) return exemptFor('正式党员不足 7 人，不设支委会')
  const count = committeeOn(node, today)
  if (count >= 3) return met
  const since = sevenSince > createdOn ? sevenSince : createdOn
  return today < addMonths(since, 3)
    ? exemptFor('登记或达到 7 人不满三个月')
    : look(`正式党员 ${node.fullMembers} 人，支委会现有 ${count} 人，应设立支委会`)
}

const discipline = (node: DutyNode, today: string): Finding => {
  if (node.kind === 'branch' && committeeOn(node, today) < 2) return exemptFor('不设支委会')
  return node.hasDisciplinePost ? met : look('还没有纪检委员')
}

const findings: Partial<Record<NationalRuleId, (node: DutyNode, today: string) => Finding>> = {
  'branch-size': size,
  'committee-exists': committee,
  'discipline-post': discipline,
}
/** Rules a node's standing answers by itself. */
export const standingRules = Object.keys(findings) as NationalRuleId[]

export const standingFinding = ({ id }: Pick<DutyRule, 'id'>, node: DutyNode, today: string): Finding => {
  const of = findings[id as NationalRuleId]
  if (!of) throw new Error(`${id} does not follow from what stands of a node`)
  return of(node, today)
}
/** No window: the light has words of its own. */
export const standingShown = (rule: DutyRule, setting: RuleSetting, finding: Finding, today: string): Light => {
  const shown = light(rule, setting, finding, { to: today, warnFrom: today }, today)
  const word = shown.tone === 'green' ? '符合' : shown.tone === 'amber' ? '请研究' : shown.word
  return { ...shown, word }
}
export const standingLight = (rule: DutyRule, setting: RuleSetting, node: DutyNode, today: string): Light =>
  standingShown(rule, setting, standingFinding(rule, node, today), today)
