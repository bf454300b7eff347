import type { CourtyardView } from '../../contract/courtyardWords'
import { ask } from '../../platform/callAction'

export const askNotes = (view: CourtyardView, cursor?: string) => ask('courtyard.list', { view, cursor })
export const askNote = (noteId: string) => ask('courtyard.show', { noteId })
export const askCompanions = () => ask('courtyard.companions', {})
