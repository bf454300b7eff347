import type { Input } from '../../contract'
import type { CourtyardView } from '../../contract/courtyardWords'
import { ask, callAction } from '../../platform/callAction'
import { useAnswer } from '../../platform/serverState'

export type NotesAsked = Pick<Input<'courtyard.list'>, 'nodeId' | 'month'>
export const askNotes = (view: CourtyardView, asked: NotesAsked, cursor?: string) =>
  ask('courtyard.list', { view, ...asked, cursor })
export const askNote = (noteId: string) => ask('courtyard.show', { noteId })
export const publishSummary = (noteId: string, text: string) => callAction('courtyard.publishSummary', { noteId, text })
/** The names of one's branch, as they were kept on this phone when there is no network. */
export const useCompanions = () =>
  useAnswer('courtyard.companions', () => ask('courtyard.companions', {}), { keep: true })
