import type { Input } from '../../contract'
import { ask } from '../../platform/callAction'

export const askAudit = (input: Input<'audit.list'>) => ask('audit.list', input)
