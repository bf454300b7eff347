import { randomBytes } from 'node:crypto'

/** Names of the one environment the local cloud stands for. */
export const envId = 'local-zhibu'
export const bucket = '6c6f-local-zhibu-1250000000'
export const appId = 'wx0000000000000000'

/** Keys the functions use to speak to this run of the gateway; drawn anew each time it starts. */
export interface Credentials {
  readonly secretId: string
  readonly secretKey: string
  readonly sessionToken: string
}

/** Each function gets a secret id of its own, so that the gateway knows which one is asking. */
export const secretIdOf = (credentials: Credentials, functionName: string): string =>
  `${credentials.secretId}-${functionName}`

export function functionOfSecretId(credentials: Credentials, secretId: string): string | undefined {
  const prefix = secretIdOf(credentials, '')
  return secretId.startsWith(prefix) ? secretId.slice(prefix.length) : undefined
}

export function drawCredentials(): Credentials {
  const text = () => randomBytes(18).toString('hex')
  return { secretId: `AKID${text()}`, secretKey: text(), sessionToken: text() }
}
