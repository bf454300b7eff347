import type { Parsed } from '../../../src/contract'
import { beijingDay } from '../../../src/contract/days'
import { hasOwnYear, yearsOffered } from '../../../src/contract/meetingForm'
import { hasLecturers, placesOf, type Invited, type Lecturer } from '../../../src/contract/meetingPeople'
import { hasTopicKind } from '../../../src/contract/meetingTopic'
import { kindWords } from '../../../src/contract/vocabulary'
import type { Member } from '../org/store'
import { command, findAll } from '../platform/db'
import { refuse, Problem } from '../platform/problem'
import { asHolder } from '../policy'
import type { Named } from './people'
import { inAudience } from './readers'
import type { Host, Meeting } from './store'

/** What a planner says beside when, where and who is expected, turned into what is stored. */

export type AlsoPlanned = Required<
  Pick<Meeting, 'lecturers' | 'invited' | 'form' | 'topicKind' | 'otherLabel' | 'forYear'>
>
/** As a meeting has it that was planned before it was asked. */
export const alsoPlannedOf = ({
  lecturers = [],
  invited = [],
  form = 'inPerson',
  topicKind = null,
  otherLabel = null,
  forYear = null,
}: Partial<AlsoPlanned>): AlsoPlanned => ({ lecturers, invited, form, topicKind, otherLabel, forYear })
/** What is settled by then. */
type Settled = Pick<Meeting, 'kinds' | 'hosts' | 'audience' | 'named' | 'startAt' | 'agenda'>
type Sent = Pick<Parsed<'meeting.plan'>, 'lecturers' | 'invited' | 'form' | 'topicKind' | 'otherLabel' | 'forYear'>

type Known = Pick<Member, '_id' | 'name' | 'kind' | 'branchId' | 'branchName' | 'path' | 'partyGroupId' | 'posts'>
const knownFields = ['name', 'kind', 'branchId', 'branchName', 'path', 'partyGroupId', 'posts'] as const

/** Whom the caller may name among those sent; whoever else is nobody. */
const readKnown = async (sent: Sent, mayBeNamed: (member: Named) => boolean): Promise<ReadonlyMap<string, Known>> => {
  const ids = [...(sent.lecturers ?? []), ...(sent.invited ?? [])].flatMap((each) =>
    each.type === 'member' ? [each.memberId] : [],
  )
  if (ids.length === 0) return new Map()
  const where = { _id: command.in([...new Set(ids)]), status: 'active' }
  const found = await findAll<Known>('members', where, [...knownFields])
  return new Map(found.filter(mayBeNamed).map((member) => [member._id, member]))
}
const missing = (role: string, field: string) => refuse('chairNotFound', { role, name: '所选人员' }, { field })

const lecturersOf = (sent: NonNullable<Sent['lecturers']>, known: ReadonlyMap<string, Known>) => {
  const lecturers: Lecturer[] = []
  for (const each of sent) {
    const member = each.type === 'member' ? known.get(each.memberId) : undefined
    if (each.type === 'member' && !member) return missing('主讲人', 'lecturers')
    const name = each.type === 'member' ? (member?.name ?? '') : each.name
    lecturers.push({ memberId: member?._id ?? null, name, post: each.post })
  }
  return lecturers
}

const invitedOf = (sent: NonNullable<Sent['invited']>, known: ReadonlyMap<string, Known>, settled: Settled) => {
  const byKey = new Map<string, Invited>()
  for (const each of sent) {
    const { items } = each
    const part = items ? { items } : {}
    if (each.type === 'outside') {
      byKey.set(each.clientId, { memberId: null, key: each.clientId, name: each.name, from: each.unit, ...part })
      continue
    }
    const member = known.get(each.memberId)
    if (!member) return missing('列席人员', 'invited')
    if (inAudience(asHolder(member), settled))
      return refuse('invitedExpected', { name: member.name }, { field: 'invited' })
    byKey.set(member._id, {
      memberId: member._id,
      key: member._id,
      name: member.name,
      from: member.branchName,
      ...part,
    })
  }
  return [...byKey.values()]
}

/** Nobody comes for an item that is gone, as if it were for the whole meeting. */
const itemGone = (invited: readonly Invited[], { agenda }: Settled): Problem<'badInput'> | null =>
  invited.some(({ items = [] }) => placesOf(items, agenda).length < items.length)
    ? refuse('badInput', { field: '列席的人员', why: '有人只列席的那一项议程已经删去，请重新选' }, { field: 'invited' })
    : null

/** The year the record names, which the day does not always tell: from January to March it is asked. */
const yearOf = (asked: number | null, { kinds, startAt }: Settled, otherLabel: string | null) => {
  if (!hasOwnYear(kinds)) return null
  const [before, same] = yearsOffered(startAt)
  if (asked === before || asked === same) return asked
  const isUnclear = beijingDay(startAt).slice(5, 7) <= '03'
  if (asked === null && !isUnclear) return same
  const kind = kindWords({ kinds, ...(otherLabel && { otherLabel }) }).join('、')
  return refuse('forYearUnclear', { before, same, kind }, { field: 'forYear' })
}

const labelOf = (asked: string | null, { kinds }: Settled) => {
  if (!kinds.includes('otherMeeting')) return null
  return (
    asked ?? refuse('badInput', { field: '会议名目', why: '类型选了“其他”，请写明是什么会' }, { field: 'otherLabel' })
  )
}

/** Whoever the plan before named keeps their place, though another planner named them. */
const wasNamed = (before: AlsoPlanned, memberId: string): boolean =>
  [...before.lecturers, ...before.invited].some((each) => each.memberId === memberId)

/** @param before the meeting as it stands: what the phone left out stays as it is there. */
export const readAlsoPlanned = async (
  sent: Sent,
  settled: Settled,
  before: AlsoPlanned,
  mayBeNamed: (hosts: readonly Host[], member: Named) => boolean,
) => {
  const known = await readKnown(sent, (member) => wasNamed(before, member._id) || mayBeNamed(settled.hosts, member))
  const lecturers = sent.lecturers ? lecturersOf(sent.lecturers, known) : before.lecturers
  if (lecturers instanceof Problem) return lecturers
  const invited = sent.invited ? invitedOf(sent.invited, known, settled) : before.invited
  if (invited instanceof Problem) return invited
  const gone = itemGone(invited, settled)
  if (gone) return gone
  const otherLabel = labelOf(sent.otherLabel ?? before.otherLabel, settled)
  if (otherLabel instanceof Problem) return otherLabel
  const forYear = yearOf(sent.forYear ?? before.forYear, settled, otherLabel)
  if (forYear instanceof Problem) return forYear
  return {
    // A kind that was given up takes its lecturers along.
    lecturers: hasLecturers(settled.kinds) ? lecturers : [],
    invited,
    form: sent.form ?? before.form,
    topicKind: hasTopicKind(settled.kinds) ? (sent.topicKind === undefined ? before.topicKind : sent.topicKind) : null,
    otherLabel,
    forYear,
  }
}
