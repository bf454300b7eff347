import type { Input } from '../../contract'
import type { CourtyardNote, Demand } from '../../contract/courtyard'
import { courtyardMax, courtyardPlace } from '../../contract/courtyardWords'
import { beijingClock, beijingDay, beijingInstant, beijingYear, dayText } from '../../contract/days'
import { fieldText } from '../../contract/fieldLabels'
import type { PrivateFinding } from '../../contract/privateWords'
import { findPrivate, privateSentence } from '../../contract/privateWords'
import type { Me } from '../../contract/session'

/** Pure. What the form holds while it is filled in; it is kept on the phone like this, names of companions included. */
export interface CourtyardForm {
  topic: string
  /** Beijing day and clock. */
  heldOn: string
  startClock: string
  village: string
  villageGroup: string
  host: string
  companions: { memberId: string; name: string }[]
  outreach: string
  outreachMinutes: string
  headcount: string
  demands: Demand[]
  /** Keys of the demands the ledger has: they stay as they are. */
  carried: string[]
}

export const newForm = (me: Pick<Me, 'name'>, now: number): CourtyardForm => ({
  topic: '',
  heldOn: beijingDay(now),
  startClock: beijingClock(now),
  village: '',
  villageGroup: '',
  host: me.name,
  companions: [],
  outreach: '',
  outreachMinutes: '',
  headcount: '',
  demands: [],
  carried: [],
})

export const formOf = (note: CourtyardNote): CourtyardForm => ({
  topic: note.topic,
  heldOn: beijingDay(note.startAt),
  startClock: beijingClock(note.startAt),
  village: note.village,
  villageGroup: note.villageGroup ?? '',
  host: note.host,
  companions: note.companions,
  outreach: note.outreach,
  outreachMinutes: String(note.outreachMinutes),
  headcount: String(note.headcount),
  demands: note.demands,
  carried: note.entries.map(({ key }) => key),
})

const figure = (digits: string): number => (/^\d+$/.test(digits.trim()) ? Number(digits) : Number.NaN)

export const wordsOf = (form: CourtyardForm): Omit<Input<'courtyard.save'>, 'noteId' | 'version' | 'photoIds'> => ({
  topic: form.topic.trim(),
  startAt: beijingInstant(form.heldOn, form.startClock),
  village: form.village.trim(),
  villageGroup: form.villageGroup.trim() || null,
  host: form.host.trim(),
  companionIds: form.companions.map(({ memberId }) => memberId),
  outreach: form.outreach.trim(),
  outreachMinutes: form.outreachMinutes.trim() === '' ? 0 : figure(form.outreachMinutes),
  headcount: figure(form.headcount),
  demands: form.demands,
})

/** What is wrong, by field; `demands.0.matter` for one of the demands. */
export type Errors = Record<string, string>

const textFields = ['topic', 'village', 'villageGroup', 'host', 'outreach'] as const
const demandFields = ['matter', 'raisedBy', 'onSpotAnswer'] as const

const textsOf = (form: CourtyardForm): [path: (string | number)[], text: string, max: number][] => [
  ...textFields.map((field): [string[], string, number] => [[field], form[field], courtyardMax[field]]),
  ...form.demands.flatMap((demand, place) =>
    demandFields.map((field): [(string | number)[], string, number] => [
      ['demands', place, field],
      demand[field] ?? '',
      courtyardMax[field],
    ]),
  ),
]

/** Numbers of people and doors, by field, as they are written: pointed out before anything is sent. */
export const privateIn = (form: CourtyardForm): Record<string, PrivateFinding> => {
  const found = textsOf(form).flatMap(([path, text]): [string, PrivateFinding][] => {
    const [first, ...others] = findPrivate(text)
    const worst = others.find(({ kind }) => first?.kind === 'doorNumber' && kind !== 'doorNumber') ?? first
    return worst ? [[path.join('.'), worst]] : []
  })
  return Object.fromEntries(found)
}

const between = (digits: string, min: number, max: number, unit: string): string | undefined => {
  const number = figure(digits)
  return number >= min && number <= max ? undefined : `请填 ${min} 到 ${max} 之间的整数（${unit}）`
}

/** Every reason the form cannot go as it is. A door number is none: that check may be mistaken, so the person is asked. */
export const errorsOf = (form: CourtyardForm, now: number): Errors => {
  const errors: Errors = {}
  const say = (field: string, error: string | undefined) => {
    if (error && !errors[field]) errors[field] = error
  }
  for (const field of ['topic', 'village', 'host'] as const)
    say(field, form[field].trim() === '' ? '请填写' : undefined)
  for (const [path, text, max] of textsOf(form))
    say(path.join('.'), text.trim().length > max ? `最多 ${max} 个字` : undefined)
  for (const [field, finding] of Object.entries(privateIn(form)))
    say(field, finding.kind === 'doorNumber' ? undefined : privateSentence(finding))
  const startAt = Date.parse(beijingInstant(form.heldOn, form.startClock))
  say('startAt', startAt > now ? '还没到这个时间，院坝会开过以后再记' : undefined)
  say(
    'startAt',
    beijingYear(startAt) < beijingYear(now) - 1
      ? `只能补记 ${beijingYear(now) - 1} 年 1 月 1 日以后的院坝会`
      : undefined,
  )
  say('headcount', between(form.headcount, 1, courtyardMax.headcount, '人'))
  if (form.outreachMinutes.trim() !== '')
    say('outreachMinutes', between(form.outreachMinutes, 0, courtyardMax.outreachMinutes, '分钟'))
  return errors
}

