import type { Input } from '../../contract'
import { addDays, beijingClock, beijingDay, beijingInstant } from '../../contract/days'
import type { HostChoice, MeetingDetail, PlanChoices } from '../../contract/meeting'
import type { Me } from '../../contract/session'
import {
  audienceTypeLabels,
  kindWords,
  ofTheCommittee,
  type AudienceType,
  type MeetingKind,
} from '../../contract/vocabulary'
import { alsoInput, alsoLines, alsoOf, withoutGone, type AlsoInForm } from './presentPlanGuests'

export interface AgendaLine {
  /** Missing on what was kept on this phone before items had one. */
  id?: string
  title: string
  /** As typed; '' when nothing was said. */
  minutes: string
  firstTopic?: boolean
  materials?: { id: string; title: string }[]
}
/** The form as it is being filled in. */
export interface PlanForm extends AlsoInForm {
  /** The item of a study plan it is arranged for. */
  studyItemId: string | null
  kinds: MeetingKind[]
  hostIds: string[]
  /** Hosts that were looked for by name, beside those the form offers; missing on drafts of before. */
  foundHosts?: HostChoice[]
  audience: AudienceType
  namedMemberIds: string[]
  title: string
  /** The planner wrote a title of their own; otherwise it follows the kinds and the day. */
  titled: boolean
  place: string
  /** `YYYY-MM-DD`, a Beijing day. */
  day: string
  /** `HH:mm`. */
  start: string
  end: string
  agenda: AgendaLine[]
  chairId: string | null
  recorderId: string | null
}

/** What each card of the planning form is given. */
export interface PlanParts {
  form: PlanForm
  change: (part: Partial<PlanForm>) => void
  choices: PlanChoices
}

const usualTitle = ({ kinds, otherLabel = '' }: Pick<PlanForm, 'kinds' | 'otherLabel'>, day: string): string =>
  kinds.length === 0 ? '' : `${Number(day.slice(5, 7))}月${kindWords({ kinds, otherLabel }).join('暨')}`

const usualStart = '14:30'
const usualEnd = '16:00'

/** @param now by the server's clock, ms since 1970 */
export function newForm(choices: PlanChoices, me: Me, now: number): PlanForm {
  const own = choices.hosts.find((host) => host.nodeId === me.branchId) ?? choices.hosts[0]
  const kinds: MeetingKind[] = own?.kinds.includes('themedPartyDay')
    ? ['themedPartyDay']
    : (own?.kinds.slice(0, 1) ?? [])
  const today = beijingDay(now)
  const day = beijingClock(now) < usualStart ? today : addDays(today, 1)
  return {
    studyItemId: null,
    kinds,
    hostIds: own ? [own.nodeId] : [],
    audience: 'hosts',
    namedMemberIds: [],
    title: usualTitle({ kinds }, day),
    titled: false,
    place: '',
    day,
    start: usualStart,
    end: usualEnd,
    agenda: [],
    chairId: choices.members.some((member) => member.memberId === me.memberId) ? me.memberId : null,
    recorderId: null,
  }
}

/** The form of a meeting that has been held: its planner writes down when it really was. */
export function heldForm(choices: PlanChoices, me: Me, now: number): PlanForm {
  const yesterday = addDays(beijingDay(now), -1)
  const form = newForm(choices, me, now)
  return { ...form, day: yesterday, title: usualTitle(form, yesterday) }
}

/** What a page asks the form to begin with: an item of a study plan, or what is due. */
export interface PlanWish {
  title?: string
  kind?: string
  studyItemId?: string
  hostId?: string
  day?: string
}
/** The form as it is wished: the kind where the host may hold one. */
export function wished(form: PlanForm, choices: PlanChoices, wish: PlanWish | undefined): PlanForm {
  if (!wish) return form
  const { title, studyItemId = null, hostId, day = form.day } = wish
  const holding = choices.hosts.filter(({ kinds }) => kinds.some((each) => each === wish.kind))
  // A 党小组会 is due to a branch and held by its group.
  const host = hostId === undefined ? undefined : (holding.find(({ nodeId }) => nodeId === hostId) ?? holding[0])
  const hostIds = host ? [host.nodeId] : form.hostIds
  const kind = kindsOffered(choices, hostIds).find((each) => each === wish.kind)
  return changed(form, { hostIds, studyItemId, day, ...(title && { title }), ...(kind && { kinds: [kind] }) })
}

export const formOf = (meeting: MeetingDetail): PlanForm => ({
  studyItemId: null,
  kinds: meeting.kinds,
  hostIds: meeting.hosts.map((host) => host.nodeId),
  audience: meeting.audience,
  namedMemberIds: meeting.namedMembers.map((member) => member.memberId),
  title: meeting.title,
  titled: true,
  place: meeting.place,
  day: beijingDay(meeting.startAt),
  start: beijingClock(meeting.startAt),
  end: beijingClock(meeting.endAt),
  agenda: meeting.agenda.map(({ id, title, minutes, firstTopic, materials }) => ({
    id,
    title,
    ...(firstTopic && { firstTopic }),
    ...(materials && {
      materials: materials.map(({ id: materialId, title: name }) => ({ id: materialId, title: name })),
    }),
    minutes: minutes === null ? '' : String(minutes),
  })),
  chairId: meeting.chair?.memberId ?? null,
  recorderId: meeting.recorder?.memberId ?? null,
  ...alsoOf(meeting),
})

