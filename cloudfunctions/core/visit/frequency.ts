import { beijingDay } from '../../../src/contract/days'
import { couldEver } from '../policy'
import type { Handler } from '../platform/request'
import { versionOn } from '../record/versioned'
import { readFrequencies } from './store'

/** Everyone may know how often the organ wants a visit, and who said so. */
export const frequency: Handler<'visit.frequency'> = async ({ actor, at }) => {
  const versions = await readFrequencies()
  const current = versionOn(versions, beijingDay(at))
  if (!current) throw new Error('The empty version applies from the beginning')
  return { current, versions, can: { save: couldEver(actor, 'visit.setFrequency') } }
}
