import { choiceFields, choicesOf } from '../org/choices'
import type { Member } from '../org/store'
import { findAll } from '../platform/db'
import type { Handler } from '../platform/request'

/** Names, and no more than tells two of one name apart, of the caller's own branch. */
export const shareChoices: Handler<'study.shareChoices'> = async ({ actor }) => {
  const members = await findAll<Member>('members', { branchId: actor.branchId, status: 'active' }, choiceFields)
  return {
    members: await choicesOf(
      actor,
      members.filter(({ _id }) => _id !== actor.memberId),
    ),
  }
}
