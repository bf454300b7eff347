import { beijingDay } from '../../../src/contract/days'
import type { MeetingKind } from '../../../src/contract/vocabulary'
import type { OrgNode } from '../org/store'
import { readDoc } from '../platform/db'
import { pathIds } from '../policy/scope'
import { planId } from '../study/planYear'
import type { StudyPlanDoc } from '../study/store'
import { countTalks, pairsOf } from '../talk/count'
import { ruleOfYear } from '../talk/coverageRule'
import { confirmedTalks } from '../talk/read'
import { concerns, type DutyTable } from './branchDuties'
import type { DutyFacts, DutyRecord, Lecturing } from './facts'
import { handedRecord, readHanded } from './handed'
import { explanationsOf } from './notes'
import { lecturesOf, meetingsHeld, type ReadSpan } from './readMeetings'
import {
  abroadOf,
  committeeOf,
  groupsOf,
  holderOf,
  peopleOf,
  presentOf,
  probationersOf,
  standsOf,
  termOn,
} from './readPeople'
import { isOn, type DutyRule } from './rule'
import { windowsBefore, windowsShown } from './windows'

/** The facts of a node's duties, from the records: what it and its groups held, its people and how it stands. */

type People = Awaited<ReturnType<typeof peopleOf>>

const settingOf = ({ settings }: DutyTable, { id }: DutyRule) => settings[id] ?? {}
const asked = (table: DutyTable, node: Parameters<typeof concerns>[1]): DutyRule[] =>
  table.rules.filter((rule) => concerns(rule, node) && isOn(rule, settingOf(table, rule)))

/** From the first window that is looked at to the last; a 组织生活会 of the year is often held in the next one's first months. */
export const spanOf = (rules: readonly DutyRule[], table: DutyTable, year: number, today: string): ReadSpan => {
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
export const planRecord = ({ year, items, audit, savedAt }: StudyPlanDoc): DutyRecord[] => {
  if (items.length === 0) return []
  const day = beijingDay(audit[0]?.at ?? savedAt)
  return [{ ruleId: 'year-plan', recordId: null, text: `${year} 年学习计划`, day, forYear: year, missing: [] }]
}
const readPlan = async (nodeId: string, year: number): Promise<DutyRecord[]> => {
  const plan = await readDoc<StudyPlanDoc>('studyPlans', planId(nodeId, year))
  return plan ? planRecord(plan) : []
}

const readTalks = async ({ _id, path }: OrgNode, present: People, year: number, today: string) => {
  const [talks, among] = await Promise.all([confirmedTalks(path, year), ruleOfYear(year)])
  return pairsOf(countTalks(_id, present, talks, { today, among }), among)
}

/** What was read of a node, from which its facts are taken. */
export interface DutyRecords extends Pick<DutyFacts, 'meetings' | 'lecturing' | 'records' | 'explanations'> {
  groups: readonly OrgNode[]
  people: People
}
const standingOf = ({ kind, path }: OrgNode) => ({ kind, isRoot: pathIds(path).length === 1 })
/** The facts of a node as it stands on a Beijing day; `talks` are told from who is there. */
export const factsOf = (
  node: OrgNode,
  { groups, people, ...read }: DutyRecords,
  today: string,
  talks: (present: People) => DutyFacts['talks'],
): DutyFacts => {
  const present = presentOf(people, node._id, today)
  return {
    ...read,
    talks: talks(present),
    // Appointed from above, a 临时党支部 is not elected anew.
    term: node.branchType?.type === 'temporary' ? null : termOn(people, node._id),
    probationers: probationersOf(present),
    abroad: abroadOf(present),
    node: {
      ...standingOf(node),
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

/** What the duties of a node in a year follow from, as it stands on a Beijing day. */
export const readFacts = async (node: OrgNode, table: DutyTable, year: number, today: string): Promise<DutyFacts> => {
  const rules = asked(table, standingOf(node))
  const span = spanOf(rules, table, year, today)
  const [groups, people] = await Promise.all([groupsOf([node._id]), peopleOf(node, year)])
  const isBranch = node.kind === 'branch'
  const [meetings, lecturing, plans, handed, talks, explanations] = await Promise.all([
    readMeetings(rules, table, { node, groupIds: groups.map(({ _id }) => _id), span }),
    readLecturing(rules, table, { node, people, span }),
    isBranch ? readPlan(node._id, year) : [],
    isBranch ? readHanded([node._id], table) : [],
    isBranch ? readTalks(node, presentOf(people, node._id, today), year, today) : [],
    explanationsOf([node._id], [year - 1, year]),
  ])
  const records = [...plans, ...handed.map(handedRecord)]
  return factsOf(node, { groups, people, meetings, lecturing, records, explanations }, today, () => talks)
}
