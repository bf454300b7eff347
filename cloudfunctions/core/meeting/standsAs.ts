import type { MeetingKind } from '../../../src/contract/vocabulary'
import { pathIds } from '../policy/scope'
import { quorumFor } from './quorum'
import type { Host, Meeting } from './store'

/** What a meeting counts as where its branch's duties are asked for; pure. */

interface StandsAs {
  /** `planned`: announced or open. `held`: closed, submitted, returned or archived, with an expected person on record as there. */
  state: 'planned' | 'held'
  /** Whether enough of the committee came; null where it is not asked. */
  committeeQuorum: boolean | null
  /** Whether enough came for a vote; null where it is not asked. */
  voteQuorum: boolean | null
}
type Standing = Pick<Meeting, 'state' | 'kinds' | 'counted'>

const heldStates: readonly Meeting['state'][] = ['closed', 'submitted', 'returned', 'archived']
const plannedStates: readonly Meeting['state'][] = ['announced', 'open']

const quorumOf = (
  { kinds, counted }: Standing,
  kind: MeetingKind,
  rule: 'generalMeeting' | 'committeeMeeting',
): boolean | null => (kinds.includes(kind) && counted ? quorumFor(rule, counted).met : null)

/** Null for a draft, for one that was cancelled, and for one to which nobody came. */
export const standsAs = (meeting: Standing): StandsAs | null => {
  if (plannedStates.includes(meeting.state)) return { state: 'planned', committeeQuorum: null, voteQuorum: null }
  if (!heldStates.includes(meeting.state) || !meeting.counted || meeting.counted.present === 0) return null
  return {
    state: 'held',
    committeeQuorum: quorumOf(meeting, 'committeeMeeting', 'committeeMeeting'),
    voteQuorum: quorumOf(meeting, 'generalMeeting', 'generalMeeting'),
  }
}

/** The branch a host is or belongs to; above the branches the host itself, for what is held there may count for those below. */
const countedOf = ({ nodeId, kind, path }: Host): string => (kind === 'partyGroup' ? pathIds(path).at(-2)! : nodeId)
/** The nodes in whose duties it counts, or in those of branches below. */
export const countedAt = ({ hosts }: Pick<Meeting, 'hosts'>): string[] => [...new Set(hosts.map(countedOf))]
