import type { NodeKind } from '../../../src/contract/vocabulary'

/** The tree of the sample organ. The province does not exist. */
export const organName = '岚江省水利厅直属机关党委'

interface NodePlan {
  readonly key: string
  readonly kind: NodeKind
  readonly name: string
  readonly under: string
}
const generalBranch = (key: string, name: string) => ({ key, kind: 'generalBranch', name, under: 'root' }) as const
const branch = (key: string, name: string, under: string) => ({ key, kind: 'branch', name, under }) as const
const partyGroup = (key: string, name: string, under: string) => ({ key, kind: 'partyGroup', name, under }) as const

/** In the order they were set up, which is the order of lists. `root` is there from the claim on. */
export const nodePlans = [
  generalBranch('general', '综合党总支'),
  generalBranch('business', '业务党总支'),
  branch('b1', '第一党支部', 'general'),
  branch('b2', '第二党支部', 'general'),
  branch('b3', '第三党支部', 'general'),
  branch('b4', '第四党支部', 'general'),
  branch('b5', '第五党支部', 'business'),
  branch('b6', '第六党支部', 'business'),
  branch('b7', '第七党支部', 'business'),
  branch('b8', '第八党支部', 'business'),
  branch('b9', '第九党支部', 'business'),
  branch('b10', '第十党支部', 'root'),
  branch('b11', '第十一党支部', 'root'),
  branch('b12', '离退休党支部', 'root'),
  partyGroup('b3g1', '第一党小组', 'b3'),
  partyGroup('b3g2', '第二党小组', 'b3'),
  partyGroup('b7g1', '第一党小组', 'b7'),
  partyGroup('b7g2', '第二党小组', 'b7'),
  partyGroup('b7g3', '第三党小组', 'b7'),
] as const satisfies readonly NodePlan[]

export type NodeKey = (typeof nodePlans)[number]['key'] | 'root'
export type BranchKey = Extract<(typeof nodePlans)[number], { kind: 'branch' }>['key']

/** Three units too small for a branch each have one together. */
export const jointBranch = {
  key: 'b11',
  units: ['机关服务中心', '水利宣传中心', '水利学会秘书处'],
  why: '机关党委同意三个单位联合成立党支部',
} as const

const underOf = new Map<string, NodeKey>(nodePlans.map((plan) => [plan.key, plan.under]))
/** The node itself, then the nodes above it, up to the root. */
export const wayUp = (key: NodeKey): NodeKey[] =>
  key === 'root' ? ['root'] : [key, ...wayUp(underOf.get(key) ?? 'root')]

/** How a branch is filled: its size with everyone, how many of them use the mini-program by now, and its committee's term. */
export interface BranchPlan {
  readonly key: BranchKey
  readonly size: number
  readonly bound: number
  readonly committee: 3 | 5
  /** Months until the committee's three-year term ends. */
  readonly termEndsInMonths: number
  readonly probationary: number
  readonly activists: number
  readonly candidates: number
}
const filled = (
  key: BranchKey,
  size: number,
  bound: number,
  committee: 3 | 5,
  termEndsInMonths: number,
  [probationary, activists, candidates]: readonly [number, number, number] = [0, 0, 0],
): BranchPlan => ({ key, size, bound, committee, termEndsInMonths, probationary, activists, candidates })

export const branchPlans: readonly BranchPlan[] = [
  filled('b1', 14, 5, 3, 19, [1, 0, 0]),
  filled('b2', 12, 4, 3, 27),
  filled('b3', 26, 7, 5, 22, [1, 2, 1]),
  filled('b4', 13, 3, 3, 14, [0, 1, 0]),
  filled('b5', 15, 2, 3, 31, [1, 0, 0]),
  filled('b6', 18, 5, 5, 17, [1, 1, 0]),
  filled('b7', 29, 5, 5, 25, [1, 1, 1]),
  filled('b8', 14, 4, 3, 4),
  filled('b9', 12, 2, 3, 29, [0, 0, 1]),
  filled('b10', 11, 3, 3, 12),
  filled('b11', 13, 2, 3, 20, [1, 0, 0]),
  filled('b12', 21, 2, 3, 9),
]
/** What the small organ keeps: three branches with ten people beside the cast. */
export const smallBranches: readonly BranchKey[] = ['b1', 'b3', 'b6']
export const smallSize = 10
