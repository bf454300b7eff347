import type { FeatureHandlers } from '../request'
import { bindByInvitation } from './bindByInvitation'
import { bindByPhone } from './bindByPhone'
import { claimOrgan } from './claimOrgan'
import { consent } from './consent'
import { enter } from './enter'
import { invite } from './invite'
import { issueDevice } from './issueDevice'
import { unbind } from './unbind'

export const sessionHandlers: FeatureHandlers<'session'> = {
  'session.enter': enter,
  'session.bindByPhone': bindByPhone,
  'session.bindByInvitation': bindByInvitation,
  'session.claimOrgan': claimOrgan,
  'session.invite': invite,
  'session.issueDevice': issueDevice,
  'session.consent': consent,
  'session.unbind': unbind,
}
