import { messageTemplates } from '../../../src/contract/messageWords'
import type { Handler } from '../platform/request'
import { ownTemplates } from './settings'

export const templates: Handler<'message.templates'> = async ({ actor }) => {
  const known = ownTemplates()
  return {
    offered: messageTemplates.flatMap((template) => {
      const setting = known[template]
      return setting ? [{ template, id: setting.id, left: actor.grants?.[template] ?? 0 }] : []
    }),
  }
}
