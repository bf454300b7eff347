import { line, text, type NoteTable } from './noteTable'

/** Words of 双联系 the phone shares with the server; apart from the actions, because the app takes words without a validator. */

/** Who is joined with whom: a branch with a unit at the base, a member with a household. */
export const pairKinds = ['unit', 'household'] as const
export type PairKind = (typeof pairKinds)[number]
export const pairKindLabels: Record<PairKind, string> = { unit: '基层单位', household: '群众户' }

/** How a pair stands by the organ's own frequency; `free`: the organ has set none. */
export const pairStates = ['done', 'due', 'overdue', 'free'] as const
export type PairState = (typeof pairStates)[number]

/** What is asked of a visit. Villagers by form of address only. */
export const visitTable = {
  what: '走访',
  cards: {},
  fields: {
    /** Null: a visit to somebody who is not joined with the caller; village and whom then say where and to whom. */
    pairId: { kind: 'id', label: '联系对象', card: 'whom', with: 'whom' },
    whom: {
      ...line,
      label: '走访对象',
      ask: '称谓或单位',
      max: 20,
      unless: 'pairId',
      card: 'whom',
      hint: '只写称谓，例如王大娘家',
      missing: '请填写称谓，如王大娘家',
    },
    village: {
      ...line,
      label: '村（社区）',
      max: 30,
      unless: 'pairId',
      card: 'whom',
      with: 'whom',
      placeholder: '例如：青山村',
    },
    visitedOn: { kind: 'day', label: '走访日期', after: '走访', card: 'whom' },
    heard: {
      ...text,
      label: '了解到的情况',
      max: 2000,
      card: 'heard',
      placeholder: '例如：屋顶漏雨，冬天取暖烧柴',
      missing: '请写一写了解到的情况',
    },
  },
  matters: {
    list: 'promises',
    label: '答应的事',
    counter: '件',
    max: 20,
    fields: {
      matter: {
        ...line,
        label: '事项',
        ask: '什么事',
        max: 200,
        placeholder: '例如：联系施工队看屋顶',
        missing: '请写是什么事',
      },
      raisedBy: {
        ...line,
        label: '提出人',
        ask: '谁提的',
        max: 20,
        required: false,
        hint: '只写称谓，例如王大娘；自己主动答应的不用写',
      },
    },
  },
} as const satisfies NoteTable

/** Every so many months at most; years are for other plans. */
export const maxMonths = 24
