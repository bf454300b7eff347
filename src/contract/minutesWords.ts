import type { AgendaItem } from './meetingAgenda'
import { lengthOf } from './text'

/** Somebody's words under an item; `memberId` is null for whoever is not of the organ. */
export interface Speech {
  memberId: string | null
  name: string
  text: string
}
/** What was noted of one item of the agenda. */
export interface ItemNotes {
  itemId: string
  /** Of its words alone: a tick takes nobody's text from them. 0: none were saved. */
  version: number
  startedAt: string | null
  done: boolean
  /** Null while it is not done, and where it was ticked after the meeting. */
  doneAt: string | null
  text: string
  speeches: Speech[]
  resolutions: string[]
  /** Who saved the words, and when; null while there are none. */
  wordsBy: string | null
  savedAt: string | null
}
export const itemProgress = ['waiting', 'started', 'done'] as const
export type ItemProgress = (typeof itemProgress)[number]
export const progressOf = ({ startedAt, done }: Pick<ItemNotes, 'startedAt' | 'done'>): ItemProgress =>
  done ? 'done' : startedAt ? 'started' : 'waiting'

/** How many characters the record of one meeting takes, its items and the free part together. */
export const minutesMax = 20_000
export const speechesMax = 30
export const resolutionsMax = 30

interface Words {
  text: string
  resolutions: readonly string[]
}
interface WholeRecord {
  agenda: readonly AgendaItem[]
  items?: readonly Pick<ItemNotes, 'itemId' | 'text' | 'speeches' | 'resolutions'>[]
  minutes: Words | null
}

/** One part of 会议内容 as it is read: an item of the agenda, or what belongs to none. */
export interface RecordPart {
  itemId: string | null
  /** Its place on the agenda, counted from 1. */
  no: number | null
  title: string | null
  text: string
  speeches: readonly Speech[]
}
/** What was settled, numbered through the whole record; `no` is the item's it was settled under. */
export interface Resolution {
  itemId: string | null
  no: number | null
  text: string
}

const byItem = ({ agenda, items = [] }: Pick<WholeRecord, 'agenda' | 'items'>) =>
  agenda.flatMap(({ id, title }, at) => {
    const notes = items.find(({ itemId }) => itemId === id)
    return notes ? [{ itemId: id, no: at + 1, title, notes }] : []
  })

/** 会议内容: the items that have words in the order of the agenda, then the free part. */
export const recordParts = (record: WholeRecord): RecordPart[] => [
  ...byItem(record)
    .filter(({ notes }) => notes.text !== '' || notes.speeches.length > 0)
    .map(({ itemId, no, title, notes: { text, speeches } }) => ({ itemId, no, title, text, speeches })),
  ...(record.minutes?.text ? [{ itemId: null, no: null, title: null, text: record.minutes.text, speeches: [] }] : []),
]

/** 决议、议定事项: in the order of the agenda, then those of no item. */
export const resolutionsOf = (record: WholeRecord): Resolution[] => [
  ...byItem(record).flatMap(({ itemId, no, notes }) => notes.resolutions.map((text) => ({ itemId, no, text }))),
  ...(record.minutes?.resolutions ?? []).map((text) => ({ itemId: null, no: null, text })),
]

/** Both as plain text, for whoever puts the words of an archived record right. */
export const contentText = (record: WholeRecord): string =>
  recordParts(record)
    .map(({ no, title, text, speeches }) => {
      const heading = no === null ? [] : [`${no}. ${title}`]
      return [...heading, ...(text ? [text] : []), ...speeches.map((speech) => `${speech.name}：${speech.text}`)].join(
        '\n',
      )
    })
    .join('\n\n')
export const resolutionText = ({ no, text }: Resolution): string => (no === null ? text : `${text}（第 ${no} 项）`)

/** How many characters words come to. */
export const lengthOfWords = ({
  text,
  resolutions,
  speeches = [],
}: Words & { speeches?: readonly Pick<Speech, 'text'>[] }): number =>
  [text, ...resolutions, ...speeches.map((speech) => speech.text)].reduce((sum, each) => sum + lengthOf(each), 0)

/** Whether anything was written down at all. */
export const hasRecord = (record: WholeRecord): boolean =>
  record.minutes !== null || recordParts(record).length > 0 || resolutionsOf(record).length > 0
