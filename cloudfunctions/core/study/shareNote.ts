import type { Parsed } from '../../../src/contract'
import { auditEntry } from '../platform/audit'
import type { Member } from '../org/store'
import type { Actor } from '../platform/actor'
import { change, command, find } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { noSuchNote, readOwn } from './notes'
import type { StudyNoteDoc } from './store'

type Shared = Pick<StudyNoteDoc, 'sharedWith' | 'members' | 'readers'>

/** Named people are of the writer's own branch: nobody looks up other branches' names by sharing. */
const readShared = async (
  sharing: Parsed<'study.shareNote'>['sharing'],
  actor: Actor,
): Promise<Shared | Problem<'notFound'>> => {
  if (sharing.with === 'nobody') return { sharedWith: 'nobody', members: [], readers: [] }
  if (sharing.with === 'branch') return { sharedWith: 'branch', members: [], readers: [`branch:${actor.branchId}`] }
  const ids = [...new Set(sharing.memberIds)]
  const found = await find<Member>(
    'members',
    { _id: command.in(ids), branchId: actor.branchId, status: 'active' },
    { limit: ids.length, fields: ['name'] },
  )
  if (found.length < ids.length) return refuse('notFound', { what: '所选的同志' }, { field: 'sharing' })
  const members = found
    .map(({ _id, name }) => ({ memberId: _id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN'))
  return { sharedWith: 'members', members, readers: members.map(({ memberId }) => `member:${memberId}`) }
}

export const shareNote: Handler<'study.shareNote'> = async (request) => {
  const { input, actor } = request
  const { noteId, version } = input
  const note = await readOwn(noteId, actor)
  if (!note) return noSuchNote()
  const shared = await readShared(input.sharing, actor)
  if (shared instanceof Problem) return shared
  const fields = { ...shared, version: version + 1, audit: command.push([auditEntry(request)]) }
  if (await change('studyNotes', noteId, fields, { version, memberId: actor.memberId }))
    return { noteId, version: version + 1 }
  const stored = await readOwn(noteId, actor)
  const same =
    stored?.version === version + 1 &&
    stored.sharedWith === shared.sharedWith &&
    stored.readers.join() === shared.readers.join()
  return same ? { noteId, version: version + 1 } : refuse('changedElsewhere', { what: '这篇笔记' })
}
