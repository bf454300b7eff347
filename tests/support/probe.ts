import { resolve } from 'node:path'
import { startTestCloud } from './cloud'
import type { TestCloud, TestCloudOptions } from './cloud'

export const probeSchema = {
  collections: [{ name: 'notes', indexes: [] }],
  functions: { probe: { client: true }, brief: { client: true }, inner: { client: false } },
  environment: { SEAL_KEY: { bytes: 32 }, GREETING: { value: '你好' } },
}

/** A cloud over the tests' own functions. */
export function startProbeCloud(options: TestCloudOptions = {}): Promise<TestCloud> {
  return startTestCloud({ functionsDir: resolve('dist/test-functions'), schema: probeSchema, ...options })
}

/** Lets the probe act as `openid` and gives its result; fails the test if the call failed. */
export async function probe(cloud: TestCloud, act: object, openid = 'wang-member'): Promise<unknown> {
  const answer = await cloud.call(openid, 'probe', act)
  if ('errCode' in answer) throw new Error(answer.errMsg)
  return answer.result
}
