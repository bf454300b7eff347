import { addDays, dayEnd } from '../../../src/contract/days'
import type { Todo } from '../../../src/contract/home'
import { partyMemberKinds } from '../../../src/contract/person'
import { hoursDueBy } from '../../../src/contract/studyHours'
import { membersAlong, type OrgNode } from '../org/store'
import { noteShortHours } from '../platform/accounts'
import type { Actor } from '../platform/actor'
import { command, find, findAll } from '../platform/db'
import { asOfMember, hourMemberFields, readLines, readTrainings, summaryOf, type HourMember } from '../study/hours'
import { readTables } from '../study/store'

/** study-progress: whoever is behind the year's hours is told so twice a year, themselves alone and by no message. */

/** The days on which everybody is looked at, and how long their home says so afterwards. */
const stages = ['10-01', '12-01']
export const isHoursStage = (day: string): boolean => stages.includes(day.slice(5))
const shownDays = 14

/** What was earned, what is asked of the year and what of it is due before a day; null of who is spared. */
const behindOn = async (people: readonly HourMember[], day: string) => {
  const [year, at] = [Number(day.slice(0, 4)), dayEnd(addDays(day, -1))]
  const ids = people.map(({ _id }) => _id)
  const tables = await readTables()
  const [lines, trainings] = await Promise.all([readLines(ids, year, at, tables), readTrainings(ids, year)])
  return people.flatMap((member) => {
    const { _id } = member
    const earned = { lines: lines.get(_id) ?? [], trainings: trainings.get(_id) ?? [] }
    const { total, target, exempt } = summaryOf(member, earned, tables, year, at)
    const isBehind = !exempt && total < hoursDueBy(target, asOfMember(member), day)
    return isBehind ? [{ memberId: _id, total, asked: target }] : []
  })
}

/** Looks at everybody of a branch on such a day; their accounts then say that there is something to look at, and no figure. */
export const lookForShortHours = async (node: Pick<OrgNode, 'path'>, day: string): Promise<void> => {
  const where = { path: node.path, status: 'active', kind: command.in(partyMemberKinds) }
  const people = await findAll<HourMember>('members', where, hourMemberFields, membersAlong)
  if (people.length === 0) return
  const behind = await behindOn(people, day)
  if (behind.length > 0)
    await noteShortHours(
      behind.map(({ memberId }) => memberId),
      day,
    )
}

/** Nothing of whose account says nothing; else the hours as they are now, as long as they are behind. */
export const ownHoursTodos = async ({ memberId, shortHoursOn }: Actor, today: string): Promise<Todo[]> => {
  if (!shortHoursOn || addDays(shortHoursOn, shownDays) <= today || shortHoursOn.slice(0, 4) !== today.slice(0, 4))
    return []
  const people = await find<HourMember>(
    'members',
    { _id: memberId, status: 'active' },
    { limit: 1, fields: hourMemberFields },
  )
  const [behind] = await behindOn(people, shortHoursOn)
  if (!behind) return []
  return [
    {
      kind: 'ownHours',
      title: `集中学习 ${behind.total} 学时，一般不少于 ${behind.asked}`,
      note: '这一条只有您看得到。培训、外出学习没有登记的，可以登记',
      params: { year: today.slice(0, 4) },
      dueOn: null,
    },
  ]
}
