import type { MeetingKind } from './vocabulary'

/** What a study meeting is about. All of them count as study; told apart for a branch, never for a person. */
export const topicKinds = ['theory', 'discipline', 'situation', 'professional', 'other'] as const
export type TopicKind = (typeof topicKinds)[number]
export const topicKindLabels: Record<TopicKind, string> = {
  theory: '政治理论',
  discipline: '党章党规党纪',
  situation: '党的宗旨与形势政策',
  professional: '业务知识技能',
  other: '其他',
}
const studied: readonly MeetingKind[] = [
  'studySession',
  'coreGroupStudy',
  'guestLecture',
  'partyLecture',
  'themedPartyDay',
]
export const hasTopicKind = (kinds: readonly MeetingKind[]): boolean => kinds.some((kind) => studied.includes(kind))

/** In percent of a branch's hours of study, until the organ's own table says otherwise. */
export const usualProfessionalShare = 50
export interface TopicHours {
  /** Null: the meeting does not say. */
  kind: TopicKind | null
  hours: number
}
/** How much of the hours that say what they are about is 业务, in whole percent, where it is more than the organ's figure. */
export const professionalShareOver = (topics: readonly TopicHours[], most: number): number | null => {
  const said = topics.filter(({ kind }) => kind !== null).reduce((sum, { hours }) => sum + hours, 0)
  const professional = topics.find(({ kind }) => kind === 'professional')?.hours ?? 0
  return said > 0 && professional * 100 > said * most ? Math.round((professional * 100) / said) : null
}
