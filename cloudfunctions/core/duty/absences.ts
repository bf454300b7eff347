import type { Todo } from '../../../src/contract/home'
import { holdersOn, type OrgNode } from '../org/store'
import { noteAbsences } from '../platform/accounts'
import type { Actor } from '../platform/actor'
import { command, find, put, type Stored } from '../platform/db'
import { asHolder, may } from '../policy'
import { absenceFields, absentIn, absentSince, askedLeaveSince, cameSince, isAskedSince, type Asked } from './absence'

/** `longAbsences/<branch>`: whom the timers found when they last looked, for the two of the branch who are to ask how they are. */
interface LongAbsences extends Stored {
  people: string[]
  lookedOn: string
}
const collection = 'longAbsences'

/** Looks at a branch anew; `before` is what was found the last time. Whoever is to look into it is told by their account that there is somebody. */
export const lookForAbsences = async (node: OrgNode, before: readonly string[], today: string): Promise<void> => {
  const people = await absentIn(node, today)
  if (people.length === 0 && before.length === 0) return
  await put<LongAbsences>(collection, { _id: node._id, people, lookedOn: today })
  const holders = (await holdersOn(node._id)).filter((member) =>
    may(asHolder(member), 'duty.lookInto', { paths: [node.path] }),
  )
  await noteAbsences(
    holders.map(({ _id }) => _id),
    people.length > 0,
  )
}
/** What was found in these branches when they were last looked at; one request. */
export const absencesOf = async (nodeIds: readonly string[]): Promise<Map<string, string[]>> => {
  const found = await find<LongAbsences>(collection, { _id: command.in([...nodeIds]) }, { limit: nodeIds.length })
  return new Map(found.map(({ _id, people }) => [_id, people]))
}

const absenceTodo = ({ _id, name }: Pick<Asked, '_id' | 'name'>): Todo => ({
  kind: 'longAbsence',
  title: `${name}三个月没有参加组织生活，也没有请假`,
  note: '请了解情况。这一条只有书记和组织委员看得到',
  params: { memberId: _id },
  dueOn: null,
})
/** Nothing of whom the account says nothing; else those found who are still asked here, and have neither come nor asked for leave since. */
export const absenceTodos = async (actor: Actor, today: string): Promise<Todo[]> => {
  if (!actor.hasAbsences) return []
  const held = actor.posts.filter(({ path }) => may(actor, 'duty.lookInto', { paths: [path] }))
  const nodeIds = [...new Set(held.map(({ nodeId }) => nodeId))]
  if (nodeIds.length === 0) return []
  const found = [...(await absencesOf(nodeIds)).values()].flat().filter((id) => id !== actor.memberId)
  if (found.length === 0) return []
  const since = absentSince(today)
  const [people, came, excused] = await Promise.all([
    find<Asked>(
      'members',
      { _id: command.in(found), status: 'active' },
      { limit: found.length, fields: [...absenceFields] },
    ),
    cameSince(found, since, today),
    askedLeaveSince(found, since),
  ])
  return people
    .filter(
      (member) =>
        nodeIds.includes(member.branchId) &&
        !came.has(member._id) &&
        !excused.has(member._id) &&
        isAskedSince(member, since, today),
    )
    .map(absenceTodo)
}
