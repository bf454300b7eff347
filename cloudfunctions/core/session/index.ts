import type { FeatureHandlers } from '../platform/request'
import { bindByInvitation } from './bindByInvitation'
import { bindByPhone } from './bindByPhone'
import { claimOrgan } from './claimOrgan'
import { consent } from './consent'
import { enter } from './enter'
import { invite } from './invite'
import { issueDevice } from './issueDevice'
import { unbind } from './unbind'

export const sessionHandlers: FeatureHandlers<'session'> = {
  enter,
  bindByPhone,
  bindByInvitation,
  claimOrgan,
  invite,
  issueDevice,
  consent,
  unbind,
}
