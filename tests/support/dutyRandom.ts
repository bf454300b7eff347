import type { DutyFacts, DutyMeeting } from '../../cloudfunctions/core/duty/facts'
import { nationalRules } from '../../cloudfunctions/core/duty/nationalRules'
import { addDays } from '../../src/contract/days'
import { windowsOf } from '../../src/contract/dutyWindow'
import { pairingKinds } from '../../src/contract/talkWords'
import { branch, facts, group, held } from './dutyCases'
import { pick, type Random } from './random'

/** Years of branches drawn by chance. */

export const dayIn = (random: Random, from: string, days: number): string => addDays(from, Math.floor(random() * days))

const kinds = [...new Set(nationalRules.flatMap(({ counts }) => (counts.by === 'meetings' ? [counts.kind] : [])))]
const meetingOn = (random: Random, year: number, today: string, at: number): DutyMeeting => {
  const day = dayIn(random, `${year - 1}-11-01`, 470)
  return held(pick(random, kinds), day, {
    id: `m${at}`,
    hostIds: [pick(random, ['b', 'b', 'b', '1', '2', 'elsewhere'])],
    // What is announced may lie behind: nobody opened it.
    state: day > today || random() < 0.1 ? 'planned' : 'held',
    forYear: random() < 0.2 ? pick(random, [year - 1, year]) : null,
    committeeQuorum: pick(random, [null, true, false]),
  })
}
/** Given for a window that is over. */
const reasons = (random: Random, year: number, today: string): DutyFacts['explanations'] =>
  nationalRules
    .flatMap(({ id: ruleId, window }) =>
      window ? windowsOf(window, year).flatMap(({ id, to }) => (to < today ? [{ ruleId, windowId: id }] : [])) : [],
    )
    .filter(() => random() < 0.15)
    .map((missed) => ({ ...missed, subjectId: 'b', reason: '汛期抢险', by: '陈立新', day: `${year}-06-01` }))

/** A branch of a year as it stands on a day. */
export const someYear = (random: Random, year: number, today: string): DutyFacts => {
  const committee = Array.from({ length: Math.floor(random() * 5) }, (_, at) => ({
    memberId: `person${at}`,
    from: dayIn(random, `${year - 1}-01-01`, 700),
    to: random() < 0.3 ? dayIn(random, `${year}-01-01`, 360) : null,
  }))
  const groups = pick(random, [
    [],
    [group('1')],
    [group('1'), group('2', { createdOn: dayIn(random, `${year}-01-01`, 300) })],
  ])
  return {
    ...facts(),
    term: random() < 0.7 ? { endsOn: dayIn(random, `${year - 1}-10-01`, 700), extended: null } : null,
    talks: pairingKinds.map((kind) => ({ kind, covered: Math.floor(random() * 5), of: Math.floor(random() * 5) })),
    records:
      random() < 0.5
        ? [{ ruleId: 'year-plan', recordId: null, text: '计划', day: `${year}-01-20`, forYear: year, missing: [] }]
        : [],
    meetings: Array.from({ length: Math.floor(random() * 40) }, (_, at) => meetingOn(random, year, today, at)),
    explanations: reasons(random, year, today),
    node: branch({
      branchType: pick(random, ['usual', 'usual', 'joint', 'temporary']),
      createdOn: random() < 0.3 ? dayIn(random, `${year}-01-01`, 340) : '2020-01-01',
      dissolvedOn: random() < 0.1 ? dayIn(random, `${year}-02-01`, 330) : null,
      groups,
      committee,
      fullMembers: Math.floor(random() * 20),
      members: Math.floor(random() * 60),
      hasDisciplinePost: random() < 0.5,
      sevenSince: random() < 0.5 ? dayIn(random, `${year - 1}-06-01`, 500) : null,
    }),
  }
}
