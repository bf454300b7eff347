import { forbidden } from '../../policy'
import type { Handler } from '../../platform/request'
import { step } from '../../record/step'
import { organ, organKind } from '../store'
import { hoursOf } from './judge'

const pathsOf = ({ rootId }: { rootId: string }) => [`/${rootId}/`]

export const recoveryHours: Handler<'org.recoveryHours'> = async ({ actor }) => {
  const settings = await organ()
  const denied = forbidden(actor, 'org.setRecoveryHours', { paths: pathsOf(settings) })
  return denied ?? { version: settings.version, hours: hoursOf(settings) }
}

/** The organ's own figure; what was agreed on before keeps the day it was given. */
export const saveRecoveryHours: Handler<'org.saveRecoveryHours'> = (request) => {
  const { actor, input } = request
  return step({ ...organKind, what: '找回身份的等候时间' }, request, {
    id: 'organ',
    seen: input.version,
    denied: (settings) => forbidden(actor, 'org.setRecoveryHours', { paths: pathsOf(settings) }),
    make: () => ({ fields: { recoveryHours: input.delayHours } }),
    answer: ({ version }) => ({ version }),
  })
}