/** One change, with what follows from it by itself. */
export function changed(form: PlanForm, part: Partial<PlanForm>): PlanForm {
  const next = { ...form, ...part }
  if ('title' in part) next.titled = true
  if (!next.titled) next.title = usualTitle(next, next.day)
  if (part.kinds) next.audience = audienceOf(form, next)
  return part.agenda ? withoutGone(next) : next
}

/** Of kinds that are for some people alone; leaving them opens the meeting to everyone again. */
function audienceOf(before: PlanForm, { kinds, audience }: PlanForm): AudienceType {
  const isOf = (form: Pick<PlanForm, 'kinds'>) => form.kinds.some((kind) => ofTheCommittee.includes(kind))
  if (isOf({ kinds })) return 'committee'
  if (kinds.includes('secretariesMeeting')) return audience === 'named' ? 'named' : 'secretaries'
  const wasBound = isOf(before) ? 'committee' : before.kinds.includes('secretariesMeeting') ? 'secretaries' : undefined
  return audience === wasBound ? 'hosts' : audience
}

const minuteOfDay = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
const longestOverMidnight = 12 * 60

/** 22:00–00:30 ends on the day after; 14:30–14:00 is a slip of the finger, for the server to point out. */
export function endsNextDay({ start, end }: Pick<PlanForm, 'start' | 'end'>): boolean {
  const minutes = minuteOfDay(end) - minuteOfDay(start)
  return minutes < 0 && minutes + 24 * 60 <= longestOverMidnight
}

type PlanFields = Omit<Input<'meeting.plan'>, 'clientId' | 'studyItemId'>

const minutesOf = (typed: string): number | null => (/^\d+$/.test(typed.trim()) ? Number(typed.trim()) : null)

export function planInput(form: PlanForm): PlanFields {
  const { kinds, hostIds, audience, title, place, day, start, end, agenda, chairId, recorderId } = form
  return {
    kinds,
    hostIds,
    audience,
    namedMemberIds: audience === 'named' ? form.namedMemberIds : [],
    title: title.trim(),
    place: place.trim(),
    startAt: beijingInstant(day, start),
    endAt: beijingInstant(endsNextDay(form) ? addDays(day, 1) : day, end),
    agenda: agenda
      .map((item, at) => ({
        id: item.id ?? `i${at + 1}`,
        title: item.title.trim(),
        minutes: minutesOf(item.minutes),
        ...(item.firstTopic && { firstTopic: true as const }),
        ...(item.materials && { materialIds: item.materials.map(({ id }) => id) }),
      }))
      .filter((item) => item.title !== ''),
    chairId,
    recorderId,
    ...alsoInput(form),
  }
}

/** What the form offers with the hosts that were found besides. */
export const withFound = (choices: PlanChoices, { foundHosts = [] }: Pick<PlanForm, 'foundHosts'>): PlanChoices => {
  const offered = new Set(choices.hosts.map(({ nodeId }) => nodeId))
  return { ...choices, hosts: [...choices.hosts, ...foundHosts.filter(({ nodeId }) => !offered.has(nodeId))] }
}

/** Kinds that every chosen host may hold. */
export function kindsOffered(choices: PlanChoices, hostIds: readonly string[]): MeetingKind[] {
  const [first, ...rest] = choices.hosts.filter((host) => hostIds.includes(host.nodeId))
  return (first?.kinds ?? []).filter((kind) => rest.every((host) => host.kinds.includes(kind)))
}

const agendaLineText = ({ title, minutes, firstTopic, materials = [] }: AgendaLine): string =>
  [
    ...(firstTopic ? ['第一议题'] : []),
    title,
    ...(minutes ? [`${minutes} 分钟`] : []),
    ...materials.map((material) => `《${material.title}》`),
  ].join(' ')

const lines = (form: PlanForm, choices: PlanChoices): [field: string, text: string][] => {
  const { hosts, members } = choices
  const nameOf = (memberId: string | null) => members.find((member) => member.memberId === memberId)?.name ?? ''
  return [
    ['会议类型', kindWords(form).join('、')],
    ['名称', form.title],
    ['地点', form.place],
    ['时间', `${form.day} ${form.start}–${form.end}`],
    ['召开单位', form.hostIds.map((id) => hosts.find(({ nodeId }) => nodeId === id)?.name ?? '').join('、')],
    ['参加范围', audienceTypeLabels[form.audience] + form.namedMemberIds.map((id) => ` ${nameOf(id)}`).join('')],
    ['主持人', nameOf(form.chairId)],
    ['记录人', nameOf(form.recorderId)],
    ['议程', form.agenda.map(agendaLineText).join('；')],
    ...alsoLines(form, choices),
  ]
}
/** What differs between two plans, for whoever has to choose. */
export function differences(
  mine: PlanForm,
  theirs: PlanForm,
  choices: PlanChoices,
): { field: string; mine: string; theirs: string }[] {
  const other = new Map(lines(theirs, choices))
  return lines(mine, choices).flatMap(([field, text]) =>
    other.get(field) === text ? [] : [{ field, mine: text || '（空）', theirs: other.get(field) || '（空）' }],
  )
}
