import type { Input } from '../../contract'
import { ask, callAction } from '../../platform/callAction'

export const askChoices = (nodeId: string | undefined) => ask('papers.choices', nodeId ? { nodeId } : {})
export const handIn = (input: Input<'papers.handIn'>) => callAction('papers.handIn', input)
