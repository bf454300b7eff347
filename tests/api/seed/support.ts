import type { Output } from '../../../src/contract'
import type { NodeRow } from '../../../src/contract/org'
import { callerOf } from '../../support/caller'
import type { Caller } from '../../support/caller'
import { startTestCloud } from '../../support/cloud'
import type { TestCloud } from '../../support/cloud'
import { preparedSample } from '../../support/preparedSample'

export interface SeededOrgan extends Caller {
  readonly cloud: TestCloud
}

/** A cloud whose clock stands at `now`, on a copy of a folder filled as the command fills it, once a run for each `now`. */
export const startSeeded = async (now: string, small: boolean): Promise<SeededOrgan> => {
  const { data, facts: variables } = await preparedSample(now, small)
  const cloud = await startTestCloud({ now, workers: 2, variables, from: data })
  return { ...callerOf(cloud), cloud }
}

const allPages = async <Row>(
  page: (cursor: string | undefined) => Promise<{ rows: Row[]; next: string | null }>,
): Promise<Row[]> => {
  const rows: Row[] = []
  for (let cursor: string | undefined; ;) {
    const { rows: more, next } = await page(cursor)
    rows.push(...more)
    if (next === null) return rows
    cursor = next
  }
}

export type MeetingRow = Output<'meeting.list'>['rows'][number]
export const meetingsOf = (
  organ: Caller,
  openId: string,
  view: 'upcoming' | 'past' | 'review',
): Promise<MeetingRow[]> => allPages((cursor) => organ.ok(openId, 'meeting.list', { view, cursor }))

export const membersAt = (organ: Caller, openId: string, nodeId: string): Promise<Output<'org.listMembers'>['rows']> =>
  allPages((cursor) => organ.ok(openId, 'org.listMembers', { nodeId, cursor }))

/** The whole tree, a level at a time. */
export const allNodes = async (organ: Caller, openId: string): Promise<NodeRow[]> => {
  const { nodes } = await organ.ok(openId, 'org.tree', {})
  const found = nodes.filter(({ parentId }) => parentId === null)
  // Those right below each are added while it goes on.
  for (const { id } of found)
    found.push(...(await allPages((cursor) => organ.ok(openId, 'org.children', { nodeId: id, cursor }))))
  return found
}