/** One sentence over the form: the first fault, by the name of its field. */
export const errorsText = (errors: Errors): string | undefined => {
  const [first, ...others] = Object.entries(errors)
  if (!first) return undefined
  const path = first[0].split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  return `${fieldText(path)}：${first[1]}${others.length > 0 ? `；还有 ${others.length} 处要改` : ''}。`
}

/** A line for a draft that has no title yet. */
export const draftTitle = ({ topic }: Pick<CourtyardForm, 'topic'>): string => topic.trim() || '未写主题的院坝会'
export const draftNote = (form: CourtyardForm): string =>
  [
    dayText(form.heldOn).split(' ')[0],
    form.village && courtyardPlace(form),
    form.demands.length > 0 && `诉求 ${form.demands.length} 条`,
  ]
    .filter(Boolean)
    .join(' · ')

/** The fields that differ between two versions, in words, for whoever has to choose. */
export const differences = (
  mine: CourtyardForm,
  theirs: CourtyardForm,
): { field: string; mine: string; theirs: string }[] => {
  const lines = (form: CourtyardForm): [string, string][] => [
    ['主题', form.topic],
    ['时间', `${dayText(form.heldOn)} ${form.startClock}`],
    ['地点', courtyardPlace(form)],
    ['主持人', form.host],
    ['同去的同志', form.companions.map(({ name }) => name).join('、')],
    ['宣讲内容', form.outreach],
    ['宣讲分钟数', form.outreachMinutes || '0'],
    ['到场群众', form.headcount],
    [
      '群众诉求',
      form.demands
        .map(({ matter, raisedBy, onSpotAnswer }) => [matter, raisedBy, onSpotAnswer].filter(Boolean).join('，'))
        .join('；'),
    ],
  ]
  const other = new Map(lines(theirs))
  return lines(mine).flatMap(([field, text]) =>
    other.get(field) === text ? [] : [{ field, mine: text || '（空）', theirs: other.get(field) || '（空）' }],
  )
}

/** One's own words over another's, with what the ledger has taken from the other meanwhile. */
export const mineOver = (mine: CourtyardForm, theirs: CourtyardForm): Pick<CourtyardForm, 'demands' | 'carried'> => {
  const carried = theirs.demands.filter(({ key }) => theirs.carried.includes(key))
  return {
    demands: [...carried, ...mine.demands.filter(({ key }) => !theirs.carried.includes(key))],
    carried: theirs.carried,
  }
}

/** What is wrong with one demand, by field; numbers at once, what is missing once somebody has tried to go on. */
export const demandErrors = (
  demand: Demand,
  tried: boolean,
): { errors: Partial<Record<'matter' | 'raisedBy' | 'onSpotAnswer', string>>; blocked: boolean } => {
  const found = demandFields.flatMap((field) =>
    findPrivate(demand[field] ?? '')
      .slice(0, 1)
      .map((finding) => [field, finding] as const),
  )
  const errors = Object.fromEntries(found.map(([field, finding]) => [field, privateSentence(finding)]))
  const missing = demand.matter === ''
  return {
    errors: { ...(tried && missing ? { matter: '请写是什么事' } : {}), ...errors },
    blocked: missing || found.some(([, { kind }]) => kind !== 'doorNumber'),
  }
}
/** The fault of the demand in this place, whichever of its fields it is about. */
export const demandError = (errors: Errors, place: number): string | undefined =>
  Object.entries(errors).find(([field]) => field.startsWith(`demands.${place}.`))?.[1]

/** What the form shows at its fields: numbers at once, the rest once somebody has tried to finish, the server's refusal where it belongs. */
export const shownErrors = (
  form: CourtyardForm,
  refused: { state: string; problem: string; problemField: string },
  tried: boolean,
  now: number,
): Errors => {
  const pointedOut = Object.fromEntries(
    Object.entries(privateIn(form)).map(([field, finding]) => [field, privateSentence(finding)]),
  )
  const told = refused.state === 'refused' && refused.problemField ? { [refused.problemField]: refused.problem } : {}
  return { ...told, ...pointedOut, ...(tried ? errorsOf(form, now) : {}) }
}
/** What looks like a door number, for asking; undefined when nothing does. */
export const doorsIn = (form: CourtyardForm): string | undefined => {
  const doors = Object.values(privateIn(form)).filter(({ kind }) => kind === 'doorNumber')
  return doors.length > 0 ? doors.map(privateSentence).join('') : undefined
}
