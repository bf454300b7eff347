import { command } from '../platform/db'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { readerKeysOf } from './notes'
import { countedPageOf } from '../platform/pageOf'
import type { StudyNoteDoc } from './store'

const heldAs = (shown: StudyNoteDoc['shown']) =>
  shown?.state === 'waiting' || shown?.state === 'refused' ? { held: shown.state } : {}

/** Titles only, found by the writer or by whom they are shared with; how many are left is told to whoever leafs, and kept nowhere. */
export const listNotes: Handler<'study.listNotes'> = async ({ input, actor }) => {
  const mine = input.view === 'mine'
  const where = mine
    ? { memberId: actor.memberId, deletedAt: null }
    : { readers: command.in(readerKeysOf(actor)), memberId: command.neq(actor.memberId) }
  const page = await countedPageOf<StudyNoteDoc>('studyNotes', where, input.cursor, [
    'title',
    'writerName',
    'savedAt',
    'sharedWith',
    'shown',
  ])
  if (page instanceof Problem) return page
  return {
    ...page,
    rows: page.rows.map(({ _id, title, writerName, savedAt, sharedWith, shown }) => ({
      id: _id,
      title,
      writerName,
      savedAt,
      sharedWith: mine ? sharedWith : null,
      ...(mine && heldAs(shown)),
    })),
  }
}
