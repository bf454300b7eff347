import { appId, envId, secretIdOf } from '../platform'
import type { Credentials } from '../platform'
import type { FunctionFolder } from './functions'

/** Who or what set off an invocation. Nothing else ever reaches a function as its caller's identity. */
export interface Origin {
  /** `wx_client` from a phone, `wx_trigger` from a timer, `wx_client,scf` from a function a phone called. */
  readonly source: string
  /** Only a client has one. */
  readonly openid?: string
  /** More variables for a test, such as WX_UNIONID. */
  readonly extra?: Readonly<Record<string, string>>
}

export interface FunctionHost {
  /** Where the gateway answers, known once it listens. */
  readonly address: { url: string }
  readonly credentials: Credentials
  /** The functions' own variables: secrets and settings from the schema. */
  readonly variables: Readonly<Record<string, string>>
}

const contextKeys = ['WX_APPID', 'WX_OPENID', 'WX_UNIONID', 'WX_API_TOKEN']
/** Every key an SDK from 2.1 on looks for; one that is not listed is not there for it. */
const platformKeys = [
  'TCB_ENV',
  'TCB_SEQID',
  'TRIGGER_SRC',
  'LOGINTYPE',
  'QQ_OPENID',
  'QQ_APPID',
  'TCB_UUID',
  'TCB_ISANONYMOUS_USER',
  'TCB_SESSIONTOKEN',
  'TCB_CUSTOM_USER_ID',
  'TCB_SOURCE_IP',
  'TCB_SOURCE',
  'TCB_ROUTE_KEY',
  'TCB_HTTP_CONTEXT',
  'TCB_CONTEXT_CNFG',
]

/** The whole `process.env` of one invocation; the previous invocation's is thrown away. */
export function invocationEnvironment(
  host: FunctionHost,
  { name: functionName, path }: Pick<FunctionFolder, 'name' | 'path'>,
  requestId: string,
  origin: Origin,
): Record<string, string> {
  const fromClient: Record<string, string> =
    origin.openid === undefined ? {} : { WX_APPID: appId, WX_OPENID: origin.openid, WX_API_TOKEN: requestId }
  return {
    ...host.variables,
    TZ: 'UTC',
    PATH: process.env.PATH ?? '',
    TMPDIR: process.env.TMPDIR ?? '/tmp',
    NODE_PATH: `${path}:${path}/node_modules`,
    USER_CODE_ROOT: `${path}/`,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: secretIdOf(host.credentials, functionName),
    TENCENTCLOUD_SECRETKEY: host.credentials.secretKey,
    TENCENTCLOUD_SESSIONTOKEN: host.credentials.sessionToken,
    SCF_NAMESPACE: envId,
    SCF_FUNCTIONNAME: functionName,
    TCB_ENV: envId,
    TCB_SEQID: requestId,
    TCB_SOURCE: origin.source,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${host.address.url}/admin` }),
    TCB_CONTEXT_KEYS: platformKeys.join(','),
    // With no client there is no context at all: the SDK then answers {}, and the function must fail closed.
    ...(origin.openid === undefined ? {} : { WX_CONTEXT_KEYS: contextKeys.join(',') }),
    ...(origin.source === 'wx_trigger' ? { TRIGGER_SRC: 'timer' } : {}),
    ...fromClient,
    ...origin.extra,
  }
}
