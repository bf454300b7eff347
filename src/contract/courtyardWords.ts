import { line, text, type NoteTable } from './noteTable'

/** What is asked of a courtyard meeting. Villagers by form of address only; a head-count is enough, there is no list of who came. */
export const courtyardTable = {
  what: '院坝会',
  cards: { outreach: '来了多少人，讲了什么' },
  fields: {
    topic: { ...line, label: '主题', max: 60, card: 'what', placeholder: '例如：冬季用水与道路养护' },
    startAt: { kind: 'instant', label: '开始时间', after: '院坝会开过', card: 'what' },
    village: { ...line, label: '村（社区）', max: 30, card: 'what', placeholder: '例如：青山村', half: true },
    villageGroup: {
      ...line,
      label: '组（小区）',
      max: 20,
      required: false,
      card: 'what',
      placeholder: '例如：二组',
      half: true,
    },
    headcount: {
      kind: 'count',
      label: '到场群众',
      ask: '到场群众（人）',
      min: 1,
      max: 5000,
      unit: '人',
      required: true,
      card: 'outreach',
      hint: '数一数人头，不用签名',
    },
    outreachMinutes: {
      kind: 'count',
      label: '宣讲分钟数',
      ask: '宣讲（分钟）',
      min: 0,
      max: 480,
      unit: '分钟',
      required: false,
      card: 'outreach',
    },
    outreach: { ...text, label: '宣讲内容', max: 2000, required: false, card: 'outreach' },
    host: { ...line, label: '主持人', max: 20, card: 'people' },
  },
  matters: {
    list: 'demands',
    label: '群众诉求',
    counter: '条',
    max: 20,
    fields: {
      matter: {
        ...line,
        label: '事项',
        ask: '什么事',
        max: 200,
        placeholder: '例如：蓄水池阀门冻裂，三户停水',
        missing: '请写是什么事',
      },
      raisedBy: { ...line, label: '提出人', ask: '谁提的', max: 10, required: false, hint: '只写称谓，例如刘叔' },
      onSpotAnswer: { ...text, label: '当场答复', ask: '当场怎么答复', max: 300, required: false },
    },
  },
} as const satisfies NoteTable

/** One's own (written or accompanied), the branch's, or those of the branches below. */
export const courtyardViews = ['mine', 'branch', 'below'] as const
export type CourtyardView = (typeof courtyardViews)[number]

/** 青山村二组 */
export const courtyardPlace = ({ village, villageGroup }: { village: string; villageGroup: string | null }): string =>
  `${village}${villageGroup ?? ''}`

/** Twice what a note may hold: room for whoever words it anew. */
export const longestSummary = 6000
