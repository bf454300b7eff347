import type { TopicKind } from '../../../src/contract/meetingTopic'
import type { MeetingKind } from '../../../src/contract/vocabulary'
import type { TrainingForm } from '../../../src/contract/studyTrainingWords'
import type { NodeKey } from './tree'

/** What the sample organ studies: a plan, materials to read, a few notes somebody chose to write. */

interface MaterialPlan {
  readonly key: string
  readonly by: string
  readonly node: NodeKey
  readonly title: string
  readonly source: string
}
const zhou = 'zhou-committee-officer'
const li = 'li-organization-commissioner'
const wang = 'wang-member'

/** Sources in words only: the sample names no address it cannot vouch for. */
export const materials: readonly MaterialPlan[] = [
  {
    key: 'thought',
    by: zhou,
    node: 'root',
    title: '习近平新时代中国特色社会主义思想学习纲要',
    source: '学习出版社、人民出版社',
  },
  { key: 'charter', by: zhou, node: 'root', title: '中国共产党章程', source: '共产党员网' },
  { key: 'discipline', by: zhou, node: 'root', title: '中国共产党纪律处分条例', source: '共产党员网' },
  { key: 'education', by: zhou, node: 'root', title: '中国共产党党员教育管理工作条例', source: '共产党员网' },
  { key: 'branch', by: li, node: 'b3', title: '中国共产党支部工作条例（试行）', source: '共产党员网' },
  { key: 'water', by: li, node: 'b3', title: '柳坪村水渠管护情况说明', source: '第三党支部整理' },
]

interface ItemPlan {
  readonly id: string
  /** Working days from the day of the reset; the plan keeps only the month. */
  readonly day: number
  readonly topic: string
  readonly kind: MeetingKind
  readonly materials: readonly string[]
  /** The scene that is held for it. */
  readonly scene?: string
  /** What that scene says it is about. */
  readonly about?: TopicKind
}
export const planner = li
export const items: readonly ItemPlan[] = [
  {
    id: 'seed-item-thought',
    day: -25,
    topic: '学习习近平新时代中国特色社会主义思想',
    kind: 'studySession',
    materials: ['thought'],
  },
  {
    id: 'seed-item-party-day',
    day: -20,
    topic: '重温入党誓词，学党章',
    kind: 'themedPartyDay',
    materials: ['charter'],
    scene: 'b3-party-day-1',
    about: 'discipline',
  },
  {
    id: 'seed-item-water',
    day: -9,
    topic: '学习习近平总书记关于治水的重要论述，到柳坪村看水渠',
    kind: 'studySession',
    materials: ['water'],
    scene: 'b3-study-1',
    about: 'theory',
  },
  {
    id: 'seed-item-branch',
    day: -4,
    topic: '党支部工作条例逐条读',
    kind: 'studySession',
    materials: ['branch'],
    scene: 'b3-study-2',
    about: 'discipline',
  },
  {
    id: 'seed-item-education',
    day: 10,
    topic: '学习党员教育管理工作条例',
    kind: 'studySession',
    materials: ['education'],
  },
  {
    id: 'seed-item-plenum',
    day: 14,
    topic: '学习党的二十大和二十届历次全会精神',
    kind: 'studySession',
    materials: [],
  },
  {
    id: 'seed-item-eight-rules',
    day: 20,
    topic: '学习中央八项规定及其实施细则精神',
    kind: 'themedPartyDay',
    materials: [],
  },
  {
    id: 'seed-item-discipline',
    day: 26,
    topic: '学习党章党规党纪',
    kind: 'studySession',
    materials: ['charter', 'discipline'],
  },
]
/** The item of the plan a scene is arranged for. */
export const itemOfScene: ReadonlyMap<string, string> = new Map(
  items.flatMap(({ id, scene }) => (scene ? [[scene, id] as const] : [])),
)
/** What the scenes that are held for the plan say they are about. */
export const topicOfScene: ReadonlyMap<string, TopicKind> = new Map(
  items.flatMap(({ scene, about }) => (scene && about ? [[scene, about] as const] : [])),
)

export interface NotePlan {
  readonly key: string
  readonly by: string
  readonly day: number
  readonly title: string
  readonly text: string
  readonly shared: boolean
}
export const notes: readonly NotePlan[] = [
  {
    key: 'counter',
    by: wang,
    day: -18,
    title: '窗口上的一次告知',
    text: '党课讲到一次告知。回想上周的一位来访者跑了两趟，第二趟只差一张复印件。样张贴上去以后，自己先照着念一遍，看看听的人能不能听懂。',
    shared: true,
  },
  {
    key: 'canal',
    by: wang,
    day: -8,
    title: '柳坪村的水渠',
    text: '渠口的闸板谁来管，村里说得清，文件里没写清。下次带着两份材料去对一对。',
    shared: false,
  },
  {
    key: 'minutes',
    by: li,
    day: -3,
    title: '条例第十一条读后',
    text: '赞成人数要超过应到会有表决权党员的半数，是应到，不是实到。以前记错过，写在这里提醒自己。',
    shared: true,
  },
]

interface TrainingPlan {
  readonly key: string
  readonly by: string
  /** Working days from the day of the reset. */
  readonly from: number
  readonly to: number
  readonly title: string
  readonly organizer: string
  readonly form: TrainingForm
  readonly hours: number
  readonly certificate: string
  /** The day on which, and by whom, it was accepted; it waits still where nobody did. */
  readonly accepted?: { by: string; day: number }
}
/** Training elsewhere: a course that counts, and one that waits for the 组织委员. */
export const trainings: readonly TrainingPlan[] = [
  {
    key: 'party-school',
    by: wang,
    from: -17,
    to: -15,
    title: '党员进修班：学习习近平新时代中国特色社会主义思想',
    organizer: '省委党校',
    form: 'fullTime',
    hours: 24,
    certificate: '结业证第 112 号',
    accepted: { by: li, day: -13 },
  },
  {
    key: 'online',
    by: wang,
    from: -3,
    to: -3,
    title: '中央八项规定精神专题网络学习',
    organizer: '省干部网络学院',
    form: 'online',
    hours: 4,
    certificate: '',
  },
]
