import { choicesOf } from '../org/choices'
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
  return {
    people: await choicesOf(actor, found, ({ path, branchName }) => (path === entry.path ? [] : [branchName])),
  }
}
