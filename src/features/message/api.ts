import type { Input } from '../../contract'
import { ask, callAction } from '../../platform/callAction'

export const askTemplates = () => ask('message.templates', {})
export const grantMessages = (templates: Input<'message.grant'>['templates']) =>
  callAction('message.grant', { templates })
