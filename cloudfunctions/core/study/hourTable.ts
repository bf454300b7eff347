import { beijingDay } from '../../../src/contract/days'
import { tableOn } from '../../../src/contract/studyHours'
import { couldEver } from '../policy'
import type { Handler } from '../platform/request'
import { readTables } from './store'

/** Everyone may know by what rule their hours are reckoned. */
export const hourTable: Handler<'study.hourTable'> = async ({ actor, at }) => {
  const versions = await readTables()
  const inForce = tableOn(versions, beijingDay(at))?.version
  const current = versions.find((each) => each.version === inForce)
  if (!current) throw new Error('The first table applies from the beginning')
  return { current, versions, can: { save: couldEver(actor, 'study.saveHourTable') } }
}
