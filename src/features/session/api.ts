import type { Input } from '../../contract'
import { callAction } from '../../platform/callAction'
import { randomId } from '../../platform/random'
import { noticeVersion } from './privacyNotice'

export const bindByPhone = (phoneCode: string) => callAction('session.bindByPhone', { phoneCode })
export const bindByInvitation = (code: string) => callAction('session.bindByInvitation', { code })
export const claimOrgan = (claim: Input<'session.claimOrgan'>) => callAction('session.claimOrgan', claim)
export const agree = () => callAction('session.consent', { version: noticeVersion })
/** `clientId`: the same for a repetition of the same wish. */
export const issueDevice = (clientId = randomId()) => callAction('session.issueDevice', { clientId })
export const unbind = () => callAction('session.unbind', {})
