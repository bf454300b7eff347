import type { MeetingKind } from '../../../src/contract/vocabulary'
import type { OrgNode } from '../org/store'
import { command, findAll } from '../platform/db'
import { pathIds } from '../policy/scope'
import { planId } from '../study/planYear'
import type { StudyPlanDoc } from '../study/store'
import type { DutyTable } from './branchDuties'
import { handedRecord, readHanded } from './handed'
import { explanationsOf } from './notes'
import { planRecord, spanOf, type DutyRecords } from './read'
import { meetingsHeld } from './readMeetings'
import { remindersOf } from './reminders'
import { eachOnce, groupsOf, peopleBeside, type Read } from './readPeople'
import { isOfBranches } from './keep'

/** What the duties of some branches follow from, each kind of record with one request whatever the number of branches. */

const kindsOf = (table: DutyTable): MeetingKind[] => [
  ...new Set(table.rules.filter(isOfBranches).flatMap(({ counts }) => (counts.by === 'meetings' ? [counts.kind] : []))),
]
/** Whether what is held above the branches counts for them. */
export const upperCountsIn = ({ settings }: DutyTable): boolean =>
  Object.values(settings).some(({ upperCounts }) => upperCounts)

export const readBranches = async (
  branches: readonly OrgNode[],
  table: DutyTable,
  years: readonly number[],
  today: string,
) => {
  const ids = branches.map(({ _id }) => _id)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const rules = table.rules.filter(isOfBranches)
  const span = { from: spanOf(rules, table, first, today).from, to: spanOf(rules, table, last, today).to }
  const above = upperCountsIn(table) ? branches.flatMap(({ path }) => pathIds(path).slice(0, -1)) : []
  const [beside, groups, plans, handed, explanations, reminders] = await Promise.all([
    peopleBeside(ids, first),
    groupsOf(ids),
    findAll<StudyPlanDoc>('studyPlans', {
      _id: command.in(ids.flatMap((id) => years.map((year) => planId(id, year)))),
    }),
    readHanded(ids, table),
    explanationsOf(ids, [first - 1, ...years]),
    remindersOf(ids, years),
  ])
  const hosts = [...ids, ...groups.map(({ _id }) => _id), ...new Set(above)]
  const held = await meetingsHeld(hosts, kindsOf(table), span)
  return { beside, groups, plans, handed, explanations, reminders, meetings: held }
}
type BranchesRead = Awaited<ReturnType<typeof readBranches>>

/** Those of one branch and year; `here` are its people. */
export const recordsOf = (
  { beside, groups: all, plans, handed, explanations, meetings }: BranchesRead,
  { _id, path }: OrgNode,
  here: readonly Read[],
  year: number,
): DutyRecords => {
  const groups = all.filter(({ parentId }) => parentId === _id)
  const hosts = new Set([...pathIds(path), ...groups.map((group) => group._id)])
  return {
    groups,
    people: eachOnce([...here, ...beside]),
    meetings: meetings.filter(({ hostIds }) => hostIds.some((id) => hosts.has(id))),
    lecturing: {},
    records: [
      ...plans.filter((plan) => plan.nodeId === _id && plan.year === year).flatMap(planRecord),
      ...handed.filter(({ nodeId }) => nodeId === _id).map(handedRecord),
    ],
    explanations: explanations.filter(({ subjectId }) => subjectId === _id),
  }
}
