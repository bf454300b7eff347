import type { Input } from '../../contract'
import type { ContactPair } from '../../contract/visitPairs'
import { addMonths, dayText } from '../../contract/days'
import { fieldText } from '../../contract/fieldLabels'
import { findForbidden, findPrivate, privateSentence, type PrivateFinding } from '../../contract/privateWords'
import type { Visit } from '../../contract/visit'
import { visitLimits } from '../../contract/visitWords'

/** Pure. What the form holds while it is filled in; it is kept on the phone like this, names included. */
export interface FormPromise {
  key: string
  text: string
  raisedBy: string
  toLedger: boolean
}
export interface VisitForm {
  /** Null: somebody nobody is joined with. */
  pairId: string | null
  village: string
  whom: string
  /** The pair's first day, so that an earlier visit is noticed without a network. */
  beganOn: string | null
  visitedOn: string
  companions: { memberId: string; name: string }[]
  matters: string
  promises: FormPromise[]
  /** Keys of the promises the ledger has: they stay as they are. */
  carried: string[]
}

type Chosen = Pick<ContactPair, 'id' | 'village' | 'whom' | 'beganOn'>
export const toPair = (pair: Chosen | undefined): Pick<VisitForm, 'pairId' | 'village' | 'whom' | 'beganOn'> =>
  pair
    ? { pairId: pair.id, village: pair.village, whom: pair.whom, beganOn: pair.beganOn }
    : { pairId: null, village: '', whom: '', beganOn: null }

export const newForm = (pair: Chosen | undefined, today: string): VisitForm => ({
  ...toPair(pair),
  visitedOn: today,
  companions: [],
  matters: '',
  promises: [],
  carried: [],
})
export const formOf = (visit: Visit): VisitForm => ({
  pairId: visit.pairId,
  village: visit.village,
  whom: visit.whom,
  beganOn: null,
  visitedOn: visit.visitedOn,
  companions: visit.companions,
  matters: visit.matters,
  promises: visit.promises.map(({ key, text, raisedBy, entry }) => ({
    key,
    text,
    raisedBy: raisedBy ?? '',
    toLedger: entry !== null,
  })),
  carried: visit.promises.flatMap(({ key, entry }) => (entry ? [key] : [])),
})

export const noteOf = (form: VisitForm): Omit<Input<'visit.save'>, 'visitId' | 'version' | 'saveId' | 'photoIds'> => ({
  pairId: form.pairId,
  village: form.pairId === null ? form.village.trim() : null,
  whom: form.pairId === null ? form.whom.trim() : null,
  visitedOn: form.visitedOn,
  companionIds: form.companions.map(({ memberId }) => memberId),
  matters: form.matters.trim(),
  promises: form.promises.map(({ key, text, raisedBy, toLedger }) => ({
    key,
    text: text.trim(),
    raisedBy: raisedBy.trim() || null,
    toLedger,
  })),
})

/** What is wrong, by field; `promises.0.text` for one of the promises. */
export type Errors = Record<string, string>

const textsOf = (form: VisitForm): [field: string, text: string, max: number][] => [
  ['village', form.village, visitLimits.village],
  ['whom', form.whom, visitLimits.whom],
  ['matters', form.matters, visitLimits.matters],
  ...form.promises.flatMap(({ text, raisedBy }, place): [string, string, number][] => [
    [`promises.${place}.text`, text, visitLimits.promise],
    [`promises.${place}.raisedBy`, raisedBy, visitLimits.whom],
  ]),
]
/** Numbers of people and doors as they are written, the worst of each field: pointed out before anything is sent. */
export const privateIn = (form: VisitForm): Record<string, PrivateFinding> =>
  Object.fromEntries(
    textsOf(form).flatMap(([field, text]): [string, PrivateFinding][] => {
      const finding = findForbidden(text) ?? findPrivate(text)[0]
      return finding ? [[field, finding]] : []
    }),
  )
