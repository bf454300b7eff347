import { beijingClock, beijingDay, dayText } from '../../../../src/contract/days'
import type { Home, Todo } from '../../../../src/contract/home'
import type { Actor } from '../../platform/actor'
import { command, find } from '../../platform/db'
import type { Member } from '../store'
import { isHand, isOpen, type StoredRecovery } from './rules'
import { toldKeys } from './told'

const max = 30
interface News {
  todos: Todo[]
  newBindings: NonNullable<Home['newBindings']>
}
type Told = Pick<Member, '_id' | 'name' | 'recovery' | 'lastBinding'>

const whenText = (at: string): string => `${dayText(beijingDay(at))} ${beijingClock(at)}`
const progress = ({ agreedBy, worksFrom }: StoredRecovery, at: string): string => {
  if (!agreedBy || worksFrom === null) return '等第二位经办人同意'
  return at < worksFrom ? `${whenText(worksFrom)}起生效` : '已经生效，等本人绑定'
}
const ofRecovery = (
  { _id, name }: Told,
  recovery: StoredRecovery,
  actor: Pick<Actor, 'memberId'>,
  at: string,
): Pick<Todo, 'kind' | 'title' | 'note'> => {
  const { askedBy, agreedBy, how } = recovery
  const what = how === 'number' ? '换手机号' : '重新绑定'
  if (actor.memberId === _id)
    return { kind: 'ownRecovery', title: `${askedBy.name}为您申请${what}`, note: '不是您的意思，请马上停止' }
  return agreedBy || isHand(recovery, actor.memberId)
    ? { kind: 'recovery', title: `${name}${what}`, note: progress(recovery, at) }
    : { kind: 'agreeRecovery', title: `${askedBy.name}申请为${name}${what}`, note: '须另一位经办人核实后同意' }
}
/** What is told of one member: a recovery under way to whoever it concerns, or that an account has been bound. */
export const identityNewsOf = (member: Told, actor: Pick<Actor, 'memberId'>, at: string): News => {
  const { _id: memberId, name, recovery, lastBinding } = member
  if (isOpen(recovery, at))
    return {
      todos: [{ ...ofRecovery(member, recovery, actor, at), params: { memberId }, dueOn: null }],
      newBindings: [],
    }
  const bound = lastBinding && memberId !== actor.memberId ? [{ memberId, name, at: lastBinding.since }] : []
  return { todos: [], newBindings: bound }
}

/** Members without a post are asked for only while a recovery is theirs. */
export const identityNews = async (actor: Actor, at: string): Promise<News> => {
  if (actor.posts.length === 0 && !actor.recovering) return { todos: [], newBindings: [] }
  const told = await find<Told>(
    'members',
    { toldTo: command.in(toldKeys(actor)), toldUntil: command.gt(at) },
    {
      order: [
        ['toldUntil', 'desc'],
        ['_id', 'asc'],
      ],
      limit: max,
      fields: ['name', 'recovery', 'lastBinding'],
    },
  )
  const news = told.map((member) => identityNewsOf(member, actor, at))
  return { todos: news.flatMap(({ todos }) => todos), newBindings: news.flatMap(({ newBindings }) => newBindings) }
}
