import * as v from 'valibot'
import { action } from './action'
import { id } from './fields'
import { messageTemplates, type MessageTemplate, type Reach } from './messageWords'

/** Messages that reach a phone: what somebody allowed, and how many of those to be told can be reached. */

/** A template a tap may ask leave for: its id at WeChat, and how many messages of it the caller has allowed so far. */
export interface OfferedTemplate {
  template: MessageTemplate
  id: string
  left: number
}
/** What may be asked for; nothing where the organ has no templates yet. */
export const templates = action<{ offered: OfferedTemplate[] }>()({
  name: 'message.templates',
  input: v.strictObject({}),
  problems: [],
})

/** The phone tells which templates were allowed in one tap: one message each. */
export const grant = action<{ left: Partial<Record<MessageTemplate, number>> }>()({
  name: 'message.grant',
  writes: true,
  input: v.strictObject({
    templates: v.pipe(
      v.array(v.picklist(messageTemplates)),
      v.minLength(1, '请至少允许一种'),
      v.maxLength(messageTemplates.length),
      v.check((given) => new Set(given).size === given.length, '有重复的'),
    ),
  }),
  problems: [],
})

/** Of those whom announcing a meeting tells, the caller aside, how many a message reaches; for whoever plans it. */
export const reach = action<Reach>()({
  name: 'message.reach',
  input: v.strictObject({ meetingId: id }),
  problems: ['notFound', 'notAllowed'],
})
