import { addDays } from '../../src/contract/days'
import type { Lasting, SituationKind } from '../../src/contract/situationWords'
import type { MemberKind, Post } from '../../src/contract/vocabulary'
import { cast, newPhones, withoutPhone } from '../cast'
import { drawNames } from './data/names'
import { branchPlans, smallBranches, smallSize } from './data/tree'
import { randomFrom } from './random'
import type { CastOpenid } from '../cast'
import type { BranchKey, BranchPlan, NodeKey } from './data/tree'

interface PlannedPost {
  readonly post: Post
  readonly node: NodeKey
  readonly startOn: string
  readonly termEndsOn: string | null
}
/** Someone of the sample organ, before anything is written. `key` is how the seed speaks of them. */
export interface Person {
  readonly key: string
  readonly name: string
  readonly kind: MemberKind
  readonly branch: BranchKey | 'root'
  readonly group: NodeKey | null
  readonly phone: string | null
  /** The WeChat identity of those who use the mini-program; null for the others. */
  readonly openid: string | null
  readonly joinedOn: string | null
  readonly situation: (Lasting & { reason: string }) | null
  readonly leadingCadre: boolean
  readonly posts: readonly PlannedPost[]
}

type Seat = Pick<Person, 'branch'> & { group?: NodeKey; kind?: MemberKind; posts?: readonly [Post, NodeKey][] }
/** Where the cast sits. The system administrator claims the organ and so is on the roster from the beginning. */
const castSeats: Readonly<Record<CastOpenid, Seat>> = {
  'sun-system-administrator': { branch: 'root' },
  'zhou-committee-officer': { branch: 'root', posts: [['committeeOfficer', 'root']] },
  'qian-auditor': { branch: 'root', posts: [['auditor', 'root']] },
  'chen-branch-secretary': { branch: 'b3', group: 'b3g1', posts: [['branchSecretary', 'b3']] },
  'li-organization-commissioner': { branch: 'b3', group: 'b3g2', posts: [['organizationCommissioner', 'b3']] },
  'wang-member': { branch: 'b3', group: 'b3g1' },
  'zhao-activist': { branch: 'b3', kind: 'activist' },
  'zheng-general-branch-secretary': { branch: 'b1', posts: [['branchSecretary', 'general']] },
  'wu-other-branch-secretary': { branch: 'b6', posts: [['branchSecretary', 'b6']] },
  'ma-group-leader': { branch: 'b3', group: 'b3g1', posts: [['groupLeader', 'b3g1']] },
  'gao-recorder': { branch: 'b3', group: 'b3g2' },
  'lin-probationary': { branch: 'b3', group: 'b3g1', kind: 'probationaryMember' },
  'xu-member': { branch: 'b3', group: 'b3g2' },
}

const committeeOf = {
  3: ['branchSecretary', 'organizationCommissioner', 'publicityCommissioner'],
  5: [
    'branchSecretary',
    'deputySecretary',
    'organizationCommissioner',
    'publicityCommissioner',
    'disciplineCommissioner',
  ],
} as const satisfies Record<3 | 5, readonly Post[]>

/** Flagged as 党员领导干部: the deputy secretary of the organ, a member of 第二党支部 like any other. */
const leadingCadres: readonly string[] = ['b2:3']
/** Posts above the branches, by the person who holds each: `<branch>:<place>`. */
const higherPosts: Readonly<Record<string, readonly [Post, NodeKey][]>> = {
  'b10:3': [['branchSecretary', 'root']],
  'b2:3': [['deputySecretary', 'root']],
  'b5:3': [['organizationCommissioner', 'root']],
  'b11:3': [['disciplineCommissioner', 'root']],
  'b1:3': [['organizationCommissioner', 'general']],
  'b4:3': [['disciplineCommissioner', 'general']],
  'b8:3': [['branchSecretary', 'business']],
  'b7:8': [['organizationCommissioner', 'business']],
  'b9:3': [['publicityCommissioner', 'business']],
  'b3:5': [['groupLeader', 'b3g2']],
  'b7:5': [['groupLeader', 'b7g1']],
  'b7:6': [['groupLeader', 'b7g2']],
  'b7:7': [['groupLeader', 'b7g3']],
}
/** In days from today. */
const situationsOf: Readonly<
  Record<string, { kind: SituationKind; reason: string; from: number; to: number | null } | undefined>
> = {
  'b7:14': { kind: 'disciplinaryProbation', reason: '留党察看一年，期间没有表决权', from: -190, to: 175 },
  'b7:12': { kind: 'villagePosting', reason: '到青山村任第一书记', from: -420, to: 310 },
  'b7:13': { kind: 'abroad', reason: '随配偶赴任，短期不回国', from: -260, to: null },
  'b9:9': { kind: 'mobile', reason: '长期在外地治病，持流动党员活动证', from: -330, to: null },
  'b4:9': { kind: 'temporaryMembership', reason: '派驻干部，关系在原单位，编入本支部', from: -150, to: null },
}
const groupsOf: Partial<Record<BranchKey, readonly NodeKey[]>> = { b3: ['b3g1', 'b3g2'], b7: ['b7g1', 'b7g2', 'b7g3'] }

const monthsLater = (day: string, months: number): string => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months]
  return new Date(Date.UTC(year, month, Math.min(Number(day.slice(8)), 28))).toISOString().slice(0, 10)
}
/** A term of three years, five for the 机关党委, that ends so many months from today. */
const termOf = (node: NodeKey, today: string, endsInMonths: number): Pick<PlannedPost, 'startOn' | 'termEndsOn'> => {
  const termEndsOn = monthsLater(today, endsInMonths)
  return { startOn: addDays(monthsLater(termEndsOn, node === 'root' ? -60 : -36), 1), termEndsOn }
}
const planned = (posts: readonly [Post, NodeKey][], today: string, endsInMonths: number): PlannedPost[] =>
  posts.map(([post, node]) => {
    const withoutTerm = post === 'committeeOfficer' || post === 'auditor' || post === 'groupLeader'
    return withoutTerm
      ? { post, node, startOn: addDays(today, -400), termEndsOn: null }
      : { post, node, ...termOf(node, today, node === 'root' ? 26 : endsInMonths) }
  })

