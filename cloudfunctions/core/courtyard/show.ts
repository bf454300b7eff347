import { entriesOf } from '../ledger/openEntries'
import { readDoc } from '../platform/db'
import { presentPhotos } from '../photo/store'
import { refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler } from '../platform/request'
import { noteSubject } from './subject'
import { courtyardNotes, type CourtyardNoteDoc } from './store'

export const show: Handler<'courtyard.show'> = async ({ input, actor }) => {
  const note = await readDoc<CourtyardNoteDoc>(courtyardNotes, input.noteId)
  if (!note) return refuse('notFound', { what: '这次院坝会' })
  const denied = forbidden(actor, 'courtyard.see', noteSubject(note))
  if (denied) return denied
  const [entries, photos] = await Promise.all([entriesOf('courtyard', note._id), presentPhotos(note.photos, actor)])
  return {
    id: note._id,
    version: note.version,
    topic: note.topic,
    startAt: note.startAt,
    village: note.village,
    villageGroup: note.villageGroup,
    host: note.host,
    author: note.author,
    companions: note.companions,
    branchName: note.branchName,
    outreach: note.outreach,
    outreachMinutes: note.outreachMinutes,
    headcount: note.headcount,
    demands: note.demands,
    entries,
    photos,
    savedAt: note.savedAt,
    can: { change: may(actor, 'courtyard.change', noteSubject(note)) },
  }
}
