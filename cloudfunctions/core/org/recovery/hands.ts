import { command, find } from '../../platform/db'
import { may, nodesOver, type Holder, type Subject } from '../../policy'
import { pathIds } from '../../policy/scope'
import { isAsSaved } from '../../record/kind'
import { memberRecordKind, readMember, type Member } from '../store'
import { recoveryPaths } from './rules'

/** Somebody who may be one of the two hands of a member's recovery, and by what. */
export interface Hand {
  memberId: string
  name: string
  /** Nodes from which their posts reach all that is at stake. */
  nodes: string[]
  officer: boolean
  claimant: boolean
  standIn: boolean
}

export const recoverySubject = (member: Member, claimedBy: string): Subject => ({
  paths: recoveryPaths(member),
  memberId: member._id,
  claimedBy,
})
export const handOf = (person: Holder & { name: string }, subject: Subject): Hand => ({
  memberId: person.memberId,
  name: person.name,
  nodes: subject.memberId === person.memberId ? [] : nodesOver(person, 'org.recover', subject),
  officer: may(person, 'org.recoverOfficeHolder', subject),
  claimant: subject.claimedBy === person.memberId && subject.memberId !== person.memberId,
  standIn: may(person, 'org.standInForRecovery', subject),
})

type Role = 'officer' | 'claimant' | 'standIn'
/** What two hands it takes for one member. */
export interface Wanted {
  /** Of different nodes; otherwise one for each of `roles`. */
  apart: boolean
  /** Posts are held now: one of the two is the officer. */
  officer: boolean
  roles: readonly [Role, Role]
}

const apart = (one: Hand, other: Hand): boolean => one.nodes.some((a) => other.nodes.some((b) => a !== b))
const settlesApart = (one: Hand, other: Hand, { officer }: Pick<Wanted, 'officer'>): boolean =>
  apart(one, other) && (!officer || one.officer || other.officer)
const settlesAtTop = (one: Hand, other: Hand, [first, second]: Wanted['roles']): boolean =>
  (one[first] && other[second]) || (one[second] && other[first])
/** Whether these two, together, may recover it. */
export const settles = (one: Hand, other: Hand, wanted: Wanted): boolean =>
  one.memberId !== other.memberId &&
  (wanted.apart ? settlesApart(one, other, wanted) : settlesAtTop(one, other, wanted.roles))

/**
 * Which two it takes, of the people there are: of two nodes wherever two nodes have somebody; else the officer and whoever
 * claimed the organ, and the auditor in place of either who is the member or is not there.
 */
export const wantedOf = (member: Pick<Member, 'posts'>, hands: readonly Hand[]): Wanted => {
  const officer = member.posts.length > 0
  const claimant = hands.find((hand) => hand.claimant)
  const withOfficer = hands.some((hand) => hand.officer && hand !== claimant)
  return {
    apart: hands.some((one, at) => hands.slice(at + 1).some((other) => settlesApart(one, other, { officer }))),
    officer,
    roles: [withOfficer ? 'officer' : 'standIn', claimant ? 'claimant' : 'standIn'],
  }
}

/** The nodes that all of the paths stand under or are: `/a/b/c/` and `/a/b/d/` → a, b. */
const nodesAbove = (paths: readonly string[]): string[] =>
  paths.map(pathIds).reduce((shared, ids) => shared.filter((id, at) => id === ids[at]))

const asPerson = (member: Member): Holder & { name: string } => ({ ...member, memberId: member._id })

/** Everybody who may be a hand of this member's recovery, bound and still here. */
export const handsFor = async (member: Member, claimedBy: string): Promise<Hand[]> => {
  const subject = recoverySubject(member, claimedBy)
  const [holders, claimant] = await Promise.all([
    find<Member>(
      'members',
      { postNodeIds: command.in(nodesAbove(subject.paths)), status: 'active' },
      { order: [['_id', 'asc']], limit: 200 },
    ),
    readMember(claimedBy),
  ])
  const all = claimant && !holders.some(({ _id }) => _id === claimant._id) ? [...holders, claimant] : holders
  return all
    .filter((each) => each._id !== member._id && each.openId !== null && isAsSaved(memberRecordKind, each))
    .map((each) => handOf(asPerson(each), subject))
    .filter(({ nodes, claimant: claimed, standIn }) => nodes.length > 0 || claimed || standIn)
}

/** Who could be the other hand, in words for a refusal. */
export const wantedInWords = ({ apart: ofTwoNodes, officer, roles }: Wanted): string => {
  if (ofTwoNodes) return officer ? '两位分属两级组织，其中一位是机关党委专职党务干部' : '两位分属两级组织'
  const words: Record<Role, string> = {
    officer: '机关党委专职党务干部',
    claimant: '认领本机关的同志',
    standIn: '审计员',
  }
  return `${words[roles[0]]}和${words[roles[1]]}`
}
