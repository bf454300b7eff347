import { messageTemplates, type MessageTemplate } from '../../../src/contract/messageWords'

/** What a message says; a template has a field of its own for each, but that not every one has a place. */
export const parts = ['title', 'time', 'place', 'note'] as const
export type Part = (typeof parts)[number]

/** A template as the mini-program's console has it: its id, and the name its fields go by there (`thing1`, `time2`). */
export interface TemplateSetting {
  id: string
  fields: Partial<Record<Part, string>>
}
export type Templates = Partial<Record<MessageTemplate, TemplateSetting>>

const pairsOf = (text: string, between: string): [string, string][] =>
  text
    .split(between)
    .map((each) => each.split('=').map((side) => side.trim()))
    .flatMap(([name, value]) => (name && value ? [[name, value] as [string, string]] : []))

/** `meeting=<id>:title=thing1,time=time2;work=…`; what is not named has no template, and no message of it is sent. */
export const readTemplates = (text: string): Templates => {
  const templates: Templates = {}
  for (const each of text.split(';')) {
    const [head = '', tail = ''] = each.split(':')
    const [[name, id] = ['', '']] = pairsOf(head, '&')
    const template = messageTemplates.find((known) => known === name)
    const fields = Object.fromEntries(
      pairsOf(tail, ',').filter(([part]) => (parts as readonly string[]).includes(part)),
    )
    if (template && id) templates[template] = { id, fields }
  }
  return templates
}

/** The one place that says which templates the organ has: a variable of the functions. */
export const ownTemplates = (): Templates => readTemplates(process.env.MESSAGE_TEMPLATES ?? '')
