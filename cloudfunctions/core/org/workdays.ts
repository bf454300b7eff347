import { beijingDay } from '../../../src/contract/days'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { step } from '../record/step'
import { organ, organKind, type OrganSettings } from './store'

const pathsOf = ({ rootId }: Pick<OrganSettings, 'rootId'>) => [`/${rootId}/`]
/** By their first day, so that whoever reads or compares them finds one order. */
const byDay = (spans: NonNullable<OrganSettings['workdays']>) =>
  [...spans].sort((one, other) => (one.fromOn < other.fromOn ? -1 : 1))

export const workdays: Handler<'org.workdays'> = async ({ actor, at }) => {
  const settings = await organ()
  const denied = forbidden(actor, 'org.setWorkdays', { paths: pathsOf(settings) })
  return denied ?? { version: settings.version, today: beijingDay(at), spans: settings.workdays ?? [] }
}

/** What is counted in working days from then on; nothing that was reckoned before is moved. */
export const saveWorkdays: Handler<'org.saveWorkdays'> = (request) => {
  const { actor, input } = request
  return step({ ...organKind, what: '节假日和调休' }, request, {
    id: 'organ',
    seen: input.version,
    denied: (settings) => forbidden(actor, 'org.setWorkdays', { paths: pathsOf(settings) }),
    make: () => ({ fields: { workdays: byDay(input.spans) } }),
    answer: ({ version }) => ({ version }),
  })
}
