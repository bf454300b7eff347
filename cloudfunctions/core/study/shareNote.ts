import { byName } from '../../../src/contract/names'
import { named } from '../../../src/contract/person'
import type { Parsed } from '../../../src/contract'
import { isPartyMember } from '../../../src/contract/person'
import type { Member } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { askToShow, isClear } from '../publishing/shown'
import { missing } from '../record/kind'
import { step } from '../record/step'
import { notOwn, sharedAs, unfitForOthers, unshared, type Shared } from './notes'
import { studyNoteKind } from './store'

/** Named people are of the writer's own branch: nobody looks up other branches' names by sharing. */
const readShared = async (
  sharing: Parsed<'study.shareNote'>['sharing'],
  actor: Actor,
): Promise<Shared | Problem<'notFound'>> => {
  if (sharing.with === 'nobody') return unshared
  if (sharing.with === 'branch') return { sharedWith: 'branch', members: [], readers: [`branch:${actor.branchId}`] }
  const ids = isPartyMember(actor) ? [...new Set(sharing.memberIds)] : []
  if (ids.length === 0) return refuse('notFound', { what: '所选的同志' }, { field: 'sharing' })
  const found = await find<Member>(
    'members',
    { _id: command.in(ids), branchId: actor.branchId, status: 'active' },
    { limit: ids.length, fields: ['name'] },
  )
  if (found.length < ids.length) return refuse('notFound', { what: '所选的同志' }, { field: 'sharing' })
  const members = byName(found).map(named)
  return { sharedWith: 'members', members, readers: members.map(({ memberId }) => `member:${memberId}`) }
}

export const shareNote: Handler<'study.shareNote'> = (request) => {
  const { input, actor } = request
  return step(studyNoteKind, request, {
    id: input.noteId,
    denied: (note) => notOwn(actor, note) ?? (note.deletedAt ? missing(studyNoteKind) : null),
    seen: input.version,
    make: async (note) => {
      const unfit = input.sharing.with === 'nobody' ? null : unfitForOthers(note)
      if (unfit) return unfit
      const shared = await readShared(input.sharing, actor)
      if (shared instanceof Problem) return shared
      if (shared.sharedWith === unshared.sharedWith) return { fields: unshared }
      const clear = isClear(note.shown) ? note.shown : null
      return { fields: sharedAs(shared, clear ?? (await askToShow(request, [note.title, note.text], actor.path, []))) }
    },
    answer: ({ version }) => ({ noteId: input.noteId, version }),
  })
}
