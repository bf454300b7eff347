import cloud from 'wx-server-sdk'
import { log } from '../platform/log'
import { parts, type TemplateSetting } from './settings'
import type { Words } from './words'

/** What became of one message: only what WeChat says has not gone may be tried again. */
export type Outcome =
  { is: 'sent' } | { is: 'refused' | 'failed'; why: number } | { is: 'again'; why: number } | { is: 'unsure' }

/** The person does not take it, whatever was counted. */
const refusedCode = 43101
/** Nothing a second try could change: the person, the page, the template or its fields. */
const finalCodes: ReadonlySet<number> = new Set([40003, 40037, 41030, 47003, -604101])
/** WeChat's own answers have numbers above nought; below it are the SDK's and the network's, who do not know whether it arrived. */
const isAnswer = (code: number): boolean => Number.isInteger(code) && (code > 0 || finalCodes.has(code))

const outcomeOf = (error: unknown): Outcome => {
  const why = Number((error as { errCode?: unknown } | null)?.errCode)
  if (!isAnswer(why)) return { is: 'unsure' }
  if (why === refusedCode) return { is: 'refused', why }
  return { is: finalCodes.has(why) ? 'failed' : 'again', why }
}

const dataOf = (words: Words, { fields }: TemplateSetting) =>
  Object.fromEntries(
    parts.flatMap((part) => {
      const [field, value] = [fields[part], words[part]]
      return field ? [[field, { value: value || '—' }] as const] : []
    }),
  )

/** One request to WeChat. */
export const sendOne = async (
  openId: string,
  setting: TemplateSetting,
  { words, page }: { words: Words; page: string },
  requestId: string,
): Promise<Outcome> => {
  try {
    const message = { touser: openId, templateId: setting.id, page, data: dataOf(words, setting) }
    await cloud.openapi.subscribeMessage.send(message)
    return { is: 'sent' }
  } catch (error) {
    const outcome = outcomeOf(error)
    if (outcome.is !== 'refused') log({ requestId, action: 'jobs.told', outcome: outcome.is, error })
    return outcome
  }
}
