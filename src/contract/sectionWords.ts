import { lengthOf } from './text'
import type { MeetingKind } from './vocabulary'

/** 按人记录: what was said of and by one person at an 组织生活会 or a 民主评议党员. */

/** What one said of another, or of themself. */
export interface SectionWords {
  selfCriticism: string
  criticisms: { by: string; text: string }[]
  response: string
}
/** One section as far as it is told beside the meeting: never its words. */
export interface SectionFacts {
  memberId: string
  name: string
  version: number
  /** In characters. */
  length: number
  wordsBy: string
  savedAt: string
}

export const sectionMax = 20_000
export const sectionsMax = 60_000
export const criticismsMax = 60

const kinds: readonly MeetingKind[] = ['organizationalLifeMeeting', 'democraticReview']
export const takesSections = (of: readonly MeetingKind[]): boolean => of.some((kind) => kinds.includes(kind))

export const lengthOfSection = ({ selfCriticism, criticisms, response }: SectionWords): number =>
  [selfCriticism, response, ...criticisms.map(({ text }) => text)].reduce((sum, text) => sum + lengthOf(text), 0)

/** Who may not read them is told how many there are and why nothing of them stands here. */
export const sectionsLeftOut = (count: number): string =>
  `按人记录共 ${count} 段。自我批评和批评意见的内容只有到会的同志和本支部委员能看，这里不显示，也不随记录导出。`
