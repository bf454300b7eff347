import type { OpenapiAnswer, OpenapiState, Values } from './openapi'

/** Text holding one of these is judged risky, or worth a person's look, so that both can be tried. */
const samples = { risky: '违规测试样本', review: '存疑测试样本' }

/** So many characters a call takes. */
const longest = 2500

const suggestions = { risky: 20001, review: 20006, pass: 100 }

/** `security.msgSecCheck`: version 2 answers a judgement, the older one refuses with 87014. */
export function msgSecCheck({ riskyWords }: OpenapiState, values: Values): OpenapiAnswer {
  if (typeof values.content !== 'string' || values.content === '') return { errcode: 44002, errmsg: 'empty post data' }
  if (values.content.length > longest) return { errcode: 40006, errmsg: 'content size out of limit' }
  const texts = [values.content, values.title, values.nickname].map((text) => String(text ?? ''))
  const holds = (words: readonly string[]) => words.some((word) => texts.some((text) => text.includes(word)))
  const suggest = holds([samples.risky, ...riskyWords]) ? 'risky' : holds([samples.review]) ? 'review' : 'pass'
  if (values.version !== 2)
    return suggest === 'risky' ? { errcode: 87014, errmsg: 'risky content' } : { errcode: 0, errmsg: 'ok' }
  if (typeof values.openid !== 'string') return { errcode: 40003, errmsg: 'invalid openid' }
  const result = { suggest, label: suggestions[suggest] }
  const detail = [{ strategy: 'content_model', errcode: 0, ...result }]
  return { errcode: 0, errmsg: 'ok', trace_id: 'local', result, detail }
}
