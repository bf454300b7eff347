import { refuse } from '../../platform/problem'
import { forbidden } from '../../policy'
import type { Handler } from '../../platform/request'
import { stepMember } from '../save'
import { isOpen } from './rules'
import { withoutRecovery } from './sealed'
import { toldNothing } from './told'

/** The old account says that it is not them; either hand takes it back; the branch's committee knows better. */
export const stopRecovery: Handler<'org.stopRecovery'> = ({ input, ...call }) => {
  const { actor, at } = call
  return stepMember(call, {
    id: input.memberId,
    denied: ({ _id, path, recovery }) => {
      const involved = [recovery?.askedBy.memberId ?? null, recovery?.agreedBy?.memberId ?? null]
      return forbidden(actor, 'org.stopRecovery', { paths: [path], memberId: _id, involved })
    },
    make: (member) =>
      isOpen(member.recovery, at) && member.recovery.id === input.recoveryId
        ? { fields: { ...withoutRecovery(member), ...toldNothing } }
        : refuse('recoveryOver'),
    answer: ({ _id, version }) => ({ memberId: _id, version }),
  })
}
