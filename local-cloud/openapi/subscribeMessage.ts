import type { OpenapiAnswer, OpenapiState, Values } from './openapi'

/** Longest value by kind of field, in characters; the kind is the field's name without its number. */
const longest: Readonly<Record<string, number>> = {
  thing: 20,
  number: 32,
  letter: 32,
  symbol: 5,
  character_string: 32,
  phone_number: 17,
  car_number: 8,
  name: 10,
  phrase: 5,
}

/** `subscribeMessage.send`, with the refusals that happen in practice. */
export function sendSubscribeMessage(state: OpenapiState, values: Values): OpenapiAnswer {
  const { touser, template_id: templateId, data } = values
  if (typeof touser !== 'string' || touser === '') return { errcode: 40003, errmsg: 'invalid openid' }
  const template = state.schema.templates?.find(({ id }) => id === templateId)
  if (typeof templateId !== 'string' || templateId === '' || (state.schema.templates && !template)) {
    return { errcode: 40037, errmsg: 'invalid template_id' }
  }
  const wrong = wrongField(data, template?.fields)
  if (wrong !== undefined) return { errcode: 47003, errmsg: `argument invalid! data.${wrong}.value invalid` }
  if (!state.subscriptions.use(touser, templateId)) {
    return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
  }
  return { errcode: 0, errmsg: 'ok', msgid: state.outbox.list().length + 1 }
}

/** The first field that is missing, unknown to the template, empty or too long. */
function wrongField(data: unknown, fields: readonly string[] | undefined): string | undefined {
  const given = typeof data === 'object' && data !== null ? (data as Record<string, { value?: unknown }>) : {}
  const names = Object.keys(given)
  const unexpected = names.find((name) => fields && !fields.includes(name))
  const missing = (fields ?? []).find((name) => !(name in given))
  return unexpected ?? missing ?? names.find((name) => !fits(name, given[name]?.value))
}

function fits(name: string, value: unknown): boolean {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || text === '') return false
  return [...text].length <= (longest[name.replace(/\d+$/, '')] ?? 64)
}
