import { beijingDay } from '../../../src/contract/days'
import type { MeetingKind } from '../../../src/contract/vocabulary'
import type { OrgNode } from '../org/store'
import { findAll, readDoc } from '../platform/db'
import { pathIds } from '../policy/scope'
import { planId } from '../study/planYear'
import type { StudyPlanDoc } from '../study/store'
import { countTalks, pairsOf } from '../talk/count'
import { ruleOfYear } from '../talk/coverageRule'
import { confirmedTalks } from '../talk/read'
import { concerns, type DutyTable } from './branchDuties'
import type { DutyFacts, DutyRecord, Lecturing } from './facts'
import { explanationsOf } from './notes'
import { lecturesOf, meetingsHeld, type ReadSpan } from './readMeetings'
import { abroadOf, committeeOf, holderOf, peopleOf, presentOf, probationersOf, standsOf, termOn } from './readPeople'
import { isOn, type DutyRule } from './rule'
import { windowsBefore, windowsShown } from './windows'

/** The facts of a node's duties, from the records: what it and its groups held, its people and how it stands. */

type People = Awaited<ReturnType<typeof peopleOf>>

const settingOf = ({ settings }: DutyTable, { id }: DutyRule) => settings[id] ?? {}
const asked = (table: DutyTable, node: Parameters<typeof concerns>[1]): DutyRule[] =>
  table.rules.filter((rule) => concerns(rule, node) && isOn(rule, settingOf(table, rule)))

/** From the first window that is looked at to the last; a 组织生活会 of the year is often held in the next one's first months. */
const spanOf = (rules: readonly DutyRule[], table: DutyTable, year: number, today: string): ReadSpan => {
  const windows = rules.flatMap((rule) => [
    ...windowsBefore(rule, settingOf(table, rule), year),
    ...windowsShown(rule, settingOf(table, rule), year, today),
  ])
  const from = windows.map((window) => window.from).reduce((a, b) => (a < b ? a : b), `${year}-01-01`)
  const to = windows.map((window) => window.to).reduce((a, b) => (a > b ? a : b), `${year + 1}-03-31`)
  return { from, to }
}

const kindOf = ({ counts }: DutyRule): MeetingKind[] => (counts.by === 'meetings' ? [counts.kind] : [])
const readMeetings = async (
  rules: readonly DutyRule[],
  table: DutyTable,
  { node, groupIds, span }: { node: OrgNode; groupIds: readonly string[]; span: ReadSpan },
) => {
  const kinds = [...new Set(rules.filter(({ subject }) => subject !== 'post').flatMap(kindOf))]
  const upper = rules.filter((rule) => settingOf(table, rule).upperCounts).flatMap(kindOf)
  const [own, above] = await Promise.all([
    meetingsHeld([node._id, ...groupIds], kinds, span),
    meetingsHeld(pathIds(node.path).slice(0, -1), upper, span),
  ])
  // One that both hold is there once.
  return [...new Map([...own, ...above].map((meeting) => [meeting.id, meeting])).values()]
}

/** Of each office that is to lecture: who holds it, or whom the organ named. */
const readLecturing = async (
  rules: readonly DutyRule[],
  table: DutyTable,
  { node, people, span }: { node: OrgNode; people: People; span: ReadSpan },
): Promise<Record<string, Lecturing>> => {
  const posts = rules.filter(({ subject, counts }) => subject === 'post' && counts.by === 'meetings')
  const found = await Promise.all(
    posts.map(async (rule): Promise<[string, Lecturing][]> => {
      const { leader } = settingOf(table, rule)
      const holder = leader ? { memberId: leader.memberId, since: null } : holderOf(people, 'branchSecretary', node._id)
      return holder ? [[rule.id, { ...holder, meetings: await lecturesOf(holder.memberId, span) }]] : []
    }),
  )
  return Object.fromEntries(found.flat())
}

/** A plan without a line is none. */
const readPlan = async (nodeId: string, year: number): Promise<DutyRecord[]> => {
  const plan = await readDoc<StudyPlanDoc>('studyPlans', planId(nodeId, year))
  if (!plan || plan.items.length === 0) return []
  const day = beijingDay(plan.audit[0]?.at ?? plan.savedAt)
  return [{ ruleId: 'year-plan', recordId: null, text: `${year} 年学习计划`, day, forYear: year, missing: [] }]
}

const readTalks = async ({ _id, path }: OrgNode, present: People, year: number, today: string) => {
  const [talks, among] = await Promise.all([confirmedTalks(path, year), ruleOfYear(year)])
  return pairsOf(countTalks(_id, present, talks, { today, among }), among)
}

/** What the duties of a node in a year follow from, as it stands on a Beijing day. */
export const readFacts = async (node: OrgNode, table: DutyTable, year: number, today: string): Promise<DutyFacts> => {
  const standing = { kind: node.kind, isRoot: pathIds(node.path).length === 1 }
  const rules = asked(table, standing)
  const span = spanOf(rules, table, year, today)
  const [groups, people] = await Promise.all([
    findAll<OrgNode>('nodes', { parentId: node._id, kind: 'partyGroup' }, ['name', 'createdAt']),
    peopleOf(node, year),
  ])
  const present = presentOf(people, node._id, today)
  const isBranch = node.kind === 'branch'
  const [meetings, lecturing, plan, talks, explanations] = await Promise.all([
    readMeetings(rules, table, { node, groupIds: groups.map(({ _id }) => _id), span }),
    readLecturing(rules, table, { node, people, span }),
    isBranch ? readPlan(node._id, year) : [],
    isBranch ? readTalks(node, present, year, today) : [],
    explanationsOf(node._id, [year - 1, year]),
  ])
  return {
    meetings,
    lecturing,
    talks,
    term: termOn(people, node._id),
    probationers: probationersOf(present),
    abroad: abroadOf(present),
    records: plan,
    explanations,
    node: {
      ...standing,
      ...standsOf(present),
      id: node._id,
      name: node.name,
      branchType: node.branchType?.type ?? 'usual',
      createdOn: beijingDay(node.createdAt),
      dissolvedOn: null,
      groups: groups.map(({ _id, name, createdAt }) => ({
        id: _id,
        name,
        createdOn: beijingDay(createdAt),
        dissolvedOn: null,
        hasLeader: holderOf(people, 'groupLeader', _id) !== null,
      })),
      committee: committeeOf(people, node._id),
      hasDisciplinePost: holderOf(people, 'disciplineCommissioner', node._id) !== null,
      aboveIds: pathIds(node.path).slice(0, -1),
    },
  }
}
