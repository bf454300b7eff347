import type { Entrance } from '../../../src/contract/session'
import { consentVersion } from '../../../src/contract/session'
import { readOrgan } from '../org/store'
import type { Handler } from '../platform/request'
import { claimIsOpen } from './claimCode'
import { presentMe } from './present'

export const enter: Handler<'session.enter'> = async ({ input, account, at }): Promise<Entrance> => {
  const settings = await readOrgan()
  if (!account || !settings) {
    return { state: 'unbound', organName: settings?.name ?? '', claimable: !settings && claimIsOpen(at) }
  }
  const me = presentMe(account, settings)
  if (account.consentVersion < consentVersion) return { state: 'consentNeeded', me, consentVersion }
  return { state: 'ready', me, deviceLive: input.deviceId !== undefined && input.deviceId === account.deviceId }
}
