import { authorizationOf } from './sign'
import type { Credentials } from './sign'

/** The two services a deployment speaks to, and the version of each. */
const versions = { tcb: '2018-06-08', scf: '2018-04-16' } as const
type Service = keyof typeof versions
type Params = Readonly<Record<string, unknown>>
export type Call = (service: Service, action: string, params: Params) => Promise<Record<string, unknown>>

interface EndpointOptions {
  readonly credentials: Credentials
  readonly region: string
  /** A stand-in on this machine, for tests; Tencent Cloud's own addresses when not given. */
  readonly base?: string
  readonly wait: (milliseconds: number) => Promise<void>
}

/** A refusal of the platform. Its text goes to the person as it is; it repeats no secret. */
export class ApiProblem extends Error {
  constructor(
    readonly action: string,
    readonly code: string,
    message: string,
  ) {
    super(`${action}：${code} ${message}`)
  }
}

const attempts = 5
const requestTimeout = 60_000
/** Refusals that pass: too many requests at once, a hiccup, a function that is still being changed. */
const passes = (code: string): boolean =>
  /^(RequestLimitExceeded|InternalError|LimitExceeded\.Frequency|NetworkProblem|ResourceUnavailable|(ResourceInUse|FailedOperation)\.(Function)?(Status|Updat))/.test(
    code,
  )

async function once(
  options: EndpointOptions,
  service: Service,
  action: string,
  body: string,
): Promise<Record<string, unknown>> {
  const url = new URL(options.base ?? `https://${service}.tencentcloudapi.com`)
  const timestamp = Math.floor(Date.now() / 1000)
  const { credentials, region } = options
  const headers: Record<string, string> = {
    'Content-Type': 'application/json',
    'X-TC-Action': action,
    'X-TC-Version': versions[service],
    'X-TC-Region': region,
    'X-TC-Timestamp': String(timestamp),
    Authorization: authorizationOf({ credentials, service, host: url.host, body, timestamp }),
  }
  if (credentials.token) headers['X-TC-Token'] = credentials.token
  let text: string
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(requestTimeout) })
    text = await answer.text()
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause?.code ?? (error as Error).name
    throw new ApiProblem(action, 'NetworkProblem', `连不上 ${url.host}（${cause}）`)
  }
  const parsed = parse(text) ?? {}
  const answer = parsed.Response as { Error?: { Code: string; Message: string } } | undefined
  if (!answer) throw new ApiProblem(action, 'InternalError.NotJson', `平台的回答看不懂：${text.slice(0, 120)}`)
  if (answer.Error) throw new ApiProblem(action, answer.Error.Code, answer.Error.Message)
  return answer as Record<string, unknown>
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined
  }
}

/** Calls the platform, again when a refusal is of the kind that passes. Every act here may be repeated safely. */
export function openEndpoint(options: EndpointOptions): Call {
  return async (service, action, params) => {
    const body = JSON.stringify(params)
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(options, service, action, body)
      } catch (error) {
        if (!(error instanceof ApiProblem) || !passes(error.code) || attempt === attempts) throw error
        await options.wait(500 * 2 ** attempt)
      }
    }
  }
}
