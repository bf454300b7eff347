import type { Input } from '../../contract'
import { ask, callAction } from '../../platform/callAction'

export const askPublication = (input: Input<'publication.show'>) => ask('publication.show', input)
export const decidePublication = (input: Input<'publication.decide'>) => callAction('publication.decide', input)
