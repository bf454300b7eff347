import type { Input, Output } from '../../contract'
import { lengthOfSection, sectionMax, type SectionFacts } from '../../contract/sectionWords'
import { randomId } from '../../platform/random'
import { savedText } from './presentMinutes'

/** 按人记录 as it is written and read, pure. */

export interface CriticismForm {
  key: string
  by: string
  text: string
}
export interface SectionForm {
  memberId: string
  /** Of the section, as it was read. */
  version: number
  selfCriticism: string
  criticisms: CriticismForm[]
  response: string
}
export type SectionRead = Output<'meeting.readSection'>

export const blankCriticism = (): CriticismForm => ({ key: randomId(), by: '', text: '' })
export const sectionFormOf = (memberId: string, read: SectionRead | undefined): SectionForm => ({
  memberId,
  version: read?.version ?? 0,
  selfCriticism: read?.selfCriticism ?? '',
  criticisms: (read?.criticisms ?? []).map(({ by, text }, at) => ({ key: `saved${at}`, by, text })),
  response: read?.response ?? '',
})

/** What is sent: no criticism that was left empty. */
export const sectionInput = (form: SectionForm, meetingId: string): Input<'meeting.writeSection'> => ({
  meetingId,
  memberId: form.memberId,
  version: form.version,
  selfCriticism: form.selfCriticism.trim(),
  criticisms: form.criticisms
    .filter(({ text }) => text.trim() !== '')
    .map(({ by, text }) => ({ by, text: text.trim() })),
  response: form.response.trim(),
})

/** The first thing that keeps it from being saved, in a sentence. */
export const sectionMissing = (form: SectionForm): string | undefined => {
  if (form.memberId === '') return '请选择这一段写的是谁。'
  const nameless = form.criticisms.findIndex(({ by, text }) => text.trim() !== '' && by === '')
  if (nameless >= 0) return `请选择批评意见 ${nameless + 1} 是谁提的。`
  const length = lengthOfSection(sectionInput(form, ''))
  if (length > sectionMax) return `一段最多 ${sectionMax} 个字，现在是 ${length} 个，请删减。没有删去您写的内容。`
  return length === 0 && form.version === 0 ? '还没有写内容。' : undefined
}

/** A section as plain text, to be held against other words. */
export const sectionText = (
  { selfCriticism, criticisms, response }: Pick<SectionForm, 'selfCriticism' | 'criticisms' | 'response'>,
  nameOf: (memberId: string) => string,
): string =>
  [
    ...(selfCriticism ? [`自我批评：${selfCriticism}`] : []),
    ...criticisms.map(({ by, text }) => `${nameOf(by)}：${text}`),
    ...(response ? [`本人的态度：${response}`] : []),
  ].join('\n') || '（空）'

export const factsText = (facts: SectionFacts): string => [`${facts.length} 字`, savedText(facts)].join(' · ')
