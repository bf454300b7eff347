import type { Input } from '../../contract'
import { beijingInstant } from '../../contract/days'
import type { MeetingDetail, PlanChoices } from '../../contract/meeting'
import { hasOwnYear, meetingFormLabels, yearsOffered, type MeetingForm } from '../../contract/meetingForm'
import { hasLecturers, lecturerWord, placesOf, placesText } from '../../contract/meetingPeople'
import { hasTopicKind, topicKindLabels, type TopicKind } from '../../contract/meetingTopic'
import type { PlanForm } from './presentPlan'

/** What the form says beside when, where and who is expected. All of it is missing on what this phone kept from before. */
export interface AlsoInForm {
  lecturers?: LecturerLine[]
  invited?: InvitedLine[]
  meetingForm?: MeetingForm
  topicKind?: TopicKind | ''
  otherLabel?: string
  forYear?: number
}
export interface LecturerLine {
  /** Of this line on this phone. */
  key: string
  /** '' from outside. */
  memberId: string
  name: string
  post: string
}
export interface InvitedLine {
  /** A member's id, or the guest's own name on this phone: invited twice they are one. */
  key: string
  isMember: boolean
  name: string
  unit: string
  /** Ids of items of the agenda; none: the whole meeting. */
  items: string[]
}

export const alsoOf = ({ lecturers, invited, form, topicKind, otherLabel, forYear }: MeetingDetail): AlsoInForm => ({
  lecturers: (lecturers ?? []).map(({ memberId, name, post }, at) => ({
    key: memberId ?? `lecturer-${at}`,
    memberId: memberId ?? '',
    name,
    post: post ?? '',
  })),
  invited: (invited ?? []).map(({ memberId, key, name, from, items }) => ({
    key,
    isMember: memberId !== null,
    name,
    unit: from,
    items: items ?? [],
  })),
  meetingForm: form ?? 'inPerson',
  topicKind: topicKind ?? '',
  ...(otherLabel && { otherLabel }),
  ...(forYear && { forYear }),
})

type Also = Pick<Input<'meeting.plan'>, 'lecturers' | 'invited' | 'form' | 'topicKind' | 'otherLabel' | 'forYear'>

const isSaid = ({ memberId, name }: LecturerLine): boolean => memberId !== '' || name.trim() !== ''

export const alsoInput = (form: PlanForm): Also => ({
  lecturers: hasLecturers(form.kinds)
    ? (form.lecturers ?? []).filter(isSaid).map(({ memberId, name, post }) => {
        const said = post.trim() || null
        return memberId
          ? { type: 'member' as const, memberId, post: said }
          : { type: 'outside' as const, name: name.trim(), post: said }
      })
    : [],
  invited: (form.invited ?? [])
    .filter(({ isMember, name }) => isMember || name.trim() !== '')
    .map(({ key, isMember, name, unit, items }) => {
      const part = items.length > 0 ? { items } : {}
      return isMember
        ? { type: 'member' as const, memberId: key, ...part }
        : { type: 'outside' as const, clientId: key, name: name.trim(), unit: unit.trim(), ...part }
    }),
  form: form.meetingForm ?? 'inPerson',
  topicKind: (hasTopicKind(form.kinds) && form.topicKind) || null,
  otherLabel: form.kinds.includes('otherMeeting') ? (form.otherLabel ?? '').trim() || null : null,
  forYear: yearChosen(form) ?? null,
})

/** 2026 年度 and the year before, for kinds that have one. */
export const yearChoices = ({ kinds, day }: Pick<PlanForm, 'kinds' | 'day'>) =>
  hasOwnYear(kinds)
    ? yearsOffered(beijingInstant(day, '12:00')).map((year) => ({ value: String(year), text: `${year} 年度` }))
    : []
/** What was chosen, or what goes without asking: from January to March nothing does. */
export const yearChosen = ({
  kinds,
  day,
  forYear,
}: Pick<PlanForm, 'kinds' | 'day' | 'forYear'>): number | undefined => {
  if (!hasOwnYear(kinds)) return undefined
  const [before, same] = yearsOffered(beijingInstant(day, '12:00'))
  if (forYear === before || forYear === same) return forYear
  return day.slice(5, 7) <= '03' ? undefined : same
}

/** Whom a plan may invite: of a branch that expects all its members, those who are not members yet. */
export const invitable = (
  { audience, namedMemberIds }: Pick<PlanForm, 'audience' | 'namedMemberIds'>,
  { hosts, members }: PlanChoices,
): PlanChoices['members'] =>
  members.filter(
    ({ memberId, mayLead }) =>
      !(audience === 'named' && namedMemberIds.includes(memberId)) &&
      !(audience === 'hosts' && hosts.length === 1 && mayLead),
  )

/** The members chosen in the list, with what was said of each before; people from outside stay. */
export const withMembers = (
  invited: readonly InvitedLine[],
  memberIds: readonly string[],
  { members }: PlanChoices,
): InvitedLine[] => {
  const before = new Map(invited.map((line) => [line.key, line]))
  const nameOf = (id: string) => members.find(({ memberId }) => memberId === id)?.name ?? ''
  return [
    ...memberIds.map((id) => before.get(id) ?? { key: id, isMember: true, name: nameOf(id), unit: '', items: [] }),
    ...invited.filter(({ isMember }) => !isMember),
  ]
}

/** Who would have come for an item that is no longer on the agenda comes for what is left of theirs. */
export const withoutGone = (form: PlanForm): PlanForm => {
  const there = new Set(form.agenda.flatMap(({ id }) => id ?? []))
  if (!form.invited?.some(({ items }) => items.some((id) => !there.has(id)))) return form
  const kept = form.invited.map((line) => ({ ...line, items: line.items.filter((id) => there.has(id)) }))
  return { ...form, invited: kept }
}

/** As the lines of a comparison have them. */
export const alsoLines = (form: PlanForm, { members }: PlanChoices): [field: string, text: string][] => {
  const nameOf = (id: string, name: string) => members.find(({ memberId }) => memberId === id)?.name ?? name
  const agenda = form.agenda.flatMap(({ id }) => (id ? [{ id }] : []))
  return [
    [
      lecturerWord(form.kinds),
      (form.lecturers ?? []).map(({ memberId, name, post }) => `${nameOf(memberId, name)} ${post}`.trim()).join('、'),
    ],
    [
      '列席的人员',
      (form.invited ?? [])
        .map(({ name, items }) => [name, placesText(placesOf(items, agenda))].filter(Boolean).join(' '))
        .join('、'),
    ],
    ['形式', meetingFormLabels[form.meetingForm ?? 'inPerson']],
    ['学习内容', form.topicKind ? topicKindLabels[form.topicKind] : ''],
    ['会议名目', form.otherLabel ?? ''],
    ['年度', String(yearChosen(form) ?? '')],
  ]
}
