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
  const kept = await readOwn(noteId, actor)
  if (!kept) return noSuchNote()
  // The same words already there: the answer to the first try was lost.
  if (kept.version === version + 1 && kept.title === title && kept.text === text)
    return { noteId, version: kept.version }
  return refuse('changedElsewhere', { what: '这篇笔记' })
}
