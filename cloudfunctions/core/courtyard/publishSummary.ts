import type { SummaryShown } from '../../../src/contract/courtyard'
import { readNote } from '../fieldNote/definition'
import { forbidden } from '../policy'
import { askToShow, presentShown } from '../publishing/shown'
import type { Handler } from '../platform/request'
import { workersIn } from '../policy/ownWork'
import { already, step } from '../record/step'
import { courtyardKind, courtyardNote, type CourtyardNoteDoc } from './note'

const presentSummary = ({ summary }: Pick<CourtyardNoteDoc, 'summary'>): SummaryShown => ({
  shown: presentShown(summary!),
})

/** Before words about a courtyard meeting are put up in the village. The note itself is not touched by what becomes of them. */
export const publishSummary: Handler<'courtyard.publishSummary'> = (request) => {
  const { input, actor, at } = request
  return step(courtyardKind, request, {
    id: input.noteId,
    read: () => readNote(courtyardKind, input.noteId, at),
    denied: (note) => forbidden(actor, 'courtyard.see', courtyardNote.subject(note)),
    make: async (note) => {
      // Words the check gave no answer to are asked about anew.
      if (note.summary?.text === input.text && note.summary.state !== 'unchecked') return already(presentSummary(note))
      const shown = await askToShow(request, [input.text], note.path, workersIn(note.audit))
      return { fields: { summary: { ...shown, text: input.text } } }
    },
    answer: presentSummary,
  })
}