const kindOf = (plan: BranchPlan, fromEnd: number): MemberKind => {
  if (fromEnd < plan.activists) return 'activist'
  if (fromEnd < plan.activists + plan.candidates) return 'developmentCandidate'
  return fromEnd < plan.activists + plan.candidates + plan.probationary ? 'probationaryMember' : 'fullMember'
}
const joinedOn = (kind: MemberKind, key: string, retired: boolean, today: string): string | null => {
  const random = randomFrom(key)
  if (kind === 'probationaryMember') return addDays(today, -100 - random.whole(200))
  if (kind !== 'fullMember') return null
  const year = retired ? 1971 + random.whole(18) : 1992 + random.whole(28)
  return `${year}-${String(1 + random.whole(12)).padStart(2, '0')}-${String(1 + random.whole(28)).padStart(2, '0')}`
}

const castPeople = (today: string): Person[] =>
  cast.map(({ openid, name, phone }): Person => {
    const { branch, group = null, kind = 'fullMember', posts = [] } = castSeats[openid]
    return {
      key: openid,
      name,
      kind,
      branch,
      group,
      phone,
      openid,
      joinedOn: joinedOn(kind, openid, false, today),
      situation: null,
      leadingCadre: false,
      posts: planned(posts, today, branchPlans.find((plan) => plan.key === branch)?.termEndsInMonths ?? 24),
    }
  })

/** The posts of a committee that nobody of the cast holds, in order. */
const openSeats = (plan: BranchPlan): readonly Post[] => {
  const held = Object.values(castSeats).flatMap((seat) => (seat.posts ?? []).filter(([, node]) => node === plan.key))
  return committeeOf[plan.committee].filter((post) => !held.some(([taken]) => taken === post))
}

/** Whoever is in one of the table's situations; the oldest of the retired are exempt. */
const situationOf = (key: string, isOld: boolean, place: number, today: string): Person['situation'] => {
  if (isOld)
    return { kind: 'exempt', reason: '年老体弱，行动不便', fromOn: addDays(today, -700 + place * 9), toOn: null }
  const entered = situationsOf[key]
  return entered
    ? {
        kind: entered.kind,
        reason: entered.reason,
        fromOn: addDays(today, entered.from),
        toOn: entered.to === null ? null : addDays(today, entered.to),
      }
    : null
}

const fillBranch = (plan: BranchPlan, names: string[], firstPhone: number, today: string): Person[] => {
  const size = plan.size - Object.values(castSeats).filter((seat) => seat.branch === plan.key).length
  const seats = openSeats(plan)
  const groups = groupsOf[plan.key]
  return Array.from({ length: size }, (_, place): Person => {
    const key = `${plan.key}:${place}`
    const kind = kindOf(plan, size - 1 - place)
    const phone = `1900000${String(firstPhone + place).padStart(4, '0')}`
    const seat = seats[place]
    const posts = [...(seat ? [[seat, plan.key] as [Post, NodeKey]] : []), ...(higherPosts[key] ?? [])]
    const leads = posts.find(([post]) => post === 'groupLeader')?.[1]
    const retired = plan.key === 'b12'
    return {
      key,
      kind,
      phone,
      posts: planned(posts, today, plan.termEndsInMonths),
      name: names.shift() as string,
      branch: plan.key,
      group:
        kind === 'fullMember' || kind === 'probationaryMember'
          ? (leads ?? groups?.[place % groups.length] ?? null)
          : null,
      openid: place < plan.bound ? `phone-${phone}` : null,
      joinedOn: joinedOn(kind, key, retired, today),
      situation: situationOf(key, retired && place >= size - 3, place, today),
      leadingCadre: leadingCadres.includes(key),
    }
  })
}

/** On the roster and without an account: whoever takes this phone in the entry page can bind it. */
const newcomer = (today: string): Person => ({
  key: 'new-phone-1',
  name: newPhones[0].rosterName,
  kind: 'fullMember',
  branch: 'b3',
  group: 'b3g2',
  phone: newPhones[0].phone,
  openid: null,
  joinedOn: joinedOn('fullMember', 'new-phone-1', false, today),
  situation: null,
  leadingCadre: false,
  posts: [],
})

/** Asks by telephone of a neighbour, is told of meetings at the door and confirms talks face to face. */
const elder = (today: string): Person => ({
  ...newcomer(today),
  key: withoutPhone.key,
  name: withoutPhone.rosterName,
  phone: null,
  joinedOn: '1974-07-01',
})

/** Everyone of the sample organ. The small one has three branches, cut short. */
export const planRoster = (today: string, small: boolean): Person[] => {
  const plans = small
    ? branchPlans
        .filter((plan) => smallBranches.includes(plan.key))
        .map((plan) => ({ ...plan, size: plan.key === 'b3' ? smallSize + 8 : smallSize }))
    : branchPlans
  const known = [...castPeople(today), newcomer(today), elder(today)]
  const names = drawNames(
    plans.reduce((sum, plan) => sum + plan.size, 0),
    known.map((person) => person.name),
  )
  let phone = 1
  const filled = plans.flatMap((plan) => {
    const people = fillBranch(plan, names, phone, today)
    phone += people.length
    return people
  })
  return [...known, ...filled]
}
