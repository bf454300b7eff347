import { randomBytes } from 'node:crypto'
import { appId } from '../platform'
import { decodeCloudIds, encodeOpenData } from './messages'
import type { Clock } from '../clock'

/** What a phone got as a CloudID, and what a function opens it into. */
export interface CloudIds {
  issue(data: unknown): string
  open(cloudId: string): unknown
}

export function createCloudIds(clock: Clock): CloudIds {
  const issued = new Map<string, unknown>()
  return {
    issue(data) {
      const cloudId = randomBytes(24).toString('base64url')
      const watermark = { appid: appId, timestamp: Math.floor(clock.now().getTime() / 1000) }
      issued.set(cloudId, { ...(data as object), watermark })
      return cloudId
    },
    open: (cloudId) => issued.get(cloudId),
  }
}

/** `getOpenData`: each identifier with its data, or with the platform's refusal of one it never gave. */
export function getOpenData(cloudIds: CloudIds, message: Buffer): Buffer {
  const items = decodeCloudIds(message).map((cloudId) => {
    const data = cloudIds.open(cloudId)
    const outcome =
      data === undefined ? { errCode: -601006, errMsg: 'cloudID invalid' } : { data, errCode: 0, errMsg: 'ok' }
    return { cloudId, json: JSON.stringify({ cloudID: cloudId, ...outcome }) }
  })
  return encodeOpenData(items)
}
