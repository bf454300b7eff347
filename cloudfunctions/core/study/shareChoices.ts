import { choiceFields, choicesOf } from '../org/choices'
import { isPartyMember } from '../../../src/contract/person'
import type { Member } from '../org/store'
import { findAll } from '../platform/db'
import type { Handler } from '../platform/request'

/** Names, and no more than tells two of one name apart, of the caller's own branch; an activist sees nobody's. */
export const shareChoices: Handler<'study.shareChoices'> = async ({ actor }) => {
  if (!isPartyMember(actor)) return { members: [] }
  const members = await findAll<Member>('members', { branchId: actor.branchId, status: 'active' }, choiceFields)
  return {
    members: await choicesOf(
      actor,
      members.filter(({ _id }) => _id !== actor.memberId),
    ),
  }
}
