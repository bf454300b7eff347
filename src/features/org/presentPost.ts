import { addDays, dayInFull } from '../../contract/days'
import type { PostHolder } from '../../contract/org'
import type { NodeKind, Post } from '../../contract/vocabulary'
import { postName, posts } from '../../contract/vocabulary'

export interface PostLine {
  key: string
  memberId: string
  name: string
  post: string
  /** Until when; since when where there is no term. */
  term: string
  /** Since when, until when. */
  termInFull: string
  chip: { tone: 'red' | 'amber'; text: string } | undefined
}

/** 换届 is warned of this many days before the term ends. */
const warningDays = 183

function chipOf({ confirmed, termEndsOn }: PostHolder, today: string): PostLine['chip'] {
  if (!confirmed) return { tone: 'amber', text: '待确认' }
  if (termEndsOn === null) return undefined
  if (termEndsOn < today) return { tone: 'red', text: '已届满' }
  return termEndsOn <= addDays(today, warningDays) ? { tone: 'amber', text: '将届满' } : undefined
}

/** A post as a line under a node or a person. `today` is a Beijing day. */
export const presentHolder = (holder: PostHolder, today: string): PostLine => ({
  key: `${holder.memberId}:${holder.post}`,
  memberId: holder.memberId,
  name: holder.name,
  post: postName(holder),
  term: holder.termEndsOn ? `任期到 ${dayInFull(holder.termEndsOn)}` : `${dayInFull(holder.startOn)}任职`,
  termInFull: `${dayInFull(holder.startOn)}任职${holder.termEndsOn ? `，任期到 ${dayInFull(holder.termEndsOn)}` : ''}`,
  chip: chipOf(holder, today),
})

const administrators: readonly Post[] = ['committeeOfficer', 'inspector', 'systemAdministrator', 'auditor']

/** Posts a branch does not have. */
const ofCommittees: readonly Post[] = [
  'executiveDeputySecretary',
  'disciplineCommitteeSecretary',
  'disciplineCommitteeMember',
]

/** The posts a form offers on a node of this kind; the server has the last word. */
export function postsOffered(kind: NodeKind): Post[] {
  if (kind === 'partyGroup') return ['groupLeader']
  const party = posts.filter((post) => post !== 'groupLeader' && !administrators.includes(post))
  return kind === 'branch' || kind === 'generalBranch'
    ? party.filter((post) => !ofCommittees.includes(post))
    : [...party, ...administrators]
}

/** Posts of a committee have a term; its usual end, from its first day: 3 years in a branch, 5 above. */
export function usualTermEnd(kind: NodeKind, post: Post, startOn: string): string | null {
  if (post === 'groupLeader' || administrators.includes(post)) return null
  const years = kind === 'branch' || kind === 'generalBranch' ? 3 : 5
  const anniversary = startOn.slice(4).replace('-02-29', '-03-01')
  return addDays(`${Number(startOn.slice(0, 4)) + years}${anniversary}`, -1)
}
