import { partyMemberKinds, isPartyMember } from '../../../src/contract/person'
import { choiceFields } from '../org/choices'
import type { Member } from '../org/store'
import { atOrBelow, readMember } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { grantedPaths } from '../policy'
import { covers } from '../policy/scope'
import type { LedgerEntry, Owner } from './store'

/** Who may be made accountable: people of the entry's node, and as far around it as the caller's own post reaches. */
const reachOf = (actor: Actor, entry: LedgerEntry): string =>
  grantedPaths(actor, 'ledger.assign')
    .filter((path) => covers(path, entry.path))
    .sort((a, b) => a.length - b.length)[0] ?? entry.path

const max = 50
/** Of the entry's own node, or by the first characters of a name. */
export const findPeople = (actor: Actor, entry: LedgerEntry, name: string | null): Promise<Member[]> =>
  find<Member>(
    'members',
    {
      path: atOrBelow(name === null ? entry.path : reachOf(actor, entry)),
      status: 'active',
      kind: command.in(partyMemberKinds),
      ...(name === null ? {} : { name: command.gte(name).and(command.lt(`${name}\uffff`)) }),
    },
    {
      order: [
        ['name', 'asc'],
        ['_id', 'asc'],
      ],
      limit: max,
      fields: choiceFields,
    },
  )

export const readPerson = async (
  actor: Actor,
  entry: LedgerEntry,
  memberId: string,
  field: 'ownerId' | 'verifierId',
): Promise<Owner | Problem<'notFound' | 'badInput'>> => {
  const member = await readMember(memberId)
  // The committee or the level above verifies where nobody is named: nothing waits for somebody who cannot answer.
  if (field === 'verifierId' && member && member.openId === null && covers(reachOf(actor, entry), member.path))
    return refuse(
      'badInput',
      { field: '核验人', why: '没有绑定微信，不能在小程序里核验，请选别的同志或不指定' },
      { field },
    )
  if (member && isPartyMember(member) && covers(reachOf(actor, entry), member.path))
    return { memberId: member._id, name: member.name, path: member.path }
  return refuse('notFound', { what: field === 'ownerId' ? '这位责任人' : '这位核验人' }, { field })
}
