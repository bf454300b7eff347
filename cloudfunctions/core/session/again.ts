import type { Bound } from '../../../src/contract/session'
import { memberRecordKind, organ, type Member } from '../org/store'
import { find } from '../platform/db'
import { Problem } from '../platform/problem'
import type { UnboundAction, UnboundRequest } from '../platform/request'
import { accountFor, type BoundFacts } from './binding'
import { presentDevice, presentMe } from './present'
import { readRecord } from '../record/kind'
import type { Answer, AuditEntry } from '../platform/audit'
import type { ProblemCode } from '../../../src/contract/problems'

type Call = Pick<UnboundRequest<UnboundAction>, 'key'>

const toldIn = (audit: readonly AuditEntry[] | undefined, { key }: Call): Answer | null =>
  audit?.find((entry) => entry.key === key)?.answer ?? null
/** What this very call was told, where the account it was about is there still: known without a request. */
export const toldOnAccount = ({ account, ...call }: UnboundRequest<UnboundAction>): Answer | null =>
  toldIn(account?.audit, call)
/** The same where the account is gone: what was done with it stands on the member it was taken off. */
export const toldOnMember = async (call: Call): Promise<Answer | null> => {
  const [member] = await find<Member>('members', { 'audit.key': call.key }, { limit: 1, fields: ['audit'] })
  return toldIn(member?.audit, call)
}

/** A binding told again: the same phone of the same member, who is presented as the roster has them now. */
const presentAgain = async ({ openId }: { openId: string }, facts: BoundFacts): Promise<Bound> => {
  const { memberId, deviceId, phoneVerified } = facts
  const [member, settings] = await Promise.all([readRecord(memberRecordKind, memberId), organ()])
  if (!member) throw new Error('A member stays on the roster')
  return { me: presentMe({ ...accountFor(member, openId), phoneVerified }, settings), device: presentDevice(deviceId) }
}

/**
 * Binds, once for one call: repeated at any later time, whatever became of the account, it is the same success. `lookFirst`
 * where trying in vain leaves a trace.
 */
export const bindOnce = async <Code extends ProblemCode>(
  request: UnboundRequest<UnboundAction>,
  bind: () => Promise<Bound | Problem<Code>>,
  lookFirst = false,
): Promise<Bound | Problem<Code>> => {
  const known = toldOnAccount(request) ?? (lookFirst ? await toldOnMember(request) : null)
  if (known) return presentAgain(request, known as BoundFacts)
  const outcome = await bind()
  const told = outcome instanceof Problem ? await toldOnMember(request) : null
  return told ? presentAgain(request, told as BoundFacts) : outcome
}
