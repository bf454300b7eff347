import { createHash } from 'node:crypto'
import schema from '../../schema.json'
import { buildName } from './build'

/** What may be told of an error. Its message never: databases quote documents, parsers quote what people wrote. */
interface LoggedError {
  error: string
  code?: string
  /** Which of the platform's known troubles it is. */
  says?: string
  /** The same for errors with the same message, so that they can be counted without being read. */
  print: string
  /** Function, file and place of each step, innermost first. */
  stack: string[]
}

const indexNames = new Set(schema.collections.flatMap(({ indexes }) => indexes.map(({ name }) => name)))

const known: readonly [RegExp, (found: RegExpExecArray) => string][] = [
  // A duplicate key's text ends with the key itself; only the index is named.
  [
    /(?:E11000|DuplicateWrite)[^]*?index: ([A-Za-z_]\w{0,39})\b/i,
    ([, index = '']) => (indexNames.has(index) ? `duplicate key in ${index}` : 'duplicate key'),
  ],
  [/E11000|DuplicateWrite|duplicate key/i, () => 'duplicate key'],
  [/TransactionConflict|WriteConflict/i, () => 'write conflict'],
  [/-502005|collection not exist/i, () => 'no such collection'],
  [/-504003|TIME_LIMIT|timed? ?out|ETIMEDOUT|ESOCKETTIMEDOUT/i, () => 'timed out'],
  [/ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN/, ([which]) => which],
  [/-50\d{4}\b/, ([which]) => which],
]
const saysOf = (message: string): string | undefined => {
  for (const [pattern, words] of known) {
    const found = pattern.exec(message)
    if (found) return words(found)
  }
  return undefined
}

const frame =
  /^\s+at (?:async )?(?:new )?(?:([\w$.<>]{1,60}) (?:\[as [\w$.]+\] )?\()?(?:.*[/\\])?([\w.-]{1,40}:\d+:\d+)\)?$/
/** The message stands at the head of a stack, and may itself look like the lines of one. */
const framesOf = ({ stack = '', message }: Error): string[] => {
  const after = message ? stack.indexOf(message) : 0
  if (after < 0) return []
  const lines = stack.slice(after + message.length).split('\n')
  return lines
    .flatMap((line) => {
      const [, name, place] = frame.exec(line) ?? []
      return place ? [`${name ?? ''} ${place}`.trim()] : []
    })
    .slice(0, 12)
}

const plainCode = (error: object): string | undefined => {
  const { code, errCode } = error as { code?: unknown; errCode?: unknown }
  const text = String(code ?? errCode ?? '')
  return /^(?:-?\d{1,7}|[A-Z][A-Z0-9_]{1,40})$/.test(text) ? text : undefined
}

export const loggedError = (error: unknown): LoggedError => {
  const { name, message } = error instanceof Error ? error : { name: typeof error, message: String(error) }
  const code = typeof error === 'object' && error !== null ? plainCode(error) : undefined
  const says = saysOf(message)
  return {
    error: /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error',
    ...(code ? { code } : {}),
    ...(says ? { says } : {}),
    print: createHash('sha256').update(message).digest('hex').slice(0, 8),
    stack: error instanceof Error ? framesOf(error) : [],
  }
}

/** One line of JSON for each call; names, texts and inputs never go into it. */
export const log = (entry: {
  requestId: string
  action: string
  outcome: string
  milliseconds?: number
  error?: unknown
}): void => {
  const { error, ...rest } = entry
  console.log(JSON.stringify({ ...rest, build: buildName, ...(error === undefined ? {} : loggedError(error)) }))
}
