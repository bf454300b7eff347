import type { DutyPerson } from '../../../src/contract/duty'
import type { DutyTone, Light } from '../../../src/contract/dutyWords'
import type { Probationer } from './facts'
import { exemptFor } from './finding'
import { light } from './light'
import type { DutyRule, RuleSetting } from './rule'
import { probationLight } from './terms'

/** 预备党员转正: a light for each, which their committee sees, and one for the branch, which names nobody. */

const ofPerson = (rule: DutyRule, setting: RuleSetting, person: Probationer, today: string): Light => {
  const { admittedOn, extendedMonths, discussedOn } = person
  return admittedOn === null
    ? light(rule, setting, exemptFor('名册上没有入党的具体日期'), { to: today, warnFrom: today }, today)
    : probationLight(rule, setting, { admittedOn, extendedMonths, discussedOn }, today)
}

const byUrgency: readonly DutyTone[] = ['red', 'amber', 'explained', 'blue', 'green', 'grey']
const mostUrgent = (lights: readonly Light[]): Light =>
  [...lights].sort((one, other) => byUrgency.indexOf(one.tone) - byUrgency.indexOf(other.tone))[0]!

export const peopleOnProbation = (
  rule: DutyRule,
  setting: RuleSetting,
  people: readonly Probationer[],
  today: string,
): DutyPerson[] =>
  people.map((person) => ({
    memberId: person.memberId,
    name: person.name,
    light: ofPerson(rule, setting, person, today),
  }))

/** The branch's light is that of whoever is most urgent, with how many of how many. */
export const probationOf = (
  rule: DutyRule,
  setting: RuleSetting,
  people: readonly DutyPerson[],
  today: string,
): Light => {
  const none = { to: today, warnFrom: today }
  if (people.length === 0) return light(rule, setting, exemptFor('没有预备党员'), none, today)
  const lights = people.map((person) => person.light)
  const due = lights.filter(({ tone }) => tone === 'amber' || tone === 'red').length
  return {
    ...mostUrgent(lights),
    need: lights.filter(({ state }) => state !== 'exempt').length,
    have: lights.filter(({ state }) => state === 'green').length,
    counted: [],
    planned: [],
    missing: due > 0 ? [`${due} 名预备党员预备期将满或已满，请及时讨论能否转正`] : [],
    notes: [],
    can: { explain: false },
  }
}
