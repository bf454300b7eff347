import { byName } from '../../../src/contract/names'
import { named } from '../../../src/contract/person'
import { Problem } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { findPeople } from './people'
import { entrySubject, loadEntry } from './reach'

export const choices: Handler<'ledger.choices'> = async ({ input, actor }) => {
  const entry = await loadEntry(actor, input.entryId)
  if (entry instanceof Problem) return entry
  const denied = forbidden(actor, 'ledger.assign', entrySubject(entry))
  if (denied) return denied
  const found = await findPeople(actor, entry, input.name)
  return { people: byName(found).map((member) => ({ ...named(member), branchName: member.branchName })) }
}
