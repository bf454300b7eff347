import type { Call } from './endpoint'

/** What the platform calls the parts of one environment. */
export interface CloudEnvironment {
  readonly envId: string
  /** The environment's namespace of functions. */
  readonly namespace: string
  readonly bucket: string
  readonly connector: { readonly InstanceId: string; readonly DatabaseName: string }
  readonly logs: { readonly ClsTopicId?: string; readonly ClsLogsetId?: string }
}

interface EnvInfo {
  EnvId: string
  Status?: string
  Databases?: { InstanceId: string }[]
  Storages?: { Bucket: string }[]
  Functions?: { Namespace: string }[]
  LogServices?: { TopicId?: string; LogsetId?: string }[]
  CustomLogServices?: { ClsTopicId?: string; ClsLogsetId?: string }[]
}

/** Such as `zhibu-3gabc12d4e5f`: a name of one's own and what the platform adds to it. */
export const isEnvId = (text: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(text) && text.length <= 64

export async function findEnvironment(call: Call, envId: string): Promise<CloudEnvironment> {
  const { EnvList = [] } = (await call('tcb', 'DescribeEnvs', { EnvId: envId })) as { EnvList?: EnvInfo[] }
  const info = EnvList.find((each) => each.EnvId === envId)
  if (!info) throw new Error(`这个账号下没有云环境 ${envId}，请核对环境 ID 和密钥是不是同一个账号的。`)
  if (info.Status !== undefined && info.Status !== 'NORMAL')
    throw new Error(`云环境 ${envId} 现在不可用（${info.Status}）。`)
  const database = info.Databases?.[0]?.InstanceId
  const bucket = info.Storages?.[0]?.Bucket
  if (!database || !bucket) throw new Error(`云环境 ${envId} 还没有开通数据库或云存储，请先在云开发控制台开通。`)
  const [own] = info.CustomLogServices ?? []
  const [given] = info.LogServices ?? []
  return {
    envId,
    namespace: info.Functions?.[0]?.Namespace ?? envId,
    bucket,
    connector: { DatabaseName: database, InstanceId: 'flexdb' },
    logs: { ClsTopicId: own?.ClsTopicId ?? given?.TopicId, ClsLogsetId: own?.ClsLogsetId ?? given?.LogsetId },
  }
}
