import { findAll, type Stored } from '../../platform/db'
import { command } from '../../platform/db'
import type { Member } from '../store'
import { isProtectedByRecord } from './rules'

/** Of these members, who is one of the two of a talk. */
export const talkedAmong = async (memberIds: readonly string[]): Promise<Set<string>> => {
  const found = new Set<string>()
  for (let from = 0; from < memberIds.length; from += 100) {
    const ids = memberIds.slice(from, from + 100)
    const talks = await findAll<Stored & { two: string[] }>('talks', { two: command.in(ids) }, ['two'])
    for (const id of talks.flatMap(({ two }) => two)) found.add(id)
  }
  return found
}

/** Ever bound, a post ever held, or one of the two of a talk: no single person recovers such an identity. */
export const isProtected = async (member: Member): Promise<boolean> =>
  isProtectedByRecord(member) || (await talkedAmong([member._id])).has(member._id)
