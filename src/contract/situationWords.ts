/**
 * Situations of a member between two days and what follows from each: the whole table, as data. What a page says of an effect and
 * what the server does by it are read from the same row.
 */

export const situationKinds = [
  'exempt',
  'retired',
  'mobile',
  'secondedPost',
  'seconded',
  'villagePosting',
  'abroad',
  'lostContact',
  'temporaryMembership',
  'disciplinaryProbation',
  'rightsSuspended',
  'membershipSuspended',
] as const
export type SituationKind = (typeof situationKinds)[number]

/**
 * `asked`: 应到. `ifPresent`: not asked, and counted when they come. `onLeave`: asked, and on leave without asking for it
 * when they stay away. `notAsked`: in none of the figures unless they come with a vote.
 */
type Asked = 'asked' | 'ifPresent' | 'onLeave' | 'notAsked'
interface SituationRule {
  /** The word of the register. */
  label: string
  /** What somebody who enters it should know of it. */
  hint: string
  asked: Asked
  vote: boolean
  /** Whether 32 hours a year are asked of them. */
  hours: boolean
  /** Whether a year's 谈心谈话 counts them, and how it is held with them. */
  talks: { due: boolean; words: string }
  /** 民主评议党员. */
  review: string
  source: string
}

const education = '教育管理条例'
export const situations: Record<SituationKind, SituationRule> = {
  exempt: {
    label: '不作硬性要求',
    hint: '年老体弱、行动不便等',
    asked: 'ifPresent',
    vote: true,
    hours: false,
    talks: { due: true, words: '上门谈' },
    review: '参加，可以书面',
    source: `${education} 第二十三条`,
  },
  retired: {
    label: '离退休',
    hint: '离退休后关系仍在本支部',
    asked: 'asked',
    vote: true,
    hours: false,
    talks: { due: true, words: '照常' },
    review: '参加',
    source: '惯例，待核',
  },
  mobile: {
    label: '流动',
    hint: '外出六个月以上，关系没有转出',
    asked: 'onLeave',
    vote: true,
    hours: true,
    talks: { due: true, words: '可以电话谈' },
    review: '参加',
    source: '待核',
  },
  secondedPost: {
    label: '挂职',
    hint: '六个月以上，关系没有转出',
    asked: 'onLeave',
    vote: true,
    hours: true,
    talks: { due: true, words: '在这里或在挂职单位' },
    review: '在这里参加',
    source: '惯例，待核',
  },
  seconded: {
    label: '借调',
    hint: '六个月以上，关系没有转出',
    asked: 'onLeave',
    vote: true,
    hours: true,
    talks: { due: true, words: '在这里或在借调单位' },
    review: '在这里参加',
    source: '惯例，待核',
  },
  villagePosting: {
    label: '驻村',
    hint: '六个月以上，关系没有转出',
    asked: 'onLeave',
    vote: true,
    hours: true,
    talks: { due: true, words: '在这里或在驻村的地方' },
    review: '在这里参加',
    source: '惯例，待核',
  },
  abroad: {
    label: '出国（境）',
    hint: '六个月以上',
    asked: 'notAsked',
    vote: true,
    hours: false,
    talks: { due: false, words: '不计' },
    review: '写明原因',
    source: `${education} 第三十四条`,
  },
  lostContact: {
    label: '失去联系',
    hint: '不满六个月；满六个月的，停止党籍另行登记',
    asked: 'asked',
    vote: true,
    hours: true,
    talks: { due: false, words: '不计' },
    review: '参加',
    source: education,
  },
  temporaryMembership: {
    label: '临时组织关系',
    hint: '组织关系在外单位，人编入本支部参加组织生活',
    asked: 'asked',
    vote: false,
    hours: true,
    talks: { due: true, words: '照常' },
    review: '不在这里参加',
    source: '待核',
  },
  disciplinaryProbation: {
    label: '留党察看',
    hint: '处分决定的期间',
    asked: 'asked',
    vote: false,
    hours: true,
    talks: { due: true, words: '照常' },
    review: '参加，等次按本机关的办法',
    source: '党章',
  },
  rightsSuspended: {
    label: '中止党员权利',
    hint: '被依法留置、逮捕',
    asked: 'notAsked',
    vote: false,
    hours: false,
    talks: { due: false, words: '不计' },
    review: '写明原因',
    source: '选举条例 第五条',
  },
  membershipSuspended: {
    label: '停止党籍',
    hint: '失去联系六个月以上，经批准停止党籍',
    asked: 'notAsked',
    vote: false,
    hours: false,
    talks: { due: false, words: '不计' },
    review: '不参加',
    source: education,
  },
}

/** A situation's days, the last one included; without a last day it goes on. */
export interface Lasting {
  kind: SituationKind
  fromOn: string
  toOn: string | null
}
/** Days are `YYYY-MM-DD`, so text order is calendar order. */
export const lasts = ({ fromOn, toOn }: Pick<Lasting, 'fromOn' | 'toOn'>, day: string): boolean =>
  fromOn <= day && day <= (toOn ?? day)

const askedWords: Record<Asked, string> = {
  asked: '照常计应到',
  ifPresent: '不作硬性要求，来了计应到、实到',
  onLeave: '计应到，没来的记请假',
  notAsked: '不计应到',
}
/** What follows from a situation, a line for each question. */
export const effectsOf = (kind: SituationKind): { label: string; value: string }[] => {
  const { asked, vote, hours, talks, review, source } = situations[kind]
  return [
    { label: '应到', value: askedWords[asked] },
    { label: '表决', value: vote ? '有表决权，计入应到会有表决权的党员' : '没有表决权，不计入' },
    { label: '学时', value: hours ? '照常' : '全年学时不作要求' },
    { label: '谈心谈话', value: talks.words },
    { label: '民主评议党员', value: review },
    { label: '依据', value: source },
  ]
}
