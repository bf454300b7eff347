import { addMonths, dayInFull } from '../../../src/contract/days'
import { regulations } from '../../../src/contract/regulations'
import type { Regulation } from '../../../src/contract/regulations'
import type { BranchType, NodeKind } from '../../../src/contract/vocabulary'
import { committeePosts } from '../../../src/contract/vocabulary'
import type { StoredPost } from '../platform/actor'

/** What there is to compare with the regulations. Only confirmed posts on the very node. */
export interface NodeFigures {
  kind: NodeKind
  /** 正式党员 at and below the node; null while nobody has counted yet. */
  fullMembers: number | null
  /** With 预备党员. */
  partyMembers: number | null
  /** How the branch was set up. */
  branchType: BranchType
  /** The units a 联合党支部 covers. */
  units: readonly string[]
  /** Names of its groups that have no leader. */
  leaderlessGroups: readonly string[]
  posts: readonly (Pick<StoredPost, 'post' | 'termEndsOn'> & { memberId: string })[]
}
interface Noticed {
  text: string
  regulation: Regulation
}

const size = ({ kind, fullMembers, partyMembers }: NodeFigures): Noticed[] => {
  if (fullMembers === null || partyMembers === null) return []
  if (kind === 'branch') {
    // 支部条例第四条: 正式党员 3 人以上成立党支部，党员人数一般不超过 50 人.
    if (fullMembers < 3) return [{ text: `正式党员 ${fullMembers} 名，不足 3 名`, regulation: regulations.branchSize }]
    if (partyMembers > 50)
      return [{ text: `党员 ${partyMembers} 名，一般不超过 50 名`, regulation: regulations.branchSize }]
    return []
  }
  // 机关条例第五、六条: 100 名以上设基层委员会，50 至 100 名设总支部. A smaller one may have been approved, so this asks to check.
  if (kind === 'generalBranch' && (partyMembers < 50 || partyMembers > 100)) {
    return [
      {
        text: `党员 ${partyMembers} 名，党总支一般为 50 至 100 名，请核对设置是否经上级批准`,
        regulation: regulations.organSize,
      },
    ]
  }
  if (kind === 'organCommittee' && partyMembers < 100) {
    return [
      {
        text: `党员 ${partyMembers} 名，机关党委一般在 100 名以上，请核对设置是否经上级批准`,
        regulation: regulations.organSize,
      },
    ]
  }
  return []
}

const onCommittee = new Set<string>(committeePosts)
const committeeOf = ({ posts }: NodeFigures) => posts.filter(({ post }) => onCommittee.has(post))

/** Whether there is to be a committee, and how large it is, are two clauses of two texts. */
const branchCommittee = (figures: NodeFigures): Noticed[] => {
  const { kind, fullMembers } = figures
  if (kind !== 'branch' || !fullMembers) return []
  const regulation = regulations.committeeExists
  const people = new Set(committeeOf(figures).map(({ memberId }) => memberId)).size
  const hasSecretary = figures.posts.some(({ post }) => post === 'branchSecretary')
  if (fullMembers < 7) return hasSecretary ? [] : [{ text: `正式党员 ${fullMembers} 名，还没有书记`, regulation }]
  if (people < 3) return [{ text: `正式党员 ${fullMembers} 名，应设支委会，现有委员 ${people} 人`, regulation }]
  return people > 7 ? [{ text: `支委会现有 ${people} 人，一般不超过 7 人`, regulation: regulations.committeeSize }] : []
}

/** 总支、支部设纪检委员; a branch too small for a committee has none to set. */
const discipline = (figures: NodeFigures): Noticed[] => {
  const { kind, fullMembers, posts } = figures
  const asked = kind === 'generalBranch' || (kind === 'branch' && (fullMembers ?? 0) >= 7)
  return asked && !posts.some(({ post }) => post === 'disciplineCommissioner')
    ? [{ text: '还没有纪检委员', regulation: regulations.disciplinePost }]
    : []
}

/** 换届 is spoken of from 6 months before the first term of the committee ends. `today` is a Beijing day. */
const term = (figures: NodeFigures, today: string): Noticed[] => {
  const [first] = committeeOf(figures)
    .flatMap(({ termEndsOn }) => (termEndsOn === null ? [] : [termEndsOn]))
    .sort()
  if (first === undefined || first > addMonths(today, 6)) return []
  const text = first < today ? `任期已于 ${dayInFull(first)}届满，请安排换届` : `任期到 ${dayInFull(first)}，请准备换届`
  return [{ text, regulation: regulations.term }]
}

/** 第十三条: a group has a leader; while it has none its meeting is run in their place. */
const groups = ({ leaderlessGroups }: NodeFigures): Noticed[] =>
  leaderlessGroups.map((name) => ({
    text: `${name}还没有组长`,
    regulation: regulations.groupLeader,
  }))
const mostUnits = 5
const joint = ({ branchType, units }: NodeFigures): Noticed[] =>
  branchType === 'joint' && units.length > mostUnits
    ? [
        {
          text: `联合党支部覆盖 ${units.length} 个单位，一般不超过 ${mostUnits} 个`,
          regulation: regulations.jointBranch,
        },
      ]
    : []

/** What is asked of a committee that is elected for a term, and of a branch that stands by itself. */
const ofUsual = (figures: NodeFigures, today: string): Noticed[] => {
  // A 临时党支部 is appointed, holds no election and ends with its task; neither it nor a 联合党支部 is measured by its size.
  if (figures.branchType === 'temporary') return []
  const sized = figures.branchType === 'joint' ? [] : size(figures)
  return [...term(figures, today), ...sized, ...branchCommittee(figures), ...discipline(figures)]
}
/** Quiet lines for the people who look after an organization; the regulations allow exceptions, so none is a fault. */
export const noticesOf = (figures: NodeFigures, today: string): Noticed[] =>
  figures.kind === 'partyGroup' ? [] : [...ofUsual(figures, today), ...joint(figures), ...groups(figures)]
