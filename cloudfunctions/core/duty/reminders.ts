import type { ReminderLine } from '../../../src/contract/dutyWords'
import { beijingDay } from '../../../src/contract/days'
import type { Person } from '../../../src/contract/person'
import { holdersOn, type Member, type OrgNode } from '../org/store'
import { command, findAll } from '../platform/db'
import { asHolder, may } from '../policy'
import { pathIds } from '../policy/scope'
import type { RecordDoc, RecordKind } from '../record/kind'

/** `dutyReminders/<node>:<rule>:<window>`: somebody above reminded a branch of a matter; there is one of each, ever. */
export interface DutyReminder extends RecordDoc {
  nodeId: string
  path: string
  ruleId: string
  windowId: string
  /** Of the window. */
  year: number
  at: string
  by: Person
  /** Who answered for the branch then. */
  to: Person[]
}
export const reminderKind: RecordKind<DutyReminder> = {
  collection: 'dutyReminders',
  what: '这次提醒',
  // Boards say which branches were reminded, so that nobody asks twice.
  counted: ({ nodeId, ruleId, windowId }) => ({ nodeIds: [nodeId], as: [ruleId, windowId] }),
}

type Matter = Pick<DutyReminder, 'nodeId' | 'ruleId' | 'windowId'>
export const reminderId = ({ nodeId, ruleId, windowId }: Matter): string => `${nodeId}:${ruleId}:${windowId}`

const fields = ['nodeId', 'ruleId', 'windowId', 'at', 'by'] as const
export type Reminding = Pick<DutyReminder, '_id' | (typeof fields)[number]>
/** Of what branches were reminded in windows of these years; one request. */
export const remindersOf = (nodeIds: readonly string[], years: readonly number[]): Promise<Reminding[]> =>
  findAll<DutyReminder>('dutyReminders', { nodeId: command.in([...nodeIds]), year: command.in([...years]) }, [
    ...fields,
  ])

export const reminderLine = ({ ruleId, windowId, at, by }: Reminding): ReminderLine => ({
  ruleId,
  windowId,
  on: beijingDay(at),
  by: by.name,
})

/** The officers of the levels above who see to what it owes. */
export const officersAbove = async ({ path }: Pick<OrgNode, 'path'>): Promise<Person[]> => {
  const where = { postNodeIds: command.in(pathIds(path).slice(0, -1)), status: 'active' }
  const holders = await findAll<Member>('members', where, ['name', 'kind', 'path', 'partyGroupId', 'posts'])
  return holders
    .filter((member) => member.posts.some(({ post }) => post === 'committeeOfficer'))
    .filter((member) => may(asHolder(member), 'duty.remind', { paths: [path] }))
    .map(({ _id: memberId, name }) => ({ memberId, name }))
}
/** Who answers for what a branch owes. */
export const answerable = async ({ _id, path }: Pick<OrgNode, '_id' | 'path'>): Promise<Person[]> =>
  (await holdersOn(_id))
    .filter((member) => may(asHolder(member), 'duty.answerFor', { paths: [path] }))
    .map(({ _id: memberId, name }) => ({ memberId, name }))
