import { beijingDay, beijingYear } from '../../../src/contract/days'
import { meetingKindLabels } from '../../../src/contract/vocabulary'
import { ordinaryLifeOf } from '../attendance/dualLife'
import { hereSince } from '../org/standing'
import { memberSubject } from '../org/subject'
import { membersAlong, readMember, type Member } from '../org/store'
import { findAll } from '../platform/db'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { forbidden } from '../policy'
import { asOfMember, earnedIn, yearlyFor, yearOf } from '../study/hours'
import { isDue, type Seated } from '../talk/count'
import { ruleOfYear } from '../talk/coverageRule'
import { confirmedTalks } from '../talk/read'
import { coverOf, onCommitteeOf } from '../talk/rules'
import { personDuties, type PersonFacts } from './personDuties'
import { readTable } from './ruleStore'

/** Of the pairings of their branch, what is theirs. */
const talksOf = async ({ _id, branchId, path }: Member, year: number, today: string): Promise<PersonFacts['talks']> => {
  const fields = ['kind', 'posts', 'branchId', 'situations']
  const [people, talks, among] = await Promise.all([
    findAll<Seated>('members', { path, status: 'active' }, fields, membersAlong),
    confirmedTalks(path, year),
    ruleOfYear(year),
  ])
  const due = people.filter((each) => isDue(each, today))
  return coverOf(branchId, due, talks, among).map(({ kind, covered, missing }) => {
    const own = (some: readonly string[]) => some.filter((key) => key.split(':').includes(_id)).length
    return { kind, need: own([...covered, ...missing]), have: own(covered) }
  })
}

const committeeSince = ({ posts, branchId }: Member): string | null => {
  const since = posts.filter((held) => onCommitteeOf({ posts: [held] }, branchId)).map(({ startOn }) => startOn)
  return since.sort()[0] ?? null
}
const ordinaryOf = async (member: Member, year: number, at: string): Promise<PersonFacts['ordinary']> => {
  if (!member.leadingCadre) return []
  const [found] = await ordinaryLifeOf([member], year, at)
  return (found?.meetings ?? []).map(({ meetingId: recordId, startAt, kinds, isAfterwards }) => ({
    recordId,
    text: kinds.map((kind) => meetingKindLabels[kind]).join('、'),
    day: beijingDay(startAt),
    marks: isAfterwards ? ['补记'] : [],
  }))
}
const factsOf = async (member: Member, year: number, at: string): Promise<PersonFacts> => {
  const { _id: memberId, name, leadingCadre = false } = member
  const [earned, talks, ordinary] = await Promise.all([
    earnedIn(memberId, year, at),
    talksOf(member, year, beijingDay(at)),
    ordinaryOf(member, year, at),
  ])
  const { total, exempt, trainings } = yearOf(member, year, at, earned)
  return {
    memberId,
    name,
    since: asOfMember(member),
    inBranchSince: hereSince(member),
    leadingCadre,
    hours: {
      total,
      exempt,
      target: yearlyFor(member, earned.tables, year),
      fullTime: trainings.some(({ form }) => form === 'fullTime'),
    },
    onCommitteeSince: committeeSince(member),
    talks,
    ordinary,
  }
}

/** What is asked of a person this year and how they stand: for themselves, and for the committee of their branch. */
export const person: Handler<'duty.person'> = async ({ input, actor, at }) => {
  const member = await readMember(input.memberId ?? actor.memberId)
  if (!member) return refuse('notFound', { what: '这位同志' })
  const denied = member._id === actor.memberId ? null : forbidden(actor, 'duty.seePeople', memberSubject(member))
  if (denied) return denied
  const year = beijingYear(at)
  const [table, facts] = await Promise.all([readTable(), factsOf(member, year, at)])
  return {
    memberId: member._id,
    name: member.name,
    year,
    asOf: at,
    rows: personDuties(facts, table, year, beijingDay(at)),
  }
}
