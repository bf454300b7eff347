import type { OpenapiAnswer, OpenapiState, Values } from './openapi'

/** Text holding this is judged risky, so that the refusal can be tried. */
const riskyText = '违规测试样本'

/** `security.msgSecCheck`: version 2 answers a judgement, the older one refuses with 87014. */
export function msgSecCheck(_state: OpenapiState, values: Values): OpenapiAnswer {
  if (typeof values.content !== 'string' || values.content === '') return { errcode: 44002, errmsg: 'empty post data' }
  const risky = [values.content, values.title, values.nickname].some((text) => String(text ?? '').includes(riskyText))
  if (values.version !== 2) return risky ? { errcode: 87014, errmsg: 'risky content' } : { errcode: 0, errmsg: 'ok' }
  if (typeof values.openid !== 'string') return { errcode: 40003, errmsg: 'invalid openid' }
  const result = risky ? { suggest: 'risky', label: 20001 } : { suggest: 'pass', label: 100 }
  const detail = [{ strategy: 'content_model', errcode: 0, ...result }]
  return { errcode: 0, errmsg: 'ok', trace_id: 'local', result, detail }
}
