import { createServer } from 'node:http'
import recorded from '../../fixtures/managerRequests.json'
import { authorizationOf } from '../../../scripts/deploy/tencent/sign'
import { envId, secret } from './around'
import { functionActions } from './functions'
import { Refused } from './refused'
import { tableActions } from './tables'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DeployedFunction } from './functions'
import type { Body } from './refused'
import type { Table } from './tables'

/** The parameters each action takes: those of the platform's own manager, and those its documentation adds. */
const more: Record<string, string[]> = {
  CreateTable: ['PermissionInfo'],
  DescribeSafeRule: ['WxAppId'],
  GetFunction: [],
}
const shapes = new Map(
  recorded.map(({ action, service, version, body }) => [
    action,
    { service, version, names: [...Object.keys(JSON.parse(body) as object), ...(more[action] ?? [])] },
  ]),
)
shapes.set('ModifySafeRule', {
  service: 'tcb',
  version: '2018-06-08',
  names: ['EnvId', 'CollectionName', 'AclTag', 'Rule'],
})
shapes.set('ModifySecurityRule', {
  service: 'tcb',
  version: '2018-06-08',
  names: ['EnvId', 'ResourceType', 'AclTag', 'Rule'],
})

/** How a request may go wrong: refused before or cut off after it was done. */
export type Trouble = { readonly code: string } | 'lostAnswer' | 'cut'

export interface CloudApi {
  readonly url: string
  readonly tables: Map<string, Table>
  readonly functions: Map<string, DeployedFunction>
  readonly rules: { functions?: string; storage?: string }
  /** Every action done or refused, oldest first. */
  readonly requests: { action: string; body: Body }[]
  /** What befalls the request of this number among those that write, from 1. */
  trouble: (write: number, action: string) => Trouble | undefined
  /** What runs a deployed function. */
  invoke: (name: string, event: object) => Promise<unknown>
  close(): Promise<void>
}

const writes = (action: string): boolean => !/^(Describe|List|Get)/.test(action)

/** A stand-in for Tencent Cloud's API on this machine: one environment, real signatures, the refusals that are known. */
export async function startCloudApi({ busyFor = 1 } = {}): Promise<CloudApi> {
  const tables = new Map<string, Table>()
  const functions = new Map<string, DeployedFunction>()
  const rules: CloudApi['rules'] = {}
  const ruleOf = (rule: string | undefined) =>
    rule === undefined ? { AclTag: 'READONLY', Rule: null } : { AclTag: 'CUSTOM', Rule: rule }
  const actions: Record<string, (body: Body) => object | Promise<object>> = {
    ...tableActions(tables),
    ...functionActions(functions, busyFor),
    DescribeEnvs: ({ EnvId }) => ({ EnvList: EnvId === envId ? [environment] : [], Total: 1 }),
    DescribeSecurityRule: () => ruleOf(rules.functions),
    ModifySecurityRule: ({ Rule }) => ((rules.functions = String(Rule)), {}),
    DescribeStorageSafeRule: () => ruleOf(rules.storage),
    ModifyStorageSafeRule: ({ Rule }) => ((rules.storage = String(Rule)), {}),
    Invoke: ({ FunctionName, ClientContext }) =>
      invoked(String(FunctionName), JSON.parse(String(ClientContext)) as object),
  }
  let written = 0
  const nobody: CloudApi['invoke'] = async () => {
    throw new Error('nothing runs functions here')
  }
  const api = {
    tables,
    functions,
    rules,
    requests: [] as CloudApi['requests'],
    trouble: (() => undefined) as CloudApi['trouble'],
    invoke: nobody,
  }
  const invoked = async (name: string, event: object): Promise<object> => {
    if (!functions.has(name)) throw new Refused('ResourceNotFound.Function', 'function does not exist')
    try {
      return { Result: { InvokeResult: 0, RetMsg: JSON.stringify(await api.invoke(name, event)), ErrMsg: '' } }
    } catch (error) {
      return { Result: { InvokeResult: 1, RetMsg: '', ErrMsg: (error as Error).message } }
    }
  }
  const server = createServer((request, response) => {
    void readText(request).then(async (text) => {
      const action = String(request.headers['x-tc-action'])
      const trouble = writes(action) ? api.trouble((written += 1), action) : undefined
      if (trouble === 'cut') return request.socket.destroy()
      const answer = await perform(request, text, action, typeof trouble === 'object' ? trouble.code : undefined)
      if (trouble === 'lostAnswer') return request.socket.destroy()
      return response.end(JSON.stringify({ Response: { RequestId: 'r', ...answer } }))
    })
  })
  const perform = async (
    request: IncomingMessage,
    text: string,
    action: string,
    refusedWith: string | undefined,
  ): Promise<object> => {
    try {
      if (refusedWith !== undefined) throw new Refused(refusedWith, 'as the test wants it')
      const body = check(request, text, action)
      api.requests.push({ action, body })
      const act = actions[action]
      if (!act) throw new Refused('InvalidAction', action)
      return await act(body)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return { Error: { Code: error.code, Message: error.message } }
    }
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return Object.assign(api, { url, close })
}

const environment = {
  EnvId: envId,
  Source: 'miniapp',
  Status: 'NORMAL',
  Databases: [{ InstanceId: 'tnt-abc', Status: 'RUNNING' }],
  Storages: [{ Bucket: `7a68-${envId}-1250000000`, Region: 'ap-shanghai' }],
  Functions: [{ Namespace: envId, Region: 'ap-shanghai' }],
  LogServices: [{ LogsetId: 'ls', TopicId: 'tp' }],
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** Refuses what the platform would: another signature, version or service, and parameters it does not know. */
function check({ headers }: IncomingMessage, text: string, action: string): Body {
  const shape = shapes.get(action)
  if (!shape) throw new Refused('InvalidAction', action)
  const credentials = { secretId: secret.TENCENTCLOUD_SECRETID, secretKey: secret.TENCENTCLOUD_SECRETKEY }
  const signed = {
    credentials,
    service: shape.service,
    host: String(headers.host),
    body: text,
    timestamp: Number(headers['x-tc-timestamp']),
  }
  if (headers.authorization !== authorizationOf(signed))
    throw new Refused('AuthFailure.SignatureFailure', 'signature does not match')
  if (headers['x-tc-version'] !== shape.version || headers['x-tc-region'] !== 'ap-shanghai')
    throw new Refused('InvalidParameter', 'version or region')
  const body = JSON.parse(text) as Body
  const unknown = Object.keys(body).filter((name) => !shape.names.includes(name))
  if (unknown.length > 0) throw new Refused('UnknownParameter', unknown.join())
  const home = body.EnvId ?? body.Namespace
  if (action !== 'DescribeEnvs' && home !== envId) throw new Refused('ResourceNotFound.Namespace', String(home))
  return body
}