const dayError = ({ visitedOn, beganOn }: VisitForm, today: string): string | undefined => {
  if (visitedOn > today) return '还没到这一天，走访以后再记'
  if (visitedOn < addMonths(today, -12)) return '只能补记一年以内的走访，请核对年份'
  return beganOn !== null && visitedOn < beganOn ? `早于开始联系的日子（${beganOn}），请核对` : undefined
}
/** Every reason the form cannot go as it is. A door number is none: that check may be mistaken, so the person is asked. */
export function errorsOf(form: VisitForm, today: string, changing: boolean): Errors {
  const errors: Errors = {}
  const say = (field: string, error: string | undefined) => {
    if (error && !errors[field]) errors[field] = error
  }
  if (form.whom.trim() === '') say('whom', '请填写称谓，如王大娘家')
  if (form.village.trim() === '') say('village', '请填写')
  // Of a note that is there the server knows the first day; here only that it cannot lie ahead.
  if (!changing || form.visitedOn > today) say('visitedOn', dayError(form, today))
  if (form.matters.trim() === '') say('matters', '请写一写了解到的情况')
  for (const [field, text, max] of textsOf(form)) say(field, text.trim().length > max ? `最多 ${max} 个字` : undefined)
  for (const [field, finding] of Object.entries(privateIn(form)))
    say(field, finding.kind === 'doorNumber' ? undefined : privateSentence(finding))
  return errors
}
/** One sentence over the form: the first fault, by the name of its field. */
export function errorsText(errors: Errors): string | undefined {
  const [first, ...others] = Object.entries(errors)
  if (!first) return undefined
  const path = first[0].split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  return `${fieldText(path)}：${first[1].replace(/。$/, '')}${others.length > 0 ? `；还有 ${others.length} 处要改` : ''}。`
}
/** What the form shows at its fields: numbers at once, the rest once somebody has tried to finish, the server's refusal where it belongs. */
export function shownErrors(
  form: VisitForm,
  refused: { state: string; problem: string; problemField: string },
  tried: Errors,
): Errors {
  const pointedOut = Object.fromEntries(
    Object.entries(privateIn(form)).map(([field, finding]) => [field, privateSentence(finding)]),
  )
  const told = refused.state === 'refused' && refused.problemField ? { [refused.problemField]: refused.problem } : {}
  return { ...told, ...pointedOut, ...tried }
}
/** What looks like a door number, for asking; undefined when nothing does. */
export const doorsIn = (form: VisitForm): string | undefined => {
  const doors = Object.values(privateIn(form)).filter(({ kind }) => kind === 'doorNumber')
  return doors.length > 0 ? doors.map(privateSentence).join('') : undefined
}
export const promiseError = (errors: Errors, place: number): string | undefined =>
  Object.entries(errors).find(([field]) => field.startsWith(`promises.${place}.`))?.[1]

/** A line for a draft. */
export const draftTitle = ({ whom }: Pick<VisitForm, 'whom'>): string =>
  whom.trim() ? `走访${whom.trim()}` : '还没写去了谁家的走访'
export const draftNote = ({ visitedOn, village, promises }: VisitForm): string =>
  [dayText(visitedOn).split(' ')[0], village.trim(), promises.length > 0 && `答应 ${promises.length} 件`]
    .filter(Boolean)
    .join(' · ')

const lines = (form: VisitForm): [field: string, text: string][] => [
  ['走访对象', `${form.village} ${form.whom}`],
  ['走访日期', form.visitedOn],
  ['同去的同志', form.companions.map(({ name }) => name).join('、')],
  ['了解到的情况', form.matters],
  ['答应的事', form.promises.map(({ text, raisedBy }) => [text, raisedBy].filter(Boolean).join('，')).join('；')],
]
/** The fields that differ between two versions, for whoever has to choose. */
export const differences = (mine: VisitForm, theirs: VisitForm): { field: string; mine: string; theirs: string }[] => {
  const other = new Map(lines(theirs))
  return lines(mine).flatMap(([field, text]) =>
    other.get(field) === text ? [] : [{ field, mine: text || '（空）', theirs: other.get(field) || '（空）' }],
  )
}
/** One's own words over another's, with what the ledger has taken from the other meanwhile. */
export const mineOver = (mine: VisitForm, theirs: VisitForm): Pick<VisitForm, 'promises' | 'carried'> => ({
  promises: [
    ...theirs.promises.filter(({ key }) => theirs.carried.includes(key)),
    ...mine.promises.filter(({ key }) => !theirs.carried.includes(key)),
  ],
  carried: theirs.carried,
})
