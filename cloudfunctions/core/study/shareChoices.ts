import { byName } from '../../../src/contract/names'
import { named } from '../../../src/contract/person'
import type { Member } from '../org/store'
import { findAll } from '../platform/db'
import type { Handler } from '../platform/request'

/** Names and nothing else, of the caller's own branch. */
export const shareChoices: Handler<'study.shareChoices'> = async ({ actor }) => {
  const members = await findAll<Member>('members', { branchId: actor.branchId, status: 'active' }, ['name'])
  return {
    members: byName(members.filter(({ _id }) => _id !== actor.memberId)).map(named),
  }
}
