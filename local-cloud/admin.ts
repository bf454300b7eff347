import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeDurably } from './durable'
import { envId, secretIdOf } from './platform'
import type { Credentials } from './platform'

const adminFileName = 'admin.json'

/**
 * What a person's own keys are on the platform: with them the SDK outside of any function reaches everything (backup,
 * restore, export). In a file only this user reads, for as long as this run lasts. Returns how to take it back.
 */
export async function issueAdminKeys(
  dataDir: string,
  url: string,
  credentials: Credentials,
  token?: string,
): Promise<() => void> {
  const file = join(dataDir, adminFileName)
  const { secretKey, sessionToken } = credentials
  const keys = {
    url: `${url}/admin`,
    env: envId,
    secretId: secretIdOf(credentials, 'admin'),
    secretKey,
    sessionToken,
    token,
  }
  await writeDurably(file, `${JSON.stringify(keys, null, 2)}\n`, 0o600)
  return () => rmSync(file, { force: true })
}
