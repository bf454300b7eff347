import type { Input } from '../../contract'
import type { CourtyardView } from '../../contract/courtyardWords'
import { ask, callAction } from '../../platform/callAction'

export const askNotes = (view: CourtyardView, cursor?: string) => ask('courtyard.list', { view, cursor })
export const askNote = (noteId: string) => ask('courtyard.show', { noteId })
export const askCompanions = () => ask('courtyard.companions', {})

export const writeNote = (input: Input<'courtyard.write'>) => callAction('courtyard.write', input)
export const saveNote = (input: Input<'courtyard.save'>) => callAction('courtyard.save', input)
