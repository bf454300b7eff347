import { auditEntry } from '../platform/audit'
import { change, command } from '../platform/db'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { noSuchNote, readOwn } from './notes'

export const saveNote: Handler<'study.saveNote'> = async (request) => {
  const { input, actor, at } = request
  const { noteId, version, title, text } = input
  const fields = { title, text, savedAt: at, version: version + 1, audit: command.push([auditEntry(request)]) }
  if (await change('studyNotes', noteId, fields, { version, memberId: actor.memberId }))
    return { noteId, version: version + 1 }
  const stored = await readOwn(noteId, actor)
  if (!stored) return noSuchNote()
  // The same words already there: the answer to the first try was lost.
  if (stored.version === version + 1 && stored.title === title && stored.text === text)
    return { noteId, version: stored.version }
  return refuse('changedElsewhere', { what: '这篇笔记' })
}
