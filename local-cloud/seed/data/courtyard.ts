import type { Satisfaction } from '../../../src/contract/ledgerWords'

/** Courtyard meetings of the sample organ, and how far what people asked for has come. Days are working days from today. */

/** An entry's life in the ledger as far as it has got: each part needs the ones before. */
export interface EntryLife {
  readonly owner: string
  readonly department: string
  readonly assigned: number
  readonly due: number
  readonly progress?: readonly [day: number, words: string]
  readonly done?: readonly [day: number, words: string]
  readonly verified?: number
  readonly answered?: readonly [day: number, words: string, satisfaction: Satisfaction]
}
export interface DemandPlan {
  readonly key: string
  readonly matter: string
  readonly raisedBy: string | null
  readonly answer: string
  /** Null when it was answered on the spot, 'new' while nobody has it yet. */
  readonly life: EntryLife | 'new' | null
}
export interface CourtyardPlan {
  readonly key: string
  readonly by: string
  /** Who makes people accountable and verifies. */
  readonly secretary: string
  readonly day: number
  readonly topic: string
  readonly village: string
  readonly villageGroup: string
  readonly companions: readonly string[]
  readonly outreach: string
  readonly outreachMinutes: number
  readonly headcount: number
  readonly demands: readonly DemandPlan[]
}
const chen = 'chen-branch-secretary'
const li = 'li-organization-commissioner'
const wang = 'wang-member'
const gao = 'gao-recorder'
const xu = 'xu-member'
const wu = 'wu-other-branch-secretary'

export const courtyardMeetings: readonly CourtyardPlan[] = [
  {
    key: 'seed-yard-water',
    by: wang,
    secretary: chen,
    day: -12,
    topic: '冬季用水与渠道管护',
    village: '柳坪村',
    villageGroup: '二组',
    companions: [xu],
    outreach: '说了冬季供水怎么保障、渠道管护的钱从哪里来、谁来管，念了两条用水的规定。',
    outreachMinutes: 20,
    headcount: 17,
    demands: [
      {
        key: 'seed-ask-valve',
        matter: '蓄水池阀门冻裂，三户停水',
        raisedBy: '刘叔',
        answer: '明天派人来看',
        life: {
          owner: gao,
          department: '水利科',
          assigned: -11,
          due: -5,
          progress: [-10, '阀门已更换，当天恢复供水。'],
          done: [-9, '连续两天看压力表正常，三户都有水。'],
          verified: -8,
          answered: [-7, '告诉他阀门换了铸铁的，冬天还会再来看一次。', 'satisfied'],
        },
      },
      {
        key: 'seed-ask-rails',
        matter: '通组路护栏缺损约二十米',
        raisedBy: null,
        answer: '记下了，回去问交通科',
        life: { owner: xu, department: '交通科', assigned: -11, due: 4, progress: [-4, '已报养护站，列入下月补修。'] },
      },
      {
        key: 'seed-ask-fee',
        matter: '医保缴费到什么时候',
        raisedBy: '张婶',
        answer: '集中缴费到年底，村里便民点能交',
        life: null,
      },
    ],
  },
  {
    key: 'seed-yard-lamps',
    by: gao,
    secretary: chen,
    day: -3,
    topic: '村口夜路安全',
    village: '青山村',
    villageGroup: '一组',
    companions: [li],
    outreach: '讲了路灯由谁管、坏了怎么报修。',
    outreachMinutes: 10,
    headcount: 9,
    demands: [
      {
        key: 'seed-ask-lamps',
        matter: '村口三盏路灯不亮，老人晚上出门不方便',
        raisedBy: '周大爷',
        answer: '',
        life: 'new',
      },
      {
        key: 'seed-ask-ditch',
        matter: '院坝边水沟没有盖板',
        raisedBy: null,
        answer: '先放警示桩',
        life: { owner: wang, department: '村建科', assigned: -2, due: 8, done: [-1, '盖板已铺好十二块，拍了照。'] },
      },
    ],
  },
  {
    key: 'seed-yard-other',
    by: wu,
    secretary: wu,
    day: -6,
    topic: '秸秆怎么处理',
    village: '石桥村',
    villageGroup: '四组',
    companions: [],
    outreach: '讲了秸秆还田的补助和禁烧的规定。',
    outreachMinutes: 25,
    headcount: 21,
    demands: [
      { key: 'seed-ask-straw', matter: '秸秆打捆机不够用', raisedBy: null, answer: '回去问农机站', life: 'new' },
    ],
  },
]
