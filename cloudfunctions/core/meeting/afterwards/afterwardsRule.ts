import { couldEver } from '../../policy'
import type { Handler } from '../../platform/request'
import { readRules, ruleAt } from './setting'

/** Everyone may know how long a meeting can be entered afterwards, and who said so. */
export const afterwardsRule: Handler<'meeting.afterwardsRule'> = async ({ actor, at }) => {
  const versions = await readRules()
  return { current: ruleAt(versions, at), versions, can: { save: couldEver(actor, 'meeting.setAfterwardsRule') } }
}
