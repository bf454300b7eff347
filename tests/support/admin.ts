import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestCloud } from './cloud'

// The SDK's own types want an older Node; what is used of it is little.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AdminSdk = any

/** The genuine SDK outside of any function, with the keys of this run: old data is written as it once was, past every act. */
export const adminOf = (cloud: TestCloud): AdminSdk => {
  const { url, ...keys } = JSON.parse(readFileSync(join(cloud.dataDir, 'admin.json'), 'utf8')) as Record<string, string>
  // All three, or the SDK asks a metadata host where it is.
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: keys.env,
  })
  return (require('@cloudbase/node-sdk') as AdminSdk).init({ ...keys, serviceUrl: url, keepalive: false })
}
