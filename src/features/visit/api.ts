import type { Input } from '../../contract'
import type { PairView } from '../../contract/visitPairs'
import { ask, callAction } from '../../platform/callAction'
import { useAnswer } from '../../platform/serverState'

export const askPairs = (branchId: string, view: PairView, cursor?: string) =>
  ask('visit.pairs', { branchId, view, cursor })
export const askPairChoices = (branchId: string) => ask('visit.pairChoices', { branchId })
export const askOverview = (nodeId?: string, cursor?: string) => ask('visit.overview', { nodeId, cursor })
export const askFrequency = () => ask('visit.frequency', {})
export type VisitsAsked = Pick<Input<'visit.list'>, 'nodeId' | 'month'>
export const askVisits = (input: Input<'visit.list'>) => ask('visit.list', input)
export const askVisit = (noteId: string) => ask('visit.show', { noteId })
/** Kept on this phone, so that the form knows one's pairs and companions where there is no network. */
export const useMyPairs = () => useAnswer('visit.mine', () => ask('visit.mine', {}), { keep: true })

export const addPair = (input: Input<'visit.addPair'>) => callAction('visit.addPair', input)
export const endPair = (input: Input<'visit.endPair'>) => callAction('visit.endPair', input)
export const saveFrequency = (input: Input<'visit.saveFrequency'>) => callAction('visit.saveFrequency', input)
