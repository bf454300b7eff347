import { isPartyMember } from '../../../src/contract/person'
import { addDays, dayText } from '../../../src/contract/days'
import type { Todo } from '../../../src/contract/home'
import { isMust, talkOccasionLabels } from '../../../src/contract/talkWords'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { may } from '../policy'
import type { Member } from '../org/store'
import { waitingFor, willNotBe, witnessKey } from './rules'
import type { TalkDoc } from './store'

const max = 10
const fields = [
  'kind',
  'occasion',
  'state',
  'host',
  'counterpart',
  'two',
  'plannedOn',
  'heldOn',
  'sentence',
  'sentBack',
  'faceToFace',
  'left',
]
type Waiting = Pick<
  TalkDoc,
  | '_id'
  | 'occasion'
  | 'state'
  | 'host'
  | 'counterpart'
  | 'two'
  | 'plannedOn'
  | 'heldOn'
  | 'sentence'
  | 'sentBack'
  | 'faceToFace'
  | 'left'
>

const toHold = (talk: Waiting, today: string): Pick<Todo, 'kind' | 'title' | 'note'> => {
  const who = talk.counterpart.name
  if (talk.sentBack) return { kind: 'recordTalk', title: `重新核对与${who}的谈心谈话`, note: '记录被退回：与实际不符' }
  const on = `计划 ${dayText(talk.plannedOn)}`
  if (isMust(talk.occasion))
    return { kind: 'mustTalk', title: `必谈：与${who}谈心谈话`, note: `${talkOccasionLabels[talk.occasion]} · ${on}` }
  const late = talk.plannedOn < today
  return {
    kind: 'recordTalk',
    title: late ? `与${who}的谈心谈话还没有记录` : `今天与${who}谈心谈话`,
    note: late ? `${on}，谈过请记录，没谈请改日子` : '谈过以后记录',
  }
}
const toWitness = ({ host, counterpart, heldOn, plannedOn }: Waiting): Pick<Todo, 'kind' | 'title' | 'note'> => ({
  kind: 'witnessTalk',
  title: `见证${host.name}与${counterpart.name}的谈心谈话`,
  note: `${dayText(heldOn ?? plannedOn)} · 对方没有绑定微信，已当面确认`,
})
const toDo = (talk: Waiting, memberId: string, today: string): Pick<Todo, 'kind' | 'title' | 'note'> | null => {
  if (!talk.two.includes(memberId)) return toWitness(talk)
  const what = waitingFor(talk, memberId)
  const other = talk.host.memberId === memberId ? talk.counterpart.name : talk.host.name
  if (what === 'record') return toHold(talk, today)
  if (what === 'confirm')
    return { kind: 'confirmTalk', title: `确认与${other}的谈心谈话`, note: dayText(talk.heldOn ?? talk.plannedOn) }
  if (what === 'sentence')
    return { kind: 'agreeSentence', title: '商定转入台账的一句话', note: `${other}提出，同意后才转入台账` }
  // The counterpart is told on the day and asked for nothing.
  return talk.state === 'planned' && talk.plannedOn === today && !willNotBe(talk)
    ? {
        kind: 'recordTalk',
        title: `今天${other}与您谈心谈话`,
        note: talk.occasion === 'yearly' ? '年度谈心' : '见谈话安排',
      }
    : null
}

/** The branches whose talks the caller may witness. */
const witnessKeys = (actor: Actor): string[] =>
  actor.posts
    .filter(({ path }) => may(actor, 'talk.witness', { paths: [path], involved: [] }))
    .map(({ nodeId }) => witnessKey(nodeId))
/** Of talks to be witnessed, those whose counterpart has no account still: whoever has one confirms for themself. */
const withoutAccount = async ({ memberId }: Actor, talks: readonly Waiting[]): Promise<readonly Waiting[]> => {
  const ids = talks.filter(({ two }) => !two.includes(memberId)).map(({ counterpart }) => counterpart.memberId)
  if (ids.length === 0) return talks
  const bound = await find<Member>(
    'members',
    { _id: command.in(ids), openId: command.neq(null) },
    { limit: max, fields: ['_id'] },
  )
  const has = new Set(bound.map(({ _id }) => _id))
  return talks.filter(({ two, counterpart }) => two.includes(memberId) || !has.has(counterpart.memberId))
}

/** What waits for the caller among their talks: facts and names of the two, never a word of them. */
export const talkTodos = async (actor: Actor, today: string): Promise<Todo[]> => {
  if (!isPartyMember(actor)) return []
  const keys = [actor.memberId, ...witnessKeys(actor)]
  const where = { waiting: command.in(keys), waitingOn: command.lte(today).and(command.gt(addDays(today, -400))) }
  const found = await find<Waiting>('talks', where, {
    order: [
      ['waitingOn', 'asc'],
      ['_id', 'asc'],
    ],
    limit: max,
    fields,
  })
  const here = await withoutAccount(actor, found)
  return here.flatMap((talk) => {
    const todo = toDo(talk, actor.memberId, today)
    return todo
      ? [{ ...todo, params: { talkId: talk._id }, dueOn: talk.state === 'planned' ? talk.plannedOn : null }]
      : []
  })
}
