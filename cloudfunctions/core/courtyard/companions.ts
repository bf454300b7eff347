import type { Member } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, find, findAll } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import type { CourtyardNoteDoc } from './store'

type Person = CourtyardNoteDoc['author']

/** Members of the party; an activist who came along would else read a note, which is not theirs to read. */
const ofBranch = (actor: Actor) => ({
  branchId: actor.branchId,
  status: 'active',
  kind: command.in(['fullMember', 'probationaryMember']),
})

/** Names and nothing else, of the caller's own branch. */
export const companions: Handler<'courtyard.companions'> = async ({ actor }) => {
  const members = await findAll<Member>('members', ofBranch(actor), ['name'])
  return {
    members: members
      .filter(({ _id }) => _id !== actor.memberId)
      .map(({ _id, name }) => ({ memberId: _id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN')),
  }
}

/** The people named as companions: of the caller's branch, or already on the note. */
export const readCompanions = async (
  ids: readonly string[],
  actor: Actor,
  known: readonly Person[],
): Promise<Person[] | Problem<'badInput'>> => {
  const wanted = [...new Set(ids)].filter(
    (id) => id !== actor.memberId || known.some(({ memberId }) => memberId === id),
  )
  const asked = wanted.filter((id) => !known.some(({ memberId }) => memberId === id))
  const found =
    asked.length === 0
      ? []
      : await find<Member>(
          'members',
          { _id: command.in(asked), ...ofBranch(actor) },
          { limit: asked.length, fields: ['name'] },
        )
  if (found.length < asked.length) {
    return refuse('badInput', { field: '同去的同志', why: '有一位已不在本支部，请重新选择' }, { field: 'companionIds' })
  }
  const people = [...known, ...found.map(({ _id, name }) => ({ memberId: _id, name }))]
  return wanted.flatMap((id) => people.find(({ memberId }) => memberId === id) ?? [])
}
