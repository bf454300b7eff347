import { isPartyMember } from '../../../src/contract/person'
import { addDays, dayText } from '../../../src/contract/days'
import type { Todo } from '../../../src/contract/home'
import { isMust, talkOccasionLabels } from '../../../src/contract/talkWords'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { waitingFor, willNotBe } from './rules'
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
  | 'left'
>

const toHold = (talk: Waiting, today: string): Pick<Todo, 'kind' | 'title' | 'note'> => {
  const who = talk.counterpart.name
  if (talk.sentBack) return { kind: 'recordTalk', title: `重新核对与${who}的谈心谈话`, note: '对方认为记录与实际不符' }
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
const toDo = (talk: Waiting, memberId: string, today: string): Pick<Todo, 'kind' | 'title' | 'note'> | null => {
  const what = waitingFor(talk, memberId)
  const other = talk.host.memberId === memberId ? talk.counterpart.name : talk.host.name
  if (what === 'record') return toHold(talk, today)
  if (what === 'confirm')
    return { kind: 'confirmTalk', title: `确认与${other}的谈心谈话`, note: dayText(talk.heldOn ?? talk.plannedOn) }
  if (what === 'sentence')
    return { kind: 'agreeSentence', title: '商定转入账单的一句话', note: `${other}提出，同意后才转入账单` }
  // The counterpart is told on the day and asked for nothing.
  return talk.state === 'planned' && talk.plannedOn === today && !willNotBe(talk)
    ? {
        kind: 'recordTalk',
        title: `今天${other}与您谈心谈话`,
        note: talk.occasion === 'yearly' ? '年度谈心' : '见谈话安排',
      }
    : null
}

/** What waits for the caller among their talks: facts and names of the two, never a word of them. */
export const talkTodos = async (actor: Actor, today: string): Promise<Todo[]> => {
  if (!isPartyMember(actor)) return []
  const where = { waiting: actor.memberId, waitingOn: command.lte(today).and(command.gt(addDays(today, -400))) }
  const found = await find<Waiting>('talks', where, {
    order: [
      ['waitingOn', 'asc'],
      ['_id', 'asc'],
    ],
    limit: max,
    fields,
  })
  return found.flatMap((talk) => {
    const todo = toDo(talk, actor.memberId, today)
    return todo
      ? [{ ...todo, params: { talkId: talk._id }, dueOn: talk.state === 'planned' ? talk.plannedOn : null }]
      : []
  })
}
