import { ask } from '../../platform/callAction'

export const askChoices = (nodeId: string | undefined) => ask('papers.choices', nodeId ? { nodeId } : {})
