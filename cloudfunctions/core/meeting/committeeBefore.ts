import { addDays, beijingDay, dayStart } from '../../../src/contract/days'
import { committeePosts } from '../../../src/contract/vocabulary'
import { holdersOn } from '../org/store'
import { command, find } from '../platform/db'
import { standsAs } from './standsAs'
import type { Meeting } from './store'

/** 支部工作条例 第十二条: what a 党员大会 decides is generally discussed by the committee before. A hint on the meeting itself. */

const days = 30
const committeePost = new Set<string>(committeePosts)
const mayStillVote: readonly Meeting['state'][] = ['draft', 'announced', 'open']
/** A 党员大会 of one branch that votes or elects, or has not been held yet. */
export const wantsCommittee = ({
  kinds,
  hosts,
  state,
  votes = [],
  elections = [],
}: Pick<Meeting, 'kinds' | 'hosts' | 'state' | 'votes' | 'elections'>): boolean =>
  kinds.includes('generalMeeting') &&
  hosts.length === 1 &&
  hosts[0]?.kind === 'branch' &&
  state !== 'cancelled' &&
  (votes.length + elections.length > 0 || mayStillVote.includes(state))

/** At most two requests, and one where the committee met. */
export const lacksCommittee = async ({ hosts, startAt }: Pick<Meeting, 'hosts' | 'startAt'>): Promise<boolean> => {
  const nodeId = hosts[0]!.nodeId
  const since = dayStart(addDays(beijingDay(startAt), -days))
  const found = await find<Meeting>(
    'meetings',
    { series: `${nodeId}:committeeMeeting`, startAt: command.gte(since).and(command.lt(startAt)) },
    { limit: days, fields: ['kinds', 'state', 'counted'] },
  )
  if (found.some((meeting) => standsAs(meeting)?.state === 'held')) return false
  const holders = await holdersOn(nodeId)
  const onCommittee = holders.filter(({ posts }) =>
    posts.some((held) => held.nodeId === nodeId && held.confirmed && committeePost.has(held.post)),
  )
  // One secretary alone is no committee that could meet.
  return onCommittee.length > 1
}
